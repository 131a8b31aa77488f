import { randomBytes } from 'node:crypto';
import { MalformedPathError, decodedPath, fromHttpApiResult, toHttpApiEvent } from '@nwassik/testing';
import type { HttpApiContext } from '@nwassik/testing';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { JSONWebKeySet } from 'jose';
import { InvocationTimeoutError, RequestTooLargeError, newTraceHeader } from '../lambda/functions.ts';
import type { Functions } from '../lambda/functions.ts';
import type { HttpApiDefinition, HttpApiRoute } from './http-api-definition.ts';
import { authorize } from './jwt-authorizer.ts';
import { createThrottles } from './throttles.ts';
import { createRouter } from './routes.ts';

/** The largest body that API Gateway takes, in bytes. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** What the server knows of a request beside the request itself. */
export interface HttpApiEnv {
  Bindings: { sourceIp: string };
}

/**
 * Serves an HTTP API: routes, throttling, JWT authorizer, Lambda integrations in payload format 2.0, and the gateway's own
 * answers in its own format, `{ "message" }`.
 *
 * @param options.issuer finds the issuer that an authorizer names: the `iss` of its tokens and its public keys.
 * @param options.now milliseconds since the epoch.
 * @param options.log gets a line for each function error, which callers see as a bare 500.
 */
export function createHttpApi(options: {
  definition: HttpApiDefinition;
  functions: Functions;
  issuer: (url: string) => { issuer: string; keys: JSONWebKeySet };
  now: () => number;
  log: (line: string) => void;
}): Hono<HttpApiEnv> {
  const { definition, functions, issuer, now, log } = options;
  const { apiId, stage } = definition;
  const routeOf = createRouter(definition.routes);
  const takes = createThrottles(definition.throttle);
  const prefix = stage === '$default' ? '' : `/${stage}`;

  async function answer(request: Request, requestId: string, sourceIp: string): Promise<Response> {
    const path = decodedPath(request);
    const match = path.startsWith(`${prefix}/`) && routeOf(request.method, path.slice(prefix.length));
    if (!match) return gatewayAnswer(404, 'Not Found');
    const { route, pathParameters } = match;
    if (!takes(route.routeKey, performance.now())) return gatewayAnswer(429, 'Too Many Requests');
    const context = {
      routeKey: route.routeKey,
      pathParameters,
      stage,
      apiId,
      requestId,
      sourceIp,
      now: now(),
    };
    if (!route.authorizer) return await integrate(request, route, context);

    const authorization = await authorize(
      { ...issuer(route.authorizer.issuer), audience: route.authorizer.audience },
      request.headers.get('authorization') ?? undefined,
      route.scopes,
      context.now,
    );
    if (authorization.outcome === 'allowed') {
      const { claims } = authorization;
      const scopes = route.scopes.length > 0 ? { scopes: route.scopes } : {};
      return await integrate(request, route, { ...context, claims, ...scopes });
    }
    const refusal =
      authorization.outcome === 'forbidden'
        ? gatewayAnswer(403, 'Forbidden')
        : gatewayAnswer(401, 'Unauthorized');
    refusal.headers.set('www-authenticate', authorization.wwwAuthenticate);
    return refusal;
  }

  async function integrate(
    request: Request,
    route: HttpApiRoute,
    context: HttpApiContext,
  ): Promise<Response> {
    const traceHeader = request.headers.get('x-amzn-trace-id') ?? newTraceHeader(now());
    const { functionArn, timeoutMs } = route;
    const event = await toHttpApiEvent(request, context);
    event.headers['x-amzn-trace-id'] = traceHeader;
    const result = await functions.invoke(functionArn, event, { whenBusy: 'wait', timeoutMs, traceHeader });
    if (result.ok) return fromHttpApiResult(result.payload);
    throw new Error(`${functionArn}: ${result.errorType}: ${result.errorMessage}`);
  }

  const app = new Hono<HttpApiEnv>();
  app.use(
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: () => gatewayAnswer(413, 'Request Entity Too Large') }),
  );
  app.all('*', async (c) => {
    const requestId = randomBytes(11).toString('base64url');
    const response = await answer(c.req.raw, requestId, c.env.sourceIp).catch((error: unknown) => {
      log(`${c.req.method} ${c.req.path}: ${String(error)}`);
      return failure(error);
    });
    response.headers.set('apigw-requestid', requestId);
    return response;
  });
  return app;
}

/** An answer of the gateway itself. */
function gatewayAnswer(status: number, message: string): Response {
  return Response.json({ message }, { status });
}

/** What the gateway answers when a request can't be read or its function gives no answer. */
function failure(error: unknown): Response {
  if (error instanceof MalformedPathError) return gatewayAnswer(400, 'Bad Request');
  if (error instanceof RequestTooLargeError) return gatewayAnswer(413, 'Request Entity Too Large');
  if (error instanceof InvocationTimeoutError) return gatewayAnswer(503, 'Service Unavailable');
  return gatewayAnswer(500, 'Internal Server Error');
}
