import * as z from 'zod';
import { triggerAttributes } from './triggers.ts';
import type { Triggers } from './triggers.ts';
import type { UserPool } from './pool.ts';
import { USER_SCOPE } from './tokens.ts';
import type { ClaimChanges, TokenChanges } from './tokens.ts';
import type { User } from './user.ts';

export type TokenOccasion = 'Authentication' | 'RefreshTokens';

/**
 * Claims that a function can neither change nor suppress.
 * Source: Cognito developer guide, "Pre token generation Lambda trigger".
 */
const RESERVED = new Set([
  'acr',
  'amr',
  'at_hash',
  'aud',
  'auth_time',
  'azp',
  'client_id',
  'cognito:groups',
  'cognito:username',
  'device_key',
  'event_id',
  'exp',
  'iat',
  'iss',
  'jti',
  'nbf',
  'nonce',
  'origin_jti',
  'scope',
  'sub',
  'token_use',
  'username',
  'version',
]);

const names = z.array(z.string()).nullish();
const claimOverrides = z.object({
  claimsToAddOrOverride: z.record(z.string(), z.unknown()).nullish(),
  claimsToSuppress: names,
});
const response = z
  .object({
    claimsAndScopeOverrideDetails: z
      .object({
        idTokenGeneration: claimOverrides.nullish(),
        accessTokenGeneration: claimOverrides
          .extend({ scopesToAdd: names, scopesToSuppress: names })
          .nullish(),
        groupOverrideDetails: z.object({ groupsToOverride: names }).nullish(),
      })
      .nullish(),
  })
  .nullish();

/** Asks the pool's PreTokenGeneration function, if it has one, what to change. Throws as triggers do. */
export async function tokenChanges(
  triggers: Triggers,
  about: { pool: UserPool; clientId: string; user: User; occasion: TokenOccasion },
  clientMetadata: Readonly<Record<string, string>> | undefined,
): Promise<TokenChanges> {
  const { pool, user } = about;
  if (pool.triggers.preTokenGeneration === undefined) return UNCHANGED;
  const answer = await triggers.call(
    'PreTokenGeneration',
    pool.triggers.preTokenGeneration,
    {
      pool,
      clientId: about.clientId,
      username: user.username,
      source: `TokenGeneration_${about.occasion}`,
      version: '2',
      request: {
        userAttributes: triggerAttributes(user),
        groupConfiguration: { groupsToOverride: user.groups, iamRolesToOverride: [], preferredRole: null },
        scopes: [USER_SCOPE],
        ...(clientMetadata && { clientMetadata }),
      },
      response: { claimsAndScopeOverrideDetails: null },
    },
    response,
  );
  const details = answer?.claimsAndScopeOverrideDetails;
  const access = details?.accessTokenGeneration;
  return {
    access: claimChanges(access),
    id: claimChanges(details?.idTokenGeneration),
    groups: details?.groupOverrideDetails?.groupsToOverride ?? undefined,
    scope: [USER_SCOPE, ...(access?.scopesToAdd ?? [])]
      .filter((scope) => !access?.scopesToSuppress?.includes(scope))
      .join(' '),
  };
}

const NO_CLAIM_CHANGES: ClaimChanges = { set: new Map(), suppressed: new Set() };
const UNCHANGED: TokenChanges = {
  access: NO_CLAIM_CHANGES,
  id: NO_CLAIM_CHANGES,
  groups: undefined,
  scope: undefined,
};

function claimChanges(overrides: z.output<typeof claimOverrides> | null | undefined): ClaimChanges {
  const changeable = (name: string) => !RESERVED.has(name);
  return {
    set: new Map(Object.entries(overrides?.claimsToAddOrOverride ?? {}).filter(([name]) => changeable(name))),
    suppressed: new Set((overrides?.claimsToSuppress ?? []).filter(changeable)),
  };
}
