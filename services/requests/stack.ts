import {
  InboxQueue,
  PhotoUploads,
  type Route,
  ScheduledFunction,
  ServiceDataStack,
  ServiceFunction,
  ServiceRoutes,
  ServiceStack,
  type StageProps,
  StreamPublisher,
  UploadsBucket,
} from '@nwassik/constructs';
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { AGGREGATES, TABLE } from './src/store/keys.ts';

/** The table and topic of requests, and the bucket of their photos. */
export class RequestsDataStack extends ServiceDataStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'requests', { ...props, table: TABLE });
    new UploadsBucket(this, 'uploads');
  }
}

/** What the gateway lets through; a test holds it against the routes the API has. */
export const ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/requests' },
  { method: 'GET', path: '/v1/requests', public: true },
  { method: 'GET', path: '/v1/requests/areas', public: true },
  { method: 'GET', path: '/v1/requests/mine' },
  { method: 'GET', path: '/v1/requests/{requestId}', public: true },
  { method: 'PATCH', path: '/v1/requests/{requestId}' },
  { method: 'POST', path: '/v1/requests/{requestId}/cancel' },
  { method: 'GET', path: '/v1/requests/{requestId}/private' },
  { method: 'GET', path: '/v1/requests/{requestId}/standing' },
  { method: 'POST', path: '/v1/requests/{requestId}/offers' },
  { method: 'GET', path: '/v1/requests/{requestId}/offers' },
  { method: 'POST', path: '/v1/requests/{requestId}/offers/read' },
  { method: 'POST', path: '/v1/requests/{requestId}/offers/{offerId}/accept' },
  { method: 'POST', path: '/v1/requests/{requestId}/offers/{offerId}/decline' },
  { method: 'POST', path: '/v1/requests/{requestId}/offers/{offerId}/withdraw' },
  { method: 'POST', path: '/v1/requests/{requestId}/offers/{offerId}/reconfirm' },
  { method: 'GET', path: '/v1/offers/mine' },
  { method: 'GET', path: '/v1/deals/mine' },
  { method: 'GET', path: '/v1/deals/{dealId}' },
  { method: 'GET', path: '/v1/favourites' },
  { method: 'PUT', path: '/v1/favourites/{requestId}' },
  { method: 'DELETE', path: '/v1/favourites/{requestId}' },
  { method: 'GET', path: '/v1/requests/health', public: true },
  { method: 'GET', path: '/v1/requests/openapi.json', public: true },
];

/** What of it the function of places answers. */
export const PLACE_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/places', public: true },
  { method: 'GET', path: '/v1/places/reverse', public: true },
  { method: 'GET', path: '/v1/places/area', public: true },
];

/** What of it the function `uploads` answers. */
export const UPLOAD_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/requests/uploads' },
  { method: 'GET', path: '/v1/requests/uploads' },
];

/** Amazon Location has no places in the region of everything else; this one is in the Union, too. */
const AMAZON_PLACES_REGION = 'eu-central-1';

/** The HTTP API of requests, its places, its publisher, its inbox, its sweeper and its counter of areas. */
export class RequestsStack extends ServiceStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'requests', props);
    const http = new ServiceFunction(this, 'http', {
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
        indexes: ['newest', 'cell', 'due', 'mine', 'offersOfProvider', 'dealsOfRequester', 'dealsOfProvider'],
      },
      environment: { USER_POOL_CLIENT_ID: this.readParameter('identity', 'user-pool-client-id') },
      alarm: {
        usersFeel: 'Requests do not load, and nobody can post, offer or accept.',
        doFirst:
          "Read the errors in this function's log group; if a deployment is under way it rolls back itself.",
      },
    });
    new ServiceRoutes(this, 'routes', { function: http, routes: ROUTES });
    new ServiceRoutes(this, 'place-routes', { function: this.places(), routes: PLACE_ROUTES });
    new PhotoUploads(this, 'photos', { routes: UPLOAD_ROUTES });
    new StreamPublisher(this, 'events', {
      kinds: AGGREGATES,
      alarm: {
        usersFeel: 'Offers and deals show, but no chat opens and no notification comes.',
        doFirst: "Read the cause in the dead-letter queue's messages or in this function's log group.",
      },
    });
    new InboxQueue(this, 'inbox-queue', {
      listensTo: {
        identity: ['identity.user.registered.v1', 'identity.profile.changed.v1'],
        subscriptions: ['subscriptions.entitlement.changed.v1', 'subscriptions.response.refunded.v1'],
      },
      table: { actions: ['UpdateItem'] },
      alarm: {
        usersFeel: 'New deals name their sides as they were called before, or not at all.',
        doFirst: "Read the cause in the dead-letter queue's messages, then redrive them.",
      },
    });
    new ScheduledFunction(this, 'sweeper', {
      every: Duration.minutes(5),
      timeout: Duration.minutes(1),
      table: { actions: ['BatchGetItem', 'GetItem', 'PutItem', 'UpdateItem'], indexes: ['due'] },
      alarm: {
        usersFeel:
          'Requests whose time is over make pages of the list short; nobody is told that they end or ended.',
        doFirst: "Read the errors in this function's log group; the next run takes up what is left.",
      },
    });
    new ScheduledFunction(this, 'area-counter', {
      every: Duration.minutes(5),
      timeout: Duration.minutes(1),
      table: { actions: ['DeleteItem', 'PutItem', 'Query'], indexes: ['newest'] },
      alarm: {
        usersFeel: 'The circles on the map count requests as they were; lists and searches are right.',
        doFirst: "Read the errors in this function's log group; the next run counts everything anew.",
      },
    });
  }

  /** The function of places: over the data beside it, or over Amazon Location, as the context value `placesSource` says. */
  private places(): ServiceFunction {
    const source: unknown = this.node.tryGetContext('placesSource') ?? 'geonames';
    const environment = { USER_POOL_CLIENT_ID: this.readParameter('identity', 'user-pool-client-id') };
    const usersFeel = 'Nobody finds a town by its name or on the map; what is chosen already stays.';
    if (source === 'geonames') {
      return new ServiceFunction(this, 'places', {
        environment,
        alarm: {
          usersFeel,
          doFirst:
            "Read the errors in this function's log group; if a deployment is under way it rolls back itself.",
        },
      });
    }
    if (source !== 'amazon-location')
      throw new Error(`placesSource is geonames or amazon-location, not ${String(source)}`);
    return new ServiceFunction(this, 'amazon-places', {
      environment: { ...environment, PLACES_REGION: AMAZON_PLACES_REGION },
      permissions: [
        new PolicyStatement({
          actions: ['geo-places:Geocode', 'geo-places:ReverseGeocode'],
          resources: [
            this.formatArn({
              service: 'geo-places',
              region: AMAZON_PLACES_REGION,
              account: '',
              resource: 'provider',
              resourceName: 'default',
            }),
          ],
        }),
      ],
      alarm: {
        usersFeel,
        doFirst:
          "Read the errors in this function's log group; if Amazon Location is down, deploy with placesSource=geonames.",
      },
    });
  }
}
