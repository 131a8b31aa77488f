import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnAuthorizer, HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { publicDomain, ServiceStack, type StageProps } from '@nwassik/constructs';
import type { Construct } from 'constructs';

/** Requests a second for the whole API, and how many may come at once: a first guard, the firewall is finer. */
const THROTTLE = { rateLimit: 1_000, burstLimit: 2_000 };

/**
 * The one HTTP API: its stage, its log and the authorizer that checks Cognito's tokens. The routes are the
 * services' own. There is no CORS: the web app is served from the same origin.
 *
 * Publishes `http-api-id`, `authorizer-id` and `origin`, the public address: the stage's domain, else the
 * API's own address.
 */
export class GatewayStack extends ServiceStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'gateway', props);
    const api = new HttpApi(this, 'api', {
      apiName: `nwassik-${props.stage}`,
      createDefaultStage: false,
    });
    new HttpStage(this, 'stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'access', {
            logGroupName: `/nwassik/${props.stage}/gateway/access`,
            retention: RetentionDays.ONE_MONTH,
            removalPolicy: RemovalPolicy.DESTROY,
          }),
        ),
        format: ACCESS_LOG_FORMAT,
      },
    });
    const userPoolId = this.readParameter('identity', 'user-pool-id');
    const authorizer = new CfnAuthorizer(this, 'authorizer', {
      apiId: api.apiId,
      name: 'access-token',
      authorizerType: 'JWT',
      identitySource: ['$request.header.Authorization'],
      jwtConfiguration: {
        issuer: `https://cognito-idp.${this.region}.amazonaws.com/${userPoolId}`,
        audience: [this.readParameter('identity', 'user-pool-client-id')],
      },
    });
    this.publishParameter('http-api-id', api.apiId);
    this.publishParameter('authorizer-id', authorizer.ref);
    const domain = publicDomain(this);
    this.publishParameter('origin', domain ? `https://${domain.name}` : api.apiEndpoint);
  }
}

/** One JSON line a request; no query string and no token, either may tell more than a log should know. */
const ACCESS_LOG_FORMAT = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    time: '$context.requestTimeEpoch',
    ip: '$context.identity.sourceIp',
    userId: '$context.authorizer.claims.sub',
    route: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    milliseconds: '$context.responseLatency',
    functionMilliseconds: '$context.integrationLatency',
    refusal: '$context.error.message',
  }),
);
