import { randomUUID } from 'node:crypto';
import { CognitoError, incorrectUsernameOrPassword, userIsDisabled } from './error.ts';
import { findUser } from './lookup.ts';
import type { ClientOfPool, CognitoParts } from './parts.ts';
import { refreshToken } from './refresh-token.ts';
import type { Session } from './session.ts';
import { tokenChanges } from './token-trigger.ts';
import type { TokenOccasion } from './token-trigger.ts';
import { foldUsername } from './user.ts';
import type { User } from './user.ts';

type Metadata = Readonly<Record<string, string>> | undefined;

/**
 * Proves that somebody knows the user's password, under the lock-out, and answers the user. Throws as
 * Cognito does: what is wrong with an account is said only to who knows its password.
 * @param name as it was given, by which nobody is locked out as somebody is
 * @param check whether it is the password
 */
export async function provenUser(
  parts: CognitoParts,
  of: ClientOfPool,
  name: string,
  check: (user: User | undefined) => boolean | Promise<boolean>,
): Promise<User> {
  const { pool } = of;
  const user = findUser(parts, of, name);
  const account = `${pool.id}/${user?.username ?? foldUsername(pool, name)}`;
  const outcome = await parts.passwordAttempts.attempt(account, () => check(user));
  if (outcome === 'locked') throw new CognitoError('NotAuthorizedException', 'Password attempts exceeded');
  // Read again: the check took its time.
  const proven = user && parts.users.find(pool, user.username);
  if (outcome === 'wrong' || !proven) throw incorrectUsernameOrPassword();
  if (!proven.enabled) throw userIsDisabled();
  if (proven.status === 'UNCONFIRMED') {
    throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.');
  }
  return proven;
}

/** Begins a session of a user who has proven who they are, and answers its first tokens. */
export async function signIn(parts: CognitoParts, of: ClientOfPool, user: User, metadata: Metadata) {
  const now = parts.now();
  const session: Session = {
    id: randomUUID(),
    poolId: of.pool.id,
    clientId: of.client.id,
    username: user.username,
    originJti: randomUUID(),
    signedInAt: now,
    expiresAt: now + of.client.refreshTokenSeconds * 1000,
    signOuts: user.signOuts,
    revoked: false,
    rotation: 0,
    rotatedAt: now,
  };
  const result = await authenticationResult(parts, { ...of, user, session }, 'Authentication', metadata);
  parts.sessions.put(session);
  return { ...result, RefreshToken: refreshToken(parts.keys, session) };
}

/** An access and an ID token of a session, as the API gives them out. */
export async function authenticationResult(
  parts: CognitoParts,
  subject: ClientOfPool & { readonly user: User; readonly session: Session },
  occasion: TokenOccasion,
  metadata: Metadata,
) {
  const { client, pool, user } = subject;
  const changes = await tokenChanges(parts.triggers, { pool, clientId: client.id, user, occasion }, metadata);
  const pair = await parts.tokens.sign({ ...subject, issuer: parts.issuer(pool.id) }, changes);
  return {
    AccessToken: pair.accessToken,
    ExpiresIn: client.accessTokenSeconds,
    IdToken: pair.idToken,
    TokenType: 'Bearer',
  };
}
