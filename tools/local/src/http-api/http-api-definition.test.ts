import { describe, expect, it } from 'vitest';
import { stacksOf } from '../../test/stacks.ts';
import { TemplateError } from '../cloudformation/stacks.ts';
import { httpApiOf } from './http-api-definition.ts';

const LAMBDA = 'arn:aws:lambda:eu-west-3:000000000000:function:http:live';

const gateway = {
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
  Stage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId: { Ref: 'Api' }, StageName: '$default' } },
  Tokens: {
    Type: 'AWS::ApiGatewayV2::Authorizer',
    Properties: {
      ApiId: { Ref: 'Api' },
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: 'https://issuer.test/pool', Audience: ['client'] },
    },
  },
};
const integration = {
  Type: 'AWS::ApiGatewayV2::Integration',
  Properties: {
    ApiId: { Ref: 'Api' },
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: `arn:aws:apigateway:eu-west-3:lambda:path/2015-03-31/functions/${LAMBDA}/invocations`,
    PayloadFormatVersion: '2.0',
  },
};
const route = (properties: object) => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: {
    ApiId: { Ref: 'Api' },
    RouteKey: 'GET /v1/parcels',
    Target: { 'Fn::Sub': 'integrations/${Integration}' },
    ...properties,
  },
});
const definitionOf = (resources: Record<string, unknown>) => httpApiOf(stacksOf(resources));

describe('the HTTP API of the stacks', () => {
  it('has to be there', () => {
    expect(() => definitionOf({})).toThrow(new TemplateError('No stack has an HTTP API'));
  });

  it('has its public and its guarded routes', () => {
    const definition = definitionOf({
      ...gateway,
      Integration: integration,
      Public: route({}),
      Guarded: route({
        RouteKey: 'POST /v1/parcels',
        AuthorizationType: 'JWT',
        AuthorizerId: { Ref: 'Tokens' },
      }),
    });
    expect(definition).toEqual({
      apiId: expect.stringMatching(/^[0-9a-z]{10}$/),
      stage: '$default',
      routes: [
        { routeKey: 'GET /v1/parcels', functionArn: LAMBDA, timeoutMs: 30_000, scopes: [] },
        {
          routeKey: 'POST /v1/parcels',
          functionArn: LAMBDA,
          timeoutMs: 30_000,
          authorizer: { issuer: 'https://issuer.test/pool', audience: ['client'] },
          scopes: [],
        },
      ],
    });
  });

  it('takes a function by its plain ARN, and a shorter timeout', () => {
    const Integration = {
      ...integration,
      Properties: { ...integration.Properties, IntegrationUri: LAMBDA, TimeoutInMillis: 5_000 },
    };
    expect(definitionOf({ ...gateway, Integration, Public: route({}) }).routes).toMatchObject([
      { functionArn: LAMBDA, timeoutMs: 5_000 },
    ]);
  });

  it('has the limits of its stage, where there are any', () => {
    const Stage = {
      ...gateway.Stage,
      Properties: {
        ...gateway.Stage.Properties,
        DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
      },
    };
    expect(definitionOf({ ...gateway, Stage }).throttle).toEqual({ rate: 100, burst: 200 });
    expect(definitionOf(gateway)).not.toHaveProperty('throttle');
  });

  it.each([
    [
      'an authorizer of another kind',
      { Public: route({ AuthorizationType: 'AWS_IAM' }) },
      /shop\/Public .*AuthorizationType/,
    ],
    ['a missing integration', { Public: route({ Target: 'integrations/none' }) }, /Integration none/],
    [
      'payload format 1.0',
      {
        Integration: {
          ...integration,
          Properties: { ...integration.Properties, PayloadFormatVersion: '1.0' },
        },
        Public: route({}),
      },
      /shop\/Integration .*PayloadFormatVersion/,
    ],
    [
      'CORS',
      {
        Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP', CorsConfiguration: {} } },
      },
      /shop\/Api .*CorsConfiguration/,
    ],
    ['a second API', { Other: gateway.Api }, /more than one HTTP API/],
  ])('with %s is refused by name', (_, resources, message) => {
    const open = () => definitionOf({ ...gateway, Integration: integration, ...resources });
    expect(open).toThrow(TemplateError);
    expect(open).toThrow(message);
  });
});
