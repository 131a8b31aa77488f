import {
  PhotoUploads,
  type Route,
  ServiceDataStack,
  ServiceFunction,
  ServiceRoutes,
  ServiceStack,
  type StageProps,
  StreamPublisher,
  UploadsBucket,
} from '@nwassik/constructs';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { AGGREGATES, TABLE } from './src/store/keys.ts';
import { Users } from './user-pool.ts';

/** Identity's table, topic, bucket of uploads and user pool, with the functions that Cognito calls. */
export class IdentityDataStack extends ServiceDataStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'identity', { ...props, table: TABLE });
    const postConfirmation = new ServiceFunction(this, 'post-confirmation', {
      table: { actions: ['PutItem'] },
      alarm: {
        usersFeel:
          'Whoever signs up gets an error after entering the code; the profile follows at first sign-in.',
        doFirst:
          "Read the errors in this function's log group: the table refuses its write or the event changed.",
      },
    });
    const customMessage = new ServiceFunction(this, 'custom-message', {
      alarm: {
        usersFeel: 'Whoever signs up or has forgotten a password gets an error and no code.',
        doFirst:
          "Read the errors in this function's log group; a pool without this trigger mails codes in its own words.",
      },
    });
    const users = new Users(this, 'users', {
      name: `nwassik-${props.stage}`,
      onConfirmed: postConfirmation,
      onCode: customMessage,
    });
    new UploadsBucket(this, 'uploads');
    this.publishParameter('user-pool-id', users.pool.userPoolId);
    this.publishParameter('user-pool-client-id', users.client.userPoolClientId);
  }
}

/** The routes of the function `uploads`. */
export const UPLOAD_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/identity/me/avatar' },
  { method: 'GET', path: '/v1/identity/uploads' },
];

/** What else the gateway lets through; a test holds both lists against the routes the API has. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/identity/me' },
  { method: 'PATCH', path: '/v1/identity/me' },
  { method: 'GET', path: '/v1/identity/users/{userId}', public: true },
  { method: 'GET', path: '/v1/identity/profiles', public: true },
  { method: 'GET', path: '/v1/identity/health', public: true },
  { method: 'GET', path: '/v1/identity/openapi.json', public: true },
];

/** Identity's HTTP API, its publisher, and what takes avatars. */
export class IdentityStack extends ServiceStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'identity', props);
    const userPoolId = this.readParameter('identity', 'user-pool-id');
    const http = new ServiceFunction(this, 'http', {
      table: { actions: ['BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'UpdateItem'] },
      environment: {
        USER_POOL_ID: userPoolId,
        USER_POOL_CLIENT_ID: this.readParameter('identity', 'user-pool-client-id'),
      },
      permissions: [
        new PolicyStatement({
          actions: ['cognito-idp:AdminGetUser'],
          resources: [
            this.formatArn({ service: 'cognito-idp', resource: 'userpool', resourceName: userPoolId }),
          ],
        }),
      ],
      alarm: {
        usersFeel: 'Profiles do not load and own profiles cannot be changed.',
        doFirst:
          "Read the errors in this function's log group; if a deployment is under way it rolls back itself.",
      },
    });
    new ServiceRoutes(this, 'routes', { function: http, routes: ROUTES });
    new PhotoUploads(this, 'avatars', {
      routes: UPLOAD_ROUTES,
      images: ['DeleteItem', 'GetItem'],
    });
    new StreamPublisher(this, 'events', {
      kinds: AGGREGATES,
      alarm: {
        usersFeel: 'Names, languages and zones that people changed stay as they were in chats and mails.',
        doFirst: "Read the cause in the dead-letter queue's messages or in this function's log group.",
      },
    });
  }
}
