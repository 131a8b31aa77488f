import { createHash } from 'node:crypto';

/** Tells two bodies apart that came under the same `Idempotency-Key`. */
export function fingerprintOf(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22);
}
