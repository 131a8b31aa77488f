import { CognitoError, userIsDisabled } from './error.ts';
import type { ClientOfPool, CognitoParts } from './parts.ts';
import { readRefreshToken, refreshToken } from './refresh-token.ts';
import { isSignedOut } from './session.ts';
import type { Session } from './session.ts';
import { authenticationResult } from './sign-in.ts';

/**
 * New tokens for a refresh token, and where the client rotates them the next refresh token. One that was
 * rotated out is good for the grace period, so that a client whose answer got lost can ask again: it then
 * gets the very next token once more. Throws NotAuthorizedException, or RefreshTokenReuseException after
 * the grace period.
 */
export async function refreshedTokens(
  parts: CognitoParts,
  of: ClientOfPool,
  token: string,
  metadata: Readonly<Record<string, string>> | undefined,
) {
  const claim = readRefreshToken(parts.keys, token);
  const session = claim && parts.sessions.get(claim.sessionId);
  const user = session && parts.users.find(of.pool, session.username);
  if (!claim || !user || session.clientId !== of.client.id) throw refused('Invalid Refresh Token');
  if (isSignedOut(session, user)) throw refused('Refresh Token has been revoked');
  if (session.expiresAt <= parts.now()) throw refused('Refresh Token has expired');
  if (!user.enabled) throw userIsDisabled();

  const { rotationGraceSeconds } = of.client;
  if (rotationGraceSeconds === undefined) {
    return await authenticationResult(parts, { ...of, user, session }, 'RefreshTokens', metadata);
  }
  const rotated = rotatedSession(session, claim.rotation, rotationGraceSeconds, parts.now());
  if (rotated !== session) parts.sessions.put(rotated);
  const result = await authenticationResult(
    parts,
    { ...of, user, session: rotated },
    'RefreshTokens',
    metadata,
  );
  return { ...result, RefreshToken: refreshToken(parts.keys, rotated) };
}

/** The session after its token of this rotation was used, which leaves it as it is within the grace. */
function rotatedSession(session: Session, rotation: number, graceSeconds: number, now: number): Session {
  if (rotation === session.rotation) return { ...session, rotation: rotation + 1, rotatedAt: now };
  const graceEnds = session.rotatedAt + graceSeconds * 1000;
  if (rotation === session.rotation - 1 && now < graceEnds) return session;
  throw new CognitoError(
    'RefreshTokenReuseException',
    'Refresh token has been invalidated by refresh token rotation',
  );
}

function refused(message: string): CognitoError {
  return new CognitoError('NotAuthorizedException', message);
}
