import { productApp } from '@nwassik/constructs';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, it } from 'vitest';
import { GatewayStack } from './gateway-stack.ts';

function gatewayTemplate(context: Record<string, unknown> = {}): Template {
  const app = productApp();
  for (const [key, value] of Object.entries(context)) app.node.setContext(key, value);
  return Template.fromStack(new GatewayStack(app, { stage: 'test', bundles: '' }));
}

describe('the gateway', () => {
  const template = gatewayTemplate();

  it('is one HTTP API without CORS, since the web app has the same origin', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      Name: 'nwassik-test',
      ProtocolType: 'HTTP',
      CorsConfiguration: Match.absent(),
    });
  });

  it("checks tokens of identity's pool and web client", () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Issuer: {
          'Fn::Join': [
            '',
            ['https://cognito-idp.eu-west-3.amazonaws.com/', { Ref: Match.stringLikeRegexp('userpoolid') }],
          ],
        },
        Audience: [{ Ref: Match.stringLikeRegexp('userpoolclientid') }],
      },
    });
  });

  it('slows down a flood and logs every request without its query or token', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: 1_000, ThrottlingBurstLimit: 2_000 },
      AccessLogSettings: {
        DestinationArn: Match.anyValue(),
        Format: Match.not(Match.stringLikeRegexp('querystring|authorization|header')),
      },
    });
    template.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
  });

  it("publishes its id, its authorizer and the product's address", () => {
    for (const thing of ['http-api-id', 'authorizer-id', 'origin']) {
      template.hasResourceProperties('AWS::SSM::Parameter', { Name: `/nwassik/test/gateway/${thing}` });
    }
    const domain = { name: 'nwassik.example', certificateArn: 'certificate' };
    gatewayTemplate({ domain }).hasResourceProperties('AWS::SSM::Parameter', {
      Name: '/nwassik/test/gateway/origin',
      Value: 'https://nwassik.example',
    });
  });
});
