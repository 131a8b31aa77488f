import { createHash } from 'node:crypto';

/** Stands for a value in 22 characters: tells apart bodies that came under one `Idempotency-Key`, and keys. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
