import { describe, expect, it } from 'vitest';
import { openStacks, TemplateError } from '../cloudformation/stacks.ts';
import { templateSchema } from '../cloudformation/template.ts';
import { webSocketApiOf } from './websocket-api-definition.ts';

const lambda = (name: string): string => `arn:aws:lambda:eu-west-3:000000000000:function:${name}:live`;
const invocation = (name: string): string =>
  `arn:aws:apigateway:eu-west-3:lambda:path/2015-03-31/functions/${lambda(name)}/invocations`;

const resource = (type: string, properties: object) => ({
  Type: `AWS::ApiGatewayV2::${type}`,
  Properties: { ApiId: { Ref: 'Api' }, ...properties },
});
const integration = (name: string, properties = {}) =>
  resource('Integration', { IntegrationType: 'AWS_PROXY', IntegrationUri: invocation(name), ...properties });
const route = (RouteKey: string, target: string, properties = {}) =>
  resource('Route', {
    RouteKey,
    Target: { 'Fn::Join': ['/', ['integrations', { Ref: target }]] },
    ...properties,
  });

const declared = {
  Api: resource('Api', {
    ApiId: undefined,
    ProtocolType: 'WEBSOCKET',
    RouteSelectionExpression: '$request.body.type',
  }),
  Stage: resource('Stage', { StageName: 'socket', AutoDeploy: true }),
  Tickets: resource('Authorizer', {
    AuthorizerType: 'REQUEST',
    AuthorizerUri: invocation('authorizer'),
    IdentitySource: ['route.request.querystring.ticket', 'route.request.header.Origin'],
  }),
  Connecting: integration('connect', { TimeoutInMillis: 5_000 }),
  Frames: integration('frame'),
  Connect: route('$connect', 'Connecting', { AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Tickets' } }),
  Default: route('$default', 'Frames'),
};

const definitionOf = (resources: Record<string, unknown>) =>
  webSocketApiOf(
    openStacks(
      [
        {
          stackName: 'chat',
          region: 'eu-west-3',
          accountId: '000000000000',
          template: templateSchema.parse({ Resources: resources }),
        },
      ],
      {
        origin: 'http://localhost:3000',
        queueUrl: (name) => name,
        streamArn: (tableName) => tableName,
        userPoolId: (pool) => pool,
        userPoolClientId: (client) => client,
      },
    ),
  );

describe('the WebSocket API of the stacks', () => {
  it('is none where no stack has one', () => {
    expect(definitionOf({})).toBeUndefined();
  });

  it('has its stage, its routes and the authorizer of $connect', () => {
    expect(definitionOf(declared)).toEqual({
      apiId: expect.stringMatching(/^[\da-z]{10}$/),
      stage: 'socket',
      routeSelection: ['type'],
      routes: new Map([
        [
          '$connect',
          {
            functionArn: lambda('connect'),
            timeoutMs: 5_000,
            authorizer: {
              functionArn: lambda('authorizer'),
              identitySources: [
                { in: 'querystring', name: 'ticket' },
                { in: 'header', name: 'Origin' },
              ],
            },
          },
        ],
        ['$default', { functionArn: lambda('frame'), timeoutMs: 29_000 }],
      ]),
    });
  });

  it.each([
    [
      'a route response',
      { Default: route('$default', 'Frames', { RouteResponseSelectionExpression: '$default' }) },
      /chat\/Default .*RouteResponseSelectionExpression/,
    ],
    [
      'an IAM authorizer',
      { Connect: route('$connect', 'Connecting', { AuthorizationType: 'AWS_IAM' }) },
      /chat\/Connect/,
    ],
    [
      'another identity source',
      {
        Tickets: resource('Authorizer', {
          ...declared.Tickets.Properties,
          IdentitySource: ['context.stage'],
        }),
      },
      /chat\/Tickets.* no identity source context\.stage/,
    ],
    [
      'a missing integration',
      { Default: resource('Route', { RouteKey: '$default', Target: 'integrations/none' }) },
      /Integration none/,
    ],
    [
      'another selection expression',
      { Api: resource('Api', { ...declared.Api.Properties, RouteSelectionExpression: '$request.header.x' }) },
      /chat\/Api .*\$request\.body/,
    ],
    ['no stage', { Stage: declared.Default }, /chat\/Api has no stage/],
  ])('is refused with %s, by name', (_what, resources, message) => {
    const open = (): unknown => definitionOf({ ...declared, ...resources });
    expect(open).toThrow(TemplateError);
    expect(open).toThrow(message);
  });
});
