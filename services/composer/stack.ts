import {
  type Route,
  ServiceFunction,
  ServiceRoutes,
  ServiceStack,
  type StageProps,
} from '@nwassik/constructs';
import type { Construct } from 'constructs';

/** What the gateway lets through; a test holds it against the routes the API has. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/views/me' },
  { method: 'GET', path: '/v1/views/home', public: true },
  { method: 'GET', path: '/v1/views/requests/{requestId}' },
  { method: 'GET', path: '/v1/views/inbox' },
  { method: 'GET', path: '/v1/views/deals' },
  { method: 'GET', path: '/v1/composer/health', public: true },
  { method: 'GET', path: '/v1/composer/openapi.json', public: true },
];

/** The composer's HTTP API. It has no table, hence no data stack. */
export class ComposerStack extends ServiceStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'composer', props);
    const http = new ServiceFunction(this, 'http', {
      environment: {
        USER_POOL_CLIENT_ID: this.readParameter('identity', 'user-pool-client-id'),
        ORIGIN: this.readParameter('gateway', 'origin'),
      },
      alarm: {
        usersFeel: 'The app opens on errors where it shows home, requests, inbox and deals.',
        doFirst:
          "Read in this function's log group which service is unavailable, and go on with that service's alarm.",
      },
    });
    new ServiceRoutes(this, 'routes', { function: http, routes: ROUTES });
  }
}
