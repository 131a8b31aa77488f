import { Validations } from 'aws-cdk-lib';
import { CfnIntegration, CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

import type { ServiceFunction } from './service-function.ts';
import { ServiceStack } from './service-stack.ts';

/** One route of the HTTP API, as `api.md` names it: `{ method: 'GET', path: '/v1/requests/{requestId}' }`. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** Open to visitors who are not signed in. Left out, the gateway refuses whoever has no access token. */
  readonly public?: true;
}

/**
 * The scope that Cognito writes into every access token of its own API and into no ID token: asking for it
 * makes the gateway refuse an ID token.
 *
 * Source: Cognito developer guide, "Understanding the access token".
 */
const ACCESS_TOKEN_SCOPE = 'aws.cognito.signin.user.admin';

/**
 * A function's routes on the HTTP API. They share one integration and one permission: a permission for each
 * route would outgrow the 20 KB of a Lambda policy.
 */
export class ServiceRoutes extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { readonly function: ServiceFunction; readonly routes: readonly Route[] },
  ) {
    super(scope, id);
    const stack = ServiceStack.of(this);
    const { alias } = props.function;
    const apiId = stack.readParameter('gateway', 'http-api-id');
    const integration = new CfnIntegration(this, 'integration', {
      apiId,
      integrationType: 'AWS_PROXY',
      integrationUri: alias.functionArn,
      payloadFormatVersion: '2.0',
      timeoutInMillis: 29_000,
    });
    new CfnPermission(this, 'permission', {
      action: 'lambda:InvokeFunction',
      functionName: alias.functionArn,
      principal: 'apigateway.amazonaws.com',
      sourceArn: stack.formatArn({ service: 'execute-api', resource: apiId, resourceName: '*/*' }),
    });
    for (const { method, path, public: isPublic } of props.routes) {
      const routeKey = `${method} ${path}`;
      const route = new CfnRoute(this, routeKey.replaceAll('/', '|'), {
        apiId,
        routeKey,
        target: `integrations/${integration.ref}`,
        ...(isPublic
          ? { authorizationType: 'NONE' }
          : {
              authorizationType: 'JWT',
              authorizerId: stack.readParameter('gateway', 'authorizer-id'),
              authorizationScopes: [ACCESS_TOKEN_SCOPE],
            }),
      });
      if (isPublic) {
        Validations.of(route).acknowledge({
          id: 'AwsSolutions-APIG4',
          reason:
            'This route is for visitors who are not signed in, too; its service shows them nothing private.',
        });
      }
    }
  }
}
