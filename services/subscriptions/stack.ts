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

/** The table and the topic of subscriptions. */
export class SubscriptionsDataStack extends ServiceDataStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'subscriptions', { ...props, table: TABLE });
  }
}

/** What the gateway lets through; a test holds it against the routes the API has. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/subscriptions/health', public: true },
  { method: 'GET', path: '/v1/subscriptions/openapi.json', public: true },
];

/** The HTTP API of subscriptions, and what it hears of others. */
export class SubscriptionsStack extends ServiceStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'subscriptions', props);
    const http = new ServiceFunction(this, 'http', {
      environment: { USER_POOL_CLIENT_ID: this.readParameter('identity', 'user-pool-client-id') },
      alarm: {
        usersFeel: 'Plans and vouchers do not load.',
        doFirst:
          "Read the errors in this function's log group; if a deployment is under way it rolls back itself.",
      },
    });
    new ServiceRoutes(this, 'routes', { function: http, routes: ROUTES });
    new InboxQueue(this, 'events', {
      listensTo: { identity: ['identity.user.registered.v1', 'identity.profile.changed.v1'] },
      table: { actions: ['PutItem'] },
      alarm: {
        usersFeel: 'Subscriptions end and start at the wrong hour for new members.',
        doFirst: "Read the errors in this function's log group and the messages in the queue inbox-dead.",
      },
    });
  }
}
