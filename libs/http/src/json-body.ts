import { Refusal } from '@nwassik/refusal';
import type { MiddlewareHandler } from 'hono';

/** The largest body a service takes, in bytes (api.md: bodies up to 256 KB; uploads go to S3). */
export const MAX_BODY_BYTES = 256 * 1024;

/** Refuses a body that isn't JSON by its Content-Type (415) or is larger than 256 KB (413). */
export function requireJson(): MiddlewareHandler {
  return async (c, next) => {
    const type = c.req.header('content-type') ?? '';
    if (!/^application\/json\s*(;|$)/i.test(type)) throw new Refusal('not-json-type');
    const body = await c.req.arrayBuffer();
    if (body.byteLength > MAX_BODY_BYTES) throw new Refusal('too-large');
    await next();
  };
}
