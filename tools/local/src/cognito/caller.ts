import { CognitoError, userDoesNotExist, userIsDisabled } from './error.ts';
import type { CognitoParts, ClientOfPool } from './parts.ts';
import type { Session } from './session.ts';
import { isSignedOut } from './session.ts';
import { USER_SCOPE } from './tokens.ts';
import type { User } from './user.ts';

/** Who calls with an access token. */
export interface Caller extends ClientOfPool {
  readonly user: User;
  readonly session: Session;
}

/**
 * The user whose access token this is. Throws NotAuthorizedException when it is made up, expired or
 * revoked, or its user disabled; UserNotFoundException when they are deleted.
 */
export async function callerOf(parts: CognitoParts, accessToken: string): Promise<Caller> {
  const claims = await parts.tokens.read(accessToken);
  const found = parts.clients.get(claims.client_id);
  if (!found || claims.iss !== parts.issuer(found.pool.id)) throw refused('Invalid Access Token');
  const user = parts.users.find(found.pool, claims.sub);
  if (!user) throw userDoesNotExist();
  const session = parts.sessions.get(claims.event_id);
  if (!session || isSignedOut(session, user)) throw refused('Access Token has been revoked');
  if (!user.enabled) throw userIsDisabled();
  if (!claims.scope.split(' ').includes(USER_SCOPE)) {
    throw refused('Access Token does not have required scopes');
  }
  return { ...found, user, session };
}

function refused(message: string): CognitoError {
  return new CognitoError('NotAuthorizedException', message);
}
