import { Refusal } from '@nwassik/refusal';
import type { HonoRequest } from 'hono';

/** The largest body a service takes, in bytes (api.md: bodies up to 256 KB; uploads go to S3). */
export const MAX_BODY_BYTES = 256 * 1024;

/**
 * The JSON of a request's body. Refuses a body that isn't JSON by its Content-Type (`not-json-type`), is larger than
 * 256 KB (`too-large`) or isn't JSON after all (`not-json`).
 */
export async function jsonBody(request: HonoRequest): Promise<unknown> {
  const type = request.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Refusal('not-json-type');
  const body = await request.arrayBuffer();
  if (body.byteLength > MAX_BODY_BYTES) throw new Refusal('too-large');
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new Refusal('not-json');
  }
}
