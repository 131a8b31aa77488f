import { CognitoError, userDoesNotExist, userIsDisabled } from './error.ts';
import type { UserPool } from './pool.ts';
import type { ClientOfPool, CognitoParts } from './parts.ts';
import type { User } from './user.ts';

/** The app client of this id, with its pool. Throws ResourceNotFoundException. */
export function requireClient(parts: CognitoParts, clientId: string): ClientOfPool {
  const found = parts.clients.get(clientId);
  if (found) return found;
  throw new CognitoError('ResourceNotFoundException', `User pool client ${clientId} does not exist.`);
}

/** The pool of this id. Throws ResourceNotFoundException. */
export function requirePool(parts: CognitoParts, poolId: string): UserPool {
  const pool = parts.pools.get(poolId);
  if (pool) return pool;
  throw new CognitoError('ResourceNotFoundException', `User pool ${poolId} does not exist.`);
}

/** The user of this pool, for those who may know. Throws UserNotFoundException. */
export function requireUser(parts: CognitoParts, pool: UserPool, username: string): User {
  const user = parts.users.find(pool, username);
  if (user) return user;
  throw userDoesNotExist();
}

/**
 * The user an app client asks about, undefined for nobody. Throws UserNotFoundException when the client's
 * setting is to say so.
 */
export function findUser(parts: CognitoParts, of: ClientOfPool, username: string): User | undefined {
  const user = parts.users.find(of.pool, username);
  if (!user && !of.client.hidesUserExistence) throw userDoesNotExist();
  return user;
}

/**
 * The user whose password may be recovered, undefined for nobody and who is disabled. Throws as `findUser`,
 * and NotAuthorizedException for who is disabled when the client's setting is to say so.
 */
export function findRecoverableUser(
  parts: CognitoParts,
  of: ClientOfPool,
  username: string,
): User | undefined {
  const user = findUser(parts, of, username);
  if (user?.enabled) return user;
  if (user && !of.client.hidesUserExistence) throw userIsDisabled();
  return undefined;
}
