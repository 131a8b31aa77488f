import * as z from 'zod';
import { propertiesOf } from '../cloudformation/properties.ts';
import { TemplateError } from '../cloudformation/stacks.ts';
import type { Resource, Stacks } from '../cloudformation/stacks.ts';

/** An HTTP API as the templates declare it. */
export interface HttpApiDefinition {
  readonly apiId: string;
  /** `$default`, or a name that leads every path. */
  readonly stage: string;
  readonly routes: readonly HttpApiRoute[];
  /** What each route takes, where the stage limits it. */
  readonly throttle?: Throttle;
}

export interface Throttle {
  /** Requests a second that are taken for good. */
  readonly rate: number;
  /** Requests that may come at once. */
  readonly burst: number;
}

export interface HttpApiRoute {
  readonly routeKey: string;
  readonly functionArn: string;
  /** How long the gateway waits for the function. */
  readonly timeoutMs: number;
  /** Who may call; anybody without it. */
  readonly authorizer?: { readonly issuer: string; readonly audience: readonly string[] };
  readonly scopes: readonly string[];
}

const api = z.object({ ProtocolType: z.string(), CorsConfiguration: z.undefined().optional() });
const stage = z.object({
  StageName: z.string(),
  DefaultRouteSettings: z
    .object({
      ThrottlingRateLimit: z.number().positive().optional(),
      ThrottlingBurstLimit: z.int().positive().optional(),
    })
    .default({}),
  RouteSettings: z.undefined("the runner's HTTP API has one limit for all routes").optional(),
});
const integration = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.number().default(30_000),
});
const route = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});
const authorizer = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()) }),
});

/**
 * The HTTP API of the stacks, with the routes that any of them adds.
 *
 * @throws TemplateError naming what the runner's HTTP API can't do: CORS (there is one origin), payload format
 * 1.0, limits for single routes, authorizers other than JWT, integrations other than Lambda, none or a second API.
 */
export function httpApiOf(stacks: Stacks): HttpApiDefinition {
  const apis = stacks
    .ofType('AWS::ApiGatewayV2::Api')
    .filter((resource) => resource.properties['ProtocolType'] === 'HTTP');
  const [only, second] = apis;
  if (!only) throw new TemplateError('No stack has an HTTP API');
  if (second) throw new TemplateError('There is more than one HTTP API; the local runner serves one');
  propertiesOf(only, api);
  const named = <T>(type: string, id: string, schema: z.ZodType<T>): T => {
    const resource = stacks.ofType(type).find((one) => one.id === id);
    if (!resource) throw new TemplateError(`No stack has the ${type} ${id} that the HTTP API refers to`);
    return propertiesOf(resource, schema);
  };

  const toRoute = (resource: Resource): HttpApiRoute => {
    const declared = propertiesOf(resource, route);
    const { IntegrationUri, TimeoutInMillis } = named(
      'AWS::ApiGatewayV2::Integration',
      declared.Target.replace('integrations/', ''),
      integration,
    );
    const open = {
      routeKey: declared.RouteKey,
      functionArn: functionArnOf(IntegrationUri),
      timeoutMs: TimeoutInMillis,
      scopes: declared.AuthorizationScopes,
    };
    if (declared.AuthorizationType === 'NONE') return open;
    const { JwtConfiguration: jwt } = named(
      'AWS::ApiGatewayV2::Authorizer',
      declared.AuthorizerId ?? '',
      authorizer,
    );
    return { ...open, authorizer: { issuer: jwt.Issuer, audience: jwt.Audience } };
  };

  const ownedBy = (type: string) =>
    stacks.ofType(type).filter((resource) => resource.properties['ApiId'] === only.id);
  const [onlyStage] = ownedBy('AWS::ApiGatewayV2::Stage');
  if (!onlyStage) throw new TemplateError(`The HTTP API ${only.stackName}/${only.logicalId} has no stage`);
  const { StageName, DefaultRouteSettings } = propertiesOf(onlyStage, stage);
  const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = DefaultRouteSettings;
  return {
    apiId: only.id,
    stage: StageName,
    ...(rate !== undefined && burst !== undefined && { throttle: { rate, burst } }),
    routes: ownedBy('AWS::ApiGatewayV2::Route').map(toRoute),
  };
}

/** An integration names its function by ARN, or by API Gateway's path to invoke it. */
export function functionArnOf(uri: string): string {
  return /\/functions\/(.+)\/invocations$/.exec(uri)?.[1] ?? uri;
}
