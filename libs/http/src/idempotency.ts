import { derivedId, newId } from '@nwassik/ids';

/**
 * The id of a thing about to be made. With an `Idempotency-Key` (IETF draft-ietf-httpapi-idempotency-key-header)
 * it follows from caller, route and key, so that a retry meets what the first try made; without one it is fresh.
 */
export function creationId(options: {
  readonly callerId: string;
  readonly route: string;
  readonly key: string | undefined;
  readonly now: number;
}): string {
  const { callerId, route, key, now } = options;
  return key === undefined ? newId(now) : derivedId(callerId, route, key);
}
