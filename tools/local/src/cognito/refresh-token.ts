import { timingSafeEqual } from 'node:crypto';
import type { InstallKeys } from './install-keys.ts';
import type { Session } from './session.ts';

/** What a refresh token says: the session it belongs to, and which of that session's tokens it is. */
export interface RefreshTokenClaim {
  readonly sessionId: string;
  readonly rotation: number;
}

/**
 * The refresh token of a session's rotation, as opaque to clients as Cognito's. It can be told from a
 * made-up one by this installation's keys alone, so that nothing of it needs to be kept.
 */
export function refreshToken(keys: InstallKeys, session: Pick<Session, 'id' | 'rotation'>): string {
  return [session.id, session.rotation, seal(keys, session.id, session.rotation)].join('.');
}

/** What this refresh token says; undefined when it was not made here. */
export function readRefreshToken(keys: InstallKeys, token: string): RefreshTokenClaim | undefined {
  const [sessionId = '', digits = '', given = '', ...rest] = token.split('.');
  const rotation = Number(digits);
  if (rest.length > 0 || !/^\d{1,9}$/.test(digits)) return undefined;
  const expected = Buffer.from(seal(keys, sessionId, rotation));
  const presented = Buffer.from(given);
  const same = presented.length === expected.length && timingSafeEqual(presented, expected);
  return same ? { sessionId, rotation } : undefined;
}

function seal(keys: InstallKeys, sessionId: string, rotation: number): string {
  return keys.digest('refresh-token', sessionId, String(rotation)).toString('base64url');
}
