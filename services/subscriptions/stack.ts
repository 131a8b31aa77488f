import {
  InboxQueue,
  type Route,
  ScheduledFunction,
  ServiceDataStack,
  ServiceFunction,
  ServiceRoutes,
  ServiceStack,
  type StageProps,
  StreamPublisher,
} from '@nwassik/constructs';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { AGGREGATES, TABLE } from './src/store/keys.ts';

const PEPPER = 'voucher-pepper-arn';

/** The table and the topic of subscriptions, and the pepper under which its vouchers are hashed. */
export class SubscriptionsDataStack extends ServiceDataStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'subscriptions', { ...props, table: TABLE });
    const pepper = new Secret(this, 'voucher-pepper', {
      description: 'Hashes the codes of vouchers. Another value voids every code that is out: do not rotate.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(pepper).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'A rotated pepper would void all vouchers sold and not yet redeemed; codes also expire.',
    });
    this.publishParameter(PEPPER, pepper.secretArn);
  }
}

/** What the gateway lets through; a test holds it against the routes the API has. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/subscriptions/plans', public: true },
  { method: 'GET', path: '/v1/subscriptions/points-of-sale', public: true },
  { method: 'GET', path: '/v1/subscriptions/me' },
  { method: 'GET', path: '/v1/subscriptions/me/history' },
  { method: 'GET', path: '/v1/subscriptions/me/analytics' },
  { method: 'POST', path: '/v1/subscriptions/me/trial' },
  { method: 'POST', path: '/v1/subscriptions/me/vouchers' },
  { method: 'POST', path: '/v1/subscriptions/me/plan' },
  { method: 'POST', path: '/v1/subscriptions/me/cancel' },
  { method: 'POST', path: '/v1/subscriptions/voucher-batches' },
  { method: 'GET', path: '/v1/subscriptions/voucher-batches' },
  { method: 'POST', path: '/v1/subscriptions/voucher-batches/{batchId}/void' },
  { method: 'POST', path: '/v1/subscriptions/payments' },
  { method: 'GET', path: '/v1/subscriptions/health', public: true },
  { method: 'GET', path: '/v1/subscriptions/openapi.json', public: true },
];

const LISTED = TABLE.indexes[0].name;

/** The HTTP API of subscriptions, its publisher, what it hears of others, and what it does by the clock. */
export class SubscriptionsStack extends ServiceStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'subscriptions', props);
    const pepperArn = this.readParameter('subscriptions', PEPPER);
    const http = new ServiceFunction(this, 'http', {
      table: {
        actions: ['BatchWriteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
        indexes: [LISTED],
      },
      environment: {
        USER_POOL_CLIENT_ID: this.readParameter('identity', 'user-pool-client-id'),
        VOUCHER_PEPPER_ARN: pepperArn,
      },
      permissions: [
        new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [pepperArn] }),
      ],
      alarm: {
        usersFeel: 'Plans do not load and vouchers cannot be redeemed; offers and conversations go on.',
        doFirst:
          "Read the errors in this function's log group; if a deployment is under way it rolls back itself.",
      },
    });
    new ServiceRoutes(this, 'routes', { function: http, routes: ROUTES });
    new StreamPublisher(this, 'publishing', {
      kinds: AGGREGATES,
      alarm: {
        usersFeel: 'Whoever has just paid meets the limits of the free plan all the same.',
        doFirst: "Read the cause in the dead-letter queue's messages or in this function's log group.",
      },
    });
    new InboxQueue(this, 'events', {
      listensTo: {
        identity: ['identity.user.registered.v1', 'identity.profile.changed.v1'],
        requests: [
          'requests.offer.made.v1',
          'requests.offer.read.v1',
          'requests.offer.accepted.v1',
          'requests.offer.declined.v1',
          'requests.offer.withdrawn.v1',
          'requests.deal.changed.v1',
          'requests.request.closed.v1',
        ],
        chat: ['chat.conversation.opened.v1', 'chat.messages.read.v1', 'chat.message.sent.v1'],
      },
      table: { actions: ['GetItem', 'PutItem', 'Query', 'UpdateItem'] },
      alarm: {
        usersFeel: 'What is used of a plan shows too low, and nothing is given back for what stays unread.',
        doFirst: "Read the errors in this function's log group and the messages in the queue inbox-dead.",
      },
    });
    new ScheduledFunction(this, 'sweeper', {
      every: Duration.minutes(5),
      timeout: Duration.minutes(1),
      table: { actions: ['GetItem', 'PutItem', 'Query', 'UpdateItem'], indexes: [LISTED] },
      alarm: {
        usersFeel: 'Nobody is told that a plan ends, and what stays unread is given back late.',
        doFirst: "Read the errors in this function's log group; the next run takes up what is left.",
      },
    });
  }
}
