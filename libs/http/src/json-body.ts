import { Refusal } from '@nwassik/refusal';
import type { Context } from 'hono';
import type { Env } from './env.ts';

/** The largest body a service takes, in bytes (api.md: bodies up to 256 KB; uploads go to S3). */
export const MAX_BODY_BYTES = 256 * 1024;

/**
 * Refuses a body that isn't JSON by its Content-Type (`not-json-type`), is larger than 256 KB (`too-large`) or isn't
 * JSON after all (`not-json`). Hono keeps what was read for the gate behind this one.
 */
export async function requireJson(c: Context<Env>, next: () => Promise<void>): Promise<void> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Refusal('not-json-type');
  const body = await c.req.arrayBuffer();
  if (body.byteLength > MAX_BODY_BYTES) throw new Refusal('too-large');
  try {
    await c.req.json();
  } catch {
    throw new Refusal('not-json');
  }
  await next();
}
