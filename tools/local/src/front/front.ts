import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import type { HttpApiEnv } from '../http-api/http-api.ts';

/** What is served at the one origin. */
export interface Parts {
  /** What `/config.json` says. */
  readonly config: () => object;
  /** What CloudFront puts on every answer. */
  readonly securityHeaders: ReadonlyMap<string, string>;
  readonly web: Hono;
  readonly httpApi: Hono<HttpApiEnv>;
  readonly cognito: Hono;
  /** S3's API under `/s3`. */
  readonly s3: Hono;
  /** What CloudFront serves from buckets: `/uploads/*`. */
  readonly bucketFiles: Hono;
  /** `/mailbox` and `/mailbox.json`. */
  readonly mailbox: Hono;
  /** `/clock.json` */
  readonly clock: Hono;
}

/**
 * The one origin: what CloudFront serves in AWS (the web app, `/config.json`, photos under `/uploads`, the HTTP
 * API under `/v1`), and what only a local run has (`/cognito`, `/s3`, `/mailbox`, `/clock.json`).
 */
export function createFront(parts: Parts): Hono<{ Bindings: HttpBindings }> {
  const front = new Hono<{ Bindings: HttpBindings }>();
  front.mount('/cognito', parts.cognito.fetch);
  // Not mounted: the path is part of what S3's callers have signed.
  front.all('/s3/*', (c) => parts.s3.fetch(c.req.raw));
  front.route('/', parts.clock);
  front.route('/', parts.mailbox);
  front.route('/', parts.bucketFiles);

  front.use(putHeaders(parts.securityHeaders));
  front.all('/v1/*', async (c) => {
    const sourceIp = c.env.incoming.socket.remoteAddress ?? '';
    return await parts.httpApi.fetch(c.req.raw, { sourceIp });
  });
  front.get('/config.json', (c) => {
    c.header('cache-control', 'no-cache');
    return c.json(parts.config());
  });
  front.route('/', parts.web);
  return front;
}

function putHeaders(headers: ReadonlyMap<string, string>): MiddlewareHandler {
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) c.res.headers.set(name, value);
  };
}
