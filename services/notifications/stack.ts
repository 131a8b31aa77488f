import {
  InboxQueue,
  type Route,
  ServiceDataStack,
  ServiceFunction,
  ServiceRoutes,
  ServiceStack,
  type StageProps,
} from '@nwassik/constructs';
import type { Construct } from 'constructs';
import { TABLE } from './src/store/keys.ts';

/** The table and the topic of notifications. */
export class NotificationsDataStack extends ServiceDataStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'notifications', { ...props, table: TABLE });
  }
}

/** What the gateway lets through; a test holds it against the routes the API has. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/notifications/health', public: true },
  { method: 'GET', path: '/v1/notifications/openapi.json', public: true },
];

/** The HTTP API of notifications, and what it hears of others. */
export class NotificationsStack extends ServiceStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'notifications', props);
    const http = new ServiceFunction(this, 'http', {
      environment: { USER_POOL_CLIENT_ID: this.readParameter('identity', 'user-pool-client-id') },
      alarm: {
        usersFeel: 'The list of notifications does not load.',
        doFirst:
          "Read the errors in this function's log group; if a deployment is under way it rolls back itself.",
      },
    });
    new ServiceRoutes(this, 'routes', { function: http, routes: ROUTES });
    new InboxQueue(this, 'events', {
      listensTo: { identity: ['identity.user.registered.v1', 'identity.profile.changed.v1'] },
      table: { actions: ['PutItem'] },
      alarm: {
        usersFeel: 'Mails and notifications come in the wrong language or at the wrong hour.',
        doFirst: "Read the errors in this function's log group and the messages in the queue inbox-dead.",
      },
    });
  }
}
