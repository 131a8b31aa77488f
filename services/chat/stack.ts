import {
  InboxQueue,
  type Route,
  ServiceDataStack,
  ServiceFunction,
  ServiceRoutes,
  ServiceStack,
  SocketApi,
  type StageProps,
  StreamProjector,
  StreamPublisher,
} from '@nwassik/constructs';
import type { Construct } from 'constructs';
import { AGGREGATES, TABLE } from './src/store/keys.ts';

/** Chat's table and topic. */
export class ChatDataStack extends ServiceDataStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'chat', { ...props, table: TABLE });
  }
}

/** What the gateway lets through; a test holds it against the routes the API has. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/chat/conversations' },
  { method: 'POST', path: '/v1/chat/conversations' },
  { method: 'GET', path: '/v1/chat/unread-count' },
  { method: 'GET', path: '/v1/chat/conversations/{conversationId}/messages' },
  { method: 'POST', path: '/v1/chat/conversations/{conversationId}/messages' },
  { method: 'POST', path: '/v1/chat/conversations/{conversationId}/read' },
  { method: 'DELETE', path: '/v1/chat/conversations/{conversationId}/messages/{seq}' },
  { method: 'POST', path: '/v1/chat/socket-tickets' },
  { method: 'GET', path: '/v1/chat/health', public: true },
  { method: 'GET', path: '/v1/chat/openapi.json', public: true },
];

const BY_CLIENT_ID = TABLE.localIndexes[0].name;

/** Chat's HTTP and WebSocket APIs, what it hears of others, its projector and its publisher. */
export class ChatStack extends ServiceStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'chat', props);
    const http = new ServiceFunction(this, 'http', {
      table: { actions: ['GetItem', 'PutItem', 'Query', 'UpdateItem'], indexes: [BY_CLIENT_ID] },
      environment: {
        USER_POOL_CLIENT_ID: this.readParameter('identity', 'user-pool-client-id'),
        ORIGIN: this.readParameter('gateway', 'origin'),
      },
      alarm: {
        usersFeel: 'Conversations do not load, and nothing can be sent without a socket.',
        doFirst:
          "Read the errors in this function's log group; if a deployment is under way it rolls back itself.",
      },
    });
    new ServiceRoutes(this, 'routes', { function: http, routes: ROUTES });

    const { function: inbox } = new InboxQueue(this, 'events', {
      listensTo: {
        requests: [
          'requests.request.posted.v1',
          'requests.request.changed.v1',
          'requests.request.closed.v1',
          'requests.offer.made.v1',
          'requests.offer.agreed.v1',
          'requests.offer.declined.v1',
          'requests.offer.withdrawn.v1',
          'requests.deal.changed.v1',
        ],
        notifications: ['notifications.notification.created.v1'],
        subscriptions: ['subscriptions.entitlement.changed.v1', 'subscriptions.response.refunded.v1'],
      },
      table: {
        actions: ['DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
        indexes: [BY_CLIENT_ID],
      },
      alarm: {
        usersFeel: 'Offers open no conversation, and nobody can write about new requests.',
        doFirst: "Read the errors in this function's log group and the messages in the queue inbox-dead.",
      },
    });
    new StreamPublisher(this, 'publishing', {
      kinds: AGGREGATES,
      alarm: {
        usersFeel: 'Nobody is told outside the app that there is a message for them.',
        doFirst: "Read the cause in the dead-letter queue's messages or in this function's log group.",
      },
    });
    const { function: projector } = new StreamProjector(this, 'following', {
      kinds: AGGREGATES,
      table: { actions: ['DeleteItem', 'GetItem', 'Query', 'UpdateItem'] },
      alarm: {
        usersFeel: 'Messages arrive only after reloading, and inboxes are out of date.',
        doFirst: "Read the errors in this function's log group and the messages in the queue projector-dead.",
      },
    });
    this.#socket([inbox, projector]);
  }

  /** The socket, and who may push to it beside its own frames. */
  #socket(pushers: readonly ServiceFunction[]): void {
    const alarm = {
      usersFeel: 'Chat is not live: messages come and go only after reloading.',
      doFirst: "Read the errors in this function's log group; chat goes on over HTTP meanwhile.",
    };
    const frame = new ServiceFunction(this, 'socket-frame', {
      table: { actions: ['DeleteItem', 'GetItem', 'PutItem', 'Query'], indexes: [BY_CLIENT_ID] },
      alarm,
    });
    const socket = new SocketApi(this, 'socket', {
      authorizer: new ServiceFunction(this, 'socket-authorizer', {
        table: { actions: ['DeleteItem'] },
        alarm,
      }),
      connect: new ServiceFunction(this, 'socket-connect', { table: { actions: ['PutItem'] }, alarm }),
      disconnect: new ServiceFunction(this, 'socket-disconnect', {
        table: { actions: ['DeleteItem'] },
        alarm,
      }),
      frame,
    });
    for (const pusher of [frame, ...pushers]) socket.letPush(pusher);
  }
}
