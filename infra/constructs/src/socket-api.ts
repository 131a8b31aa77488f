import { Validations } from 'aws-cdk-lib';
import {
  CfnApi,
  CfnAuthorizer,
  CfnIntegration,
  CfnRoute,
  type CfnRouteProps,
  CfnStage,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledgeResource } from './acknowledge-resource.ts';
import type { ServiceFunction } from './service-function.ts';
import { ServiceStack } from './service-stack.ts';

/** The stage's name is its path: CloudFront passes `/socket` on as it is. */
const STAGE_NAME = 'socket';

export interface SocketApiProps {
  /** Redeems the ticket (`?ticket=`) of whoever connects. */
  readonly authorizer: ServiceFunction;
  readonly connect: ServiceFunction;
  readonly disconnect: ServiceFunction;
  /** Takes every frame, readable or not, and answers through {@link SocketApi.letPush}. */
  readonly frame: ServiceFunction;
}

/**
 * The WebSocket API, stage `socket`. Who connects is authorized once, and the authorizer's context names the user on
 * every frame. Publishes `socket-api-id`.
 */
export class SocketApi extends Construct {
  readonly #api: CfnApi;

  constructor(scope: Construct, id: string, props: SocketApiProps) {
    super(scope, id);
    const stack = ServiceStack.of(this);
    this.#api = new CfnApi(this, 'api', {
      name: stack.names.function('socket'),
      protocolType: 'WEBSOCKET',
      routeSelectionExpression: '$request.body.type',
    });
    const authorizer = new CfnAuthorizer(this, 'authorizer', {
      apiId: this.#api.ref,
      name: 'ticket',
      authorizerType: 'REQUEST',
      authorizerUri: this.#invocation(props.authorizer),
      identitySource: ['route.request.querystring.ticket'],
    });
    this.#permit('authorizer', props.authorizer, `authorizers/${authorizer.ref}`);
    this.#route('$connect', props.connect, { authorizationType: 'CUSTOM', authorizerId: authorizer.ref });
    this.#route('$disconnect', props.disconnect, { authorizationType: 'NONE' });
    this.#route('$default', props.frame, { authorizationType: 'NONE' });
    const deployed = new CfnStage(this, 'stage', {
      apiId: this.#api.ref,
      stageName: STAGE_NAME,
      autoDeploy: true,
      defaultRouteSettings: { throttlingRateLimit: 1_000, throttlingBurstLimit: 2_000 },
    });
    Validations.of(deployed).acknowledge({
      id: 'AwsSolutions-APIG1',
      reason:
        'Access logs of a WebSocket API need a role shared by the whole account; the functions log who did what.',
    });
    stack.publishParameter('socket-api-id', this.#api.ref);
  }

  /** Lets a function send frames to open sockets, and tells its SDK client where. */
  letPush(sender: ServiceFunction): void {
    const stack = ServiceStack.of(this);
    const connections = stack.formatArn({
      service: 'execute-api',
      resource: this.#api.ref,
      resourceName: `${STAGE_NAME}/POST/@connections/*`,
    });
    sender.role.addToPolicy(
      new PolicyStatement({ actions: ['execute-api:ManageConnections'], resources: [connections] }),
    );
    acknowledgeResource(
      sender.role,
      connections,
      'A connection has its id only once somebody has connected.',
    );
    sender.function.addEnvironment(
      'AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI',
      `https://${this.#api.ref}.execute-api.${stack.region}.amazonaws.com/${STAGE_NAME}`,
    );
  }

  #route(
    key: string,
    target: ServiceFunction,
    authorization: Pick<CfnRouteProps, 'authorizationType' | 'authorizerId'>,
  ): void {
    const integration = new CfnIntegration(this, `${key}-integration`, {
      apiId: this.#api.ref,
      integrationType: 'AWS_PROXY',
      integrationUri: this.#invocation(target),
    });
    const route = new CfnRoute(this, key, {
      apiId: this.#api.ref,
      routeKey: key,
      target: `integrations/${integration.ref}`,
      ...authorization,
    });
    this.#permit(key, target, `*/${key}`);
    if (authorization.authorizationType === 'NONE') {
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'Only $connect takes an authorizer; whoever sends a frame has passed it.',
      });
    }
  }

  #permit(id: string, called: ServiceFunction, caller: string): void {
    new CfnPermission(this, `${id}-permission`, {
      action: 'lambda:InvokeFunction',
      functionName: called.alias.functionArn,
      principal: 'apigateway.amazonaws.com',
      sourceArn: ServiceStack.of(this).formatArn({
        service: 'execute-api',
        resource: this.#api.ref,
        resourceName: caller,
      }),
    });
  }

  /** How a WebSocket API names a function: unlike an HTTP API, not by its ARN alone. */
  #invocation({ alias }: ServiceFunction): string {
    return ServiceStack.of(this).formatArn({
      service: 'apigateway',
      account: 'lambda',
      resource: 'path/2015-03-31/functions',
      resourceName: `${alias.functionArn}/invocations`,
    });
  }
}
