import * as z from 'zod';
import { propertiesOf } from '../cloudformation/properties.ts';
import { TemplateError } from '../cloudformation/stacks.ts';
import type { Resource, Stacks } from '../cloudformation/stacks.ts';
import { functionArnOf } from '../http-api/http-api-definition.ts';

/** A WebSocket API as the templates declare it. */
export interface WebSocketApiDefinition {
  readonly apiId: string;
  /** The first and only part of its path. */
  readonly stage: string;
  /** The fields that lead to the route key in a message's body, outermost first. */
  readonly routeSelection: readonly string[];
  /** By route key; `$connect`, `$disconnect` and `$default` among them, where they are declared. */
  readonly routes: ReadonlyMap<string, WebSocketRoute>;
}

export interface WebSocketRoute {
  readonly functionArn: string;
  /** How long the gateway waits for the function. */
  readonly timeoutMs: number;
  /** Only `$connect` has one. */
  readonly authorizer?: RequestAuthorizer;
}

/** A Lambda authorizer, and what a request must have before it is asked. */
export interface RequestAuthorizer {
  readonly functionArn: string;
  readonly identitySources: readonly { readonly in: 'querystring' | 'header'; readonly name: string }[];
}

const api = z.object({
  ProtocolType: z.literal('WEBSOCKET'),
  RouteSelectionExpression: z
    .string()
    .regex(/^\$\{?request\.body\.[\w.]+\}?$/, 'is not of the form $request.body.<field>'),
});
const stage = z.object({ StageName: z.string() });
const integration = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  TimeoutInMillis: z.number().default(29_000),
});
const route = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'CUSTOM']).default('NONE'),
  AuthorizerId: z.string().optional(),
  RouteResponseSelectionExpression: z
    .undefined('route responses are not part of the local runner')
    .optional(),
});
const authorizer = z.object({
  AuthorizerType: z.literal('REQUEST'),
  AuthorizerUri: z.string(),
  IdentitySource: z.array(z.string()).default([]),
});

/**
 * The WebSocket API of the stacks; undefined where there is none.
 *
 * @throws TemplateError naming what the runner's WebSocket API can't do: authorizers other than REQUEST,
 * identity sources other than the query string and headers, integrations other than Lambda, answers by route
 * responses, a second API.
 */
export function webSocketApiOf(stacks: Stacks): WebSocketApiDefinition | undefined {
  const [only, second] = stacks
    .ofType('AWS::ApiGatewayV2::Api')
    .filter((resource) => resource.properties['ProtocolType'] === 'WEBSOCKET');
  if (!only) return undefined;
  if (second) throw new TemplateError('There is more than one WebSocket API; the local runner serves one');
  const ownedBy = (type: string): readonly Resource[] =>
    stacks.ofType(type).filter((resource) => resource.properties['ApiId'] === only.id);
  const [onlyStage] = ownedBy('AWS::ApiGatewayV2::Stage');
  if (!onlyStage)
    throw new TemplateError(`The WebSocket API ${only.stackName}/${only.logicalId} has no stage`);

  const named = (type: string, id: string): Resource => {
    const resource = ownedBy(type).find((one) => one.id === id);
    if (!resource) throw new TemplateError(`No stack has the ${type} ${id} that the WebSocket API refers to`);
    return resource;
  };
  const toRoute = (resource: Resource): [string, WebSocketRoute] => {
    const declared = propertiesOf(resource, route);
    const integrationId = declared.Target.replace('integrations/', '');
    const { IntegrationUri, TimeoutInMillis } = propertiesOf(
      named('AWS::ApiGatewayV2::Integration', integrationId),
      integration,
    );
    const open = { functionArn: functionArnOf(IntegrationUri), timeoutMs: TimeoutInMillis };
    if (declared.AuthorizationType === 'NONE') return [declared.RouteKey, open];
    const guard = named('AWS::ApiGatewayV2::Authorizer', declared.AuthorizerId ?? '');
    return [declared.RouteKey, { ...open, authorizer: toAuthorizer(guard) }];
  };

  return {
    apiId: only.id,
    stage: propertiesOf(onlyStage, stage).StageName,
    routeSelection: toFields(propertiesOf(only, api).RouteSelectionExpression),
    routes: new Map(ownedBy('AWS::ApiGatewayV2::Route').map(toRoute)),
  };
}

function toAuthorizer(resource: Resource): RequestAuthorizer {
  const { AuthorizerUri, IdentitySource } = propertiesOf(resource, authorizer);
  const identitySources = IdentitySource.map((source) => {
    const [, place, name] = /^route\.request\.(querystring|header)\.(.+)$/.exec(source) ?? [];
    if (name === undefined) {
      throw new TemplateError(
        `${resource.stackName}/${resource.logicalId}: the runner knows no identity source ${source}`,
      );
    }
    return { in: place === 'header' ? ('header' as const) : ('querystring' as const), name };
  });
  return { functionArn: functionArnOf(AuthorizerUri), identitySources };
}

/** The fields in `$request.body.a.b`, also written `${request.body.a.b}`. */
function toFields(expression: string): readonly string[] {
  return expression.replaceAll(/[${}]/g, '').split('.').slice(2);
}
