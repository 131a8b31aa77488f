import { Match } from 'aws-cdk-lib/assertions';
import { describe, it } from 'vitest';
import { ALARM, sampleTemplate } from '../test/sample-template.ts';
import { ServiceFunction } from './service-function.ts';
import { ServiceRoutes } from './service-routes.ts';

const template = sampleTemplate((stack) => {
  new ServiceRoutes(stack, 'routes', {
    function: new ServiceFunction(stack, 'http', { alarm: ALARM }),
    routes: [
      { method: 'GET', path: '/v1/requests/{requestId}', public: true },
      { method: 'PATCH', path: '/v1/requests/{requestId}' },
    ],
  });
});

describe("a service's routes", () => {
  it('ask for an access token unless they are public', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: 'PATCH /v1/requests/{requestId}',
      AuthorizationType: 'JWT',
      AuthorizationScopes: ['aws.cognito.signin.user.admin'],
      AuthorizerId: Match.anyValue(),
    });
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: 'GET /v1/requests/{requestId}',
      AuthorizationType: 'NONE',
      AuthorizerId: Match.absent(),
    });
  });

  it('share one integration, with payload 2.0, and one permission on the alias', () => {
    const alias = { Ref: Match.stringLikeRegexp('Aliaslive') };
    template.resourceCountIs('AWS::ApiGatewayV2::Integration', 1);
    template.hasResourceProperties('AWS::ApiGatewayV2::Integration', {
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: alias,
      PayloadFormatVersion: '2.0',
    });
    template.resourceCountIs('AWS::Lambda::Permission', 1);
    template.hasResourceProperties('AWS::Lambda::Permission', {
      FunctionName: alias,
      Principal: 'apigateway.amazonaws.com',
    });
  });

  it('find the API and its authorizer by parameters', () => {
    for (const thing of ['http-api-id', 'authorizer-id']) {
      template.hasParameter('*', {
        Type: 'AWS::SSM::Parameter::Value<String>',
        Default: `/nwassik/test/gateway/${thing}`,
      });
    }
  });
});
