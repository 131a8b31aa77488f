import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { ALARM, allowedStatements, sampleTemplate } from '../test/sample-template.ts';
import { ServiceFunction } from './service-function.ts';
import { SocketApi } from './socket-api.ts';

const template = sampleTemplate((stack) => {
  const part = (name: string) => new ServiceFunction(stack, name, { alarm: ALARM });
  const frame = part('socket-frame');
  const api = new SocketApi(stack, 'socket', {
    authorizer: part('socket-authorizer'),
    connect: part('socket-connect'),
    disconnect: part('socket-disconnect'),
    frame,
  });
  api.letPush(frame);
});

describe('the WebSocket API', () => {
  it('asks for a ticket at $connect and for nothing afterwards', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'REQUEST',
      IdentitySource: ['route.request.querystring.ticket'],
    });
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: '$connect',
      AuthorizationType: 'CUSTOM',
      AuthorizerId: Match.anyValue(),
    });
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: '$disconnect',
      AuthorizationType: 'NONE',
    });
  });

  it('hands every frame, readable or not, to one function', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      ProtocolType: 'WEBSOCKET',
      RouteSelectionExpression: '$request.body.type',
    });
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: '$default' });
    template.resourceCountIs('AWS::ApiGatewayV2::Route', 3);
  });

  it('may call each of its four functions through its alias', () => {
    const permissions = Object.values(template.findResources('AWS::Lambda::Permission'));
    const called = permissions.map(({ Properties }) => Properties.FunctionName.Ref);
    expect(new Set(called).size).toBe(4);
    for (const alias of called) expect(alias).toMatch(/^socket(authorizer|connect|disconnect|frame).*live/);
  });

  it('is reached under the path /socket', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', { StageName: 'socket', AutoDeploy: true });
    template.hasResourceProperties('AWS::SSM::Parameter', { Name: '/nwassik/test/sample/socket-api-id' });
  });

  it('lets only who is told to send frames to open sockets', () => {
    const pushers = allowedStatements(template).filter(
      ({ Action }) => Action === 'execute-api:ManageConnections',
    );
    expect(pushers).toHaveLength(1);
    expect(JSON.stringify(pushers[0]?.Resource)).toContain('/socket/POST/@connections/*');
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'nwassik-test-sample-socket-frame',
      Environment: {
        Variables: Match.objectLike({ AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI: Match.anyValue() }),
      },
    });
  });
});
