import {
  InboxQueue,
  type Route,
  ScheduledFunction,
  ServiceDataStack,
  ServiceFunction,
  ServiceRoutes,
  ServiceStack,
  type StageProps,
  StreamProjector,
  StreamPublisher,
} from '@nwassik/constructs';
import { Duration, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { MailFeedback, MailIdentity, mailSending } from './mail.ts';
import { AGGREGATES, SENT, TABLE } from './src/store/keys.ts';

/** The table, the topic, what mails are sent by, and the one secret of notifications. */
export class NotificationsDataStack extends ServiceDataStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'notifications', { ...props, table: TABLE });
    new MailIdentity(this, 'mail');
    const secret = new Secret(this, 'secret', {
      secretName: `nwassik-${props.stage}-notifications`,
      description: 'The seed of unsubscribe links and of the key that push services know us by.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Rotating it voids the unsubscribe links in mails that are out, which must go on working (RFC 8058).',
    });
    this.publishParameter('secret-arn', secret.secretArn);
  }
}

/** What the gateway lets through; a test holds it against the routes the API has. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/notifications' },
  { method: 'GET', path: '/v1/notifications/unread-count' },
  { method: 'POST', path: '/v1/notifications/read' },
  { method: 'GET', path: '/v1/notifications/preferences' },
  { method: 'PUT', path: '/v1/notifications/preferences' },
  { method: 'GET', path: '/v1/notifications/push-key', public: true },
  { method: 'POST', path: '/v1/notifications/push-subscriptions' },
  { method: 'DELETE', path: '/v1/notifications/push-subscriptions' },
  { method: 'GET', path: '/v1/notifications/unsubscribe/{token}', public: true },
  { method: 'POST', path: '/v1/notifications/unsubscribe/{token}', public: true },
  { method: 'GET', path: '/v1/notifications/health', public: true },
  { method: 'GET', path: '/v1/notifications/openapi.json', public: true },
];

/**
 * The push services of the browsers people use: nowhere else does a subscription make us send to.
 * Source: each vendor's documentation of its Push API.
 */
const PUSH_SERVICES = [
  'fcm.googleapis.com',
  'push.services.mozilla.com',
  'web.push.apple.com',
  'notify.windows.com',
].join(',');

/** The types of events it listens to, by their publisher. Some are not published yet. */
export const LISTENS_TO = {
  identity: [
    'identity.user.registered.v1',
    'identity.profile.changed.v1',
    'identity.user.restored.v1',
    'identity.user.suspended.v1',
    'identity.user.deleted.v1',
    'identity.block.changed.v1',
    'identity.moderation.decided.v1',
    'identity.device.seen.v1',
  ],
  requests: [
    'requests.request.posted.v1',
    'requests.request.changed.v1',
    'requests.request.held.v1',
    'requests.request.expiring.v1',
    'requests.request.closed.v1',
    'requests.offer.made.v1',
    'requests.offer.countered.v1',
    'requests.offer.agreed.v1',
    'requests.offer.accepted.v1',
    'requests.offer.declined.v1',
    'requests.deal.changed.v1',
    'requests.deal.handed-over.v1',
    'requests.deal.cash-recorded.v1',
    'requests.deal.completed.v1',
    'requests.deal.cancelled.v1',
    'requests.deal.disputed.v1',
    'requests.review.due.v1',
    'requests.review.published.v1',
    'requests.provider.invited.v1',
    'requests.match.found.v1',
  ],
  chat: ['chat.message.sent.v1', 'chat.messages.read.v1'],
  subscriptions: ['subscriptions.subscription.ending.v1', 'subscriptions.subscription.ended.v1'],
} as const;

/** The HTTP API of notifications, what it hears of others, and what it sends. */
export class NotificationsStack extends ServiceStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'notifications', props);
    const secretArn = this.readParameter('notifications', 'secret-arn');
    const readsSecret = new PolicyStatement({
      actions: ['secretsmanager:GetSecretValue'],
      resources: [secretArn],
    });
    const http = new ServiceFunction(this, 'http', {
      table: {
        actions: ['BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
        indexes: ['unread'],
      },
      permissions: [readsSecret],
      environment: {
        USER_POOL_CLIENT_ID: this.readParameter('identity', 'user-pool-client-id'),
        SECRET_ARN: secretArn,
        PUSH_SERVICES,
      },
      alarm: {
        usersFeel: 'The list of notifications does not load, and preferences cannot be changed.',
        doFirst:
          "Read the errors in this function's log group; if a deployment is under way it rolls back itself.",
      },
    });
    new ServiceRoutes(this, 'routes', { function: http, routes: ROUTES });
    new InboxQueue(this, 'events', {
      listensTo: LISTENS_TO,
      table: {
        actions: [
          'BatchGetItem',
          'ConditionCheckItem',
          'DeleteItem',
          'GetItem',
          'PutItem',
          'Query',
          'UpdateItem',
        ],
      },
      alarm: {
        usersFeel: 'People are not told of offers, messages and deals, or in the wrong language.',
        doFirst: "Read the errors in this function's log group and the messages in the queue inbox-dead.",
      },
    });
    new StreamPublisher(this, 'created', {
      kinds: AGGREGATES,
      alarm: {
        usersFeel: 'Open apps do not show new notifications until they are opened again.',
        doFirst: "Read the cause in the dead-letter queue's messages or in this function's log group.",
      },
    });
    this.sendsWith(secretArn, readsSecret);
    new MailFeedback(this, 'mail-feedback');
  }

  /** The two functions that send: what is due at once, from the stream; what waited, every minute. */
  private sendsWith(secretArn: string, readsSecret: PolicyStatement): void {
    const { environment, permission } = mailSending(this);
    const userPoolId = this.readParameter('identity', 'user-pool-id');
    const sending = {
      permissions: [
        readsSecret,
        permission,
        new PolicyStatement({
          actions: ['cognito-idp:AdminGetUser'],
          resources: [
            this.formatArn({ service: 'cognito-idp', resource: 'userpool', resourceName: userPoolId }),
          ],
        }),
      ],
      environment: {
        ...environment,
        USER_POOL_ID: userPoolId,
        SECRET_ARN: secretArn,
        ORIGIN: this.readParameter('gateway', 'origin'),
      },
    };
    const actions = ['BatchGetItem', 'DeleteItem', 'GetItem', 'Query', 'UpdateItem'] as const;
    new StreamProjector(this, 'sending', {
      ...sending,
      name: 'sender',
      kinds: SENT,
      table: { actions },
      timeout: Duration.minutes(1),
      alarm: {
        usersFeel: 'No mail and no push arrives; the list in the app is complete.',
        doFirst: "Read the errors in this function's log group: SES, Cognito or a push service refuses.",
      },
    });
    new ScheduledFunction(this, 'due-sender', {
      ...sending,
      every: Duration.minutes(1),
      timeout: Duration.minutes(1),
      table: { actions, indexes: ['due'] },
      alarm: {
        usersFeel: 'Mails that wait (unread messages, quiet hours, digests) do not arrive.',
        doFirst: "Read the errors in this function's log group; the next run takes up what is left.",
      },
    });
  }
}
