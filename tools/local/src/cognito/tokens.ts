import { createPublicKey, randomUUID } from 'node:crypto';
import { SignJWT, calculateJwkThumbprint, errors, exportJWK, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTPayload } from 'jose';
import * as z from 'zod';
import type { AppClient } from './client.ts';
import { CognitoError } from './error.ts';
import type { InstallKeys } from './install-keys.ts';
import type { UserPool } from './pool.ts';
import type { Session } from './session.ts';
import type { User } from './user.ts';

/** Scope of every access token that the API gives out: it lets its user call the user pools API. */
export const USER_SCOPE = 'aws.cognito.signin.user.admin';

export interface TokenPair {
  readonly accessToken: string;
  readonly idToken: string;
}

/** What a PreTokenGeneration function makes of a pair of tokens. */
export interface TokenChanges {
  readonly access: ClaimChanges;
  readonly id: ClaimChanges;
  /** The groups in both, where it overrides them. */
  readonly groups: readonly string[] | undefined;
  /** The access token's scope, where it changes that. */
  readonly scope: string | undefined;
}

export interface ClaimChanges {
  readonly set: ReadonlyMap<string, unknown>;
  readonly suppressed: ReadonlySet<string>;
}

/** The claims of an access token that calls go by. */
const accessClaims = z.object({
  iss: z.string(),
  sub: z.string(),
  client_id: z.string(),
  event_id: z.string(),
  scope: z.string(),
  token_use: z.literal('access'),
});

export type AccessClaims = z.output<typeof accessClaims>;

/** Signs and reads the tokens of all pools. */
export interface Tokens {
  readonly jwks: JSONWebKeySet;
  /** Signs an access and an ID token with the claims that Cognito gives them, times by the clock. */
  sign(
    subject: { issuer: string; pool: UserPool; client: AppClient; user: User; session: Session },
    changes: TokenChanges,
  ): Promise<TokenPair>;
  /** The claims of an access token. Throws NotAuthorizedException for an expired one and for any other. */
  read(accessToken: string): Promise<AccessClaims>;
}

/** @param now milliseconds since the epoch */
export async function tokens(keys: InstallKeys, now: () => number): Promise<Tokens> {
  const publicKey = createPublicKey(keys.signingKey);
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const sign = (claims: JWTPayload) =>
    new SignJWT(claims).setProtectedHeader({ kid, alg: 'RS256' }).sign(keys.signingKey);

  return {
    jwks: { keys: [{ alg: 'RS256', e: jwk.e ?? '', kid, kty: 'RSA', n: jwk.n ?? '', use: 'sig' }] },
    async sign({ issuer, pool, client, user, session }, changes) {
      const issuedAt = Math.floor(now() / 1000);
      const groups = changes.groups ?? user.groups.filter((group) => pool.groups.has(group));
      const claims = {
        sub: user.username,
        ...(groups.length > 0 && { 'cognito:groups': groups }),
        iss: issuer,
        ...(client.revokesTokens && { origin_jti: session.originJti }),
        event_id: session.id,
        auth_time: Math.floor(session.signedInAt / 1000),
        iat: issuedAt,
      };
      const [accessToken, idToken] = await Promise.all([
        sign({
          ...changed(
            { ...claims, client_id: client.id, scope: changes.scope ?? USER_SCOPE, username: user.username },
            changes.access,
          ),
          token_use: 'access',
          exp: issuedAt + client.accessTokenSeconds,
          jti: randomUUID(),
        }),
        sign({
          ...changed(
            {
              ...claims,
              ...attributeClaims(user, client),
              aud: client.id,
              'cognito:username': user.username,
            },
            changes.id,
          ),
          token_use: 'id',
          exp: issuedAt + client.idTokenSeconds,
          jti: randomUUID(),
        }),
      ]);
      return { accessToken, idToken };
    },
    async read(accessToken) {
      try {
        const { payload } = await jwtVerify(accessToken, publicKey, {
          algorithms: ['RS256'],
          currentDate: new Date(now()),
        });
        return accessClaims.parse(payload);
      } catch (error) {
        const expired = error instanceof errors.JWTExpired;
        throw new CognitoError(
          'NotAuthorizedException',
          expired ? 'Access Token has expired' : 'Invalid Access Token',
        );
      }
    },
  };
}

/** The user's attributes that the client may read, as claims: the verification marks are booleans there. */
function attributeClaims(user: User, { readable }: AppClient): JWTPayload {
  const claims = Object.entries(user.attributes)
    .filter(([name]) => readable === undefined || readable.has(name))
    .map(([name, value]) => [name, name.endsWith('_verified') ? value === 'true' : value] as const);
  return Object.fromEntries(claims);
}

function changed(claims: JWTPayload, changes: ClaimChanges): JWTPayload {
  const kept = Object.entries(claims).filter(([name]) => !changes.suppressed.has(name));
  return { ...Object.fromEntries(kept), ...Object.fromEntries(changes.set) };
}
