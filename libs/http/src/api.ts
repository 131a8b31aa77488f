import { continueTrace, type Log } from '@nwassik/observability';
import { Refusal } from '@nwassik/refusal';
import type { Context } from 'hono';
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import type { Env } from './env.ts';
import { everyServiceRoutes } from './every-service-routes.ts';
import { gates, inputOf } from './input.ts';
import { openApi, type OpenApiDocument } from './openapi.ts';
import { COMMON_PROBLEMS, problemResponse, type ProblemTable } from './problem.ts';
import type { Input, Route } from './route.ts';

export interface RouterOptions {
  /** What the service's refusals mean over HTTP. */
  readonly problems: ProblemTable;
  /** The Cognito client whose access tokens count. */
  readonly clientId: string;
  readonly log: Log;
}

/** Routes of a service while they are put together. */
export interface Router {
  readonly app: HonoBase<Env>;
  readonly routes: readonly Route[];
  /** Adds a route with the function that answers it. */
  on<R extends Route>(
    route: R,
    answer: (input: Input<R>, c: Context<Env>) => Response | Promise<Response>,
  ): void;
}

export interface ApiOptions extends RouterOptions {
  /** The service's name, which is also the second part of its paths: `/v1/<service>/health`. */
  readonly service: string;
  readonly title: string;
  /** The service's routes that another of its functions answers: they stand in the document. */
  readonly elsewhere?: readonly Route[];
}

/** A service's HTTP API while it is put together. */
export interface Api extends Router {
  document(): OpenApiDocument;
}

/**
 * Routes declared by `defineRoute`, refused at the edge when the caller or the input isn't right, every error a
 * problem document, every answer with `x-request-id` and `traceparent`. For a function that answers some of a
 * service's routes beside its `createApi`.
 */
export function createRouter(options: RouterOptions): Router {
  const { clientId, log } = options;
  const problems: ProblemTable = { ...COMMON_PROBLEMS, ...options.problems };
  // Hono's usual router compiles all paths into one expression at the first request: a cold start's.
  const app = new HonoBase<Env>({ router: new TrieRouter() });
  const routes: Route[] = [];

  app.use(async (c, next) => {
    c.set('requestId', c.env?.event?.requestContext.requestId ?? crypto.randomUUID());
    c.set('traceparent', continueTrace(c.req.header('traceparent'), process.env['_X_AMZN_TRACE_ID']));
    await next();
    c.res.headers.set('x-request-id', c.get('requestId'));
    c.res.headers.set('traceparent', c.get('traceparent'));
    log.info('answered', { requestId: c.get('requestId'), method: c.req.method, status: c.res.status });
  });

  app.onError((error, c) => {
    if (error instanceof Refusal && problems[error.code] !== undefined) {
      return problemResponse(c, problems, error.code, error.facts);
    }
    log.error('failed', error, { requestId: c.get('requestId') });
    return problemResponse(c, problems, isThrottled(error) ? 'try-again' : 'failed');
  });
  app.notFound((c) => problemResponse(c, problems, 'not-found'));

  return {
    app,
    routes,
    on(route, answer) {
      routes.push(route);
      const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
      app.on(route.method, [path], ...gates(route, clientId), (c: Context<Env>) =>
        answer(inputOf(route, c), c),
      );
    },
  };
}

/** A service's HTTP API: its routes, with its health and its OpenAPI document there from the start. */
export function createApi(options: ApiOptions): Api {
  const { service, title, problems, elsewhere = [] } = options;
  const router = createRouter(options);
  const [health, description] = everyServiceRoutes(service);
  const own = new Set<Route>([health, description]);
  const api: Api = {
    ...router,
    document: () =>
      openApi({
        service,
        title,
        routes: [...router.routes.filter((route) => !own.has(route)), ...elsewhere],
        problems,
      }),
  };

  let document: OpenApiDocument | undefined;
  api.on(health, (_input, c) => c.json({ service, status: 'ok' }));
  api.on(description, (_input, c) => c.json((document ??= api.document())));
  return api;
}

function isThrottled(error: unknown): boolean {
  return (
    error instanceof Error &&
    ['ProvisionedThroughputExceededException', 'ThrottlingException', 'RequestLimitExceeded'].includes(
      error.name,
    )
  );
}
