import { newUserAttributes } from './attributes.ts';
import { announceConfirmation } from './confirmation.ts';
import { requirePool } from './lookup.ts';
import { newUser } from './new-user.ts';
import type { CognitoParts } from './parts.ts';
import { assertPassword } from './password-policy.ts';
import type { UserPool } from './pool.ts';
import type { User } from './user.ts';

export interface ConfirmedUser {
  readonly poolId: string;
  readonly email: string;
  readonly password: string;
  /** Beside the e-mail: `name`, `locale`, `zoneinfo`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly groups: readonly string[];
}

/** See `Cognito.createConfirmedUser`. */
export async function createConfirmedUser(
  parts: CognitoParts,
  wanted: ConfirmedUser,
): Promise<{ sub: string }> {
  const pool = requirePool(parts, wanted.poolId);
  for (const group of wanted.groups) {
    if (!pool.groups.has(group)) throw new Error(`User pool ${pool.id} has no group ${group}.`);
  }
  const known = parts.users.find(pool, wanted.email) ?? (await addConfirmed(parts, pool, wanted));
  const missing = wanted.groups.filter((group) => !known.groups.includes(group));
  const user =
    missing.length === 0
      ? known
      : parts.users.change(known, parts.now(), ({ groups }) => ({
          groups: [...new Set([...groups, ...missing])],
        }));
  if (user && !user.announced) {
    await announceConfirmation(
      parts,
      { pool, clientId: undefined, user, occasion: 'ConfirmSignUp' },
      undefined,
    );
  }
  return { sub: known.username };
}

async function addConfirmed(parts: CognitoParts, pool: UserPool, wanted: ConfirmedUser): Promise<User> {
  const attributes = newUserAttributes(
    pool,
    undefined,
    wanted.email,
    Object.entries(wanted.attributes).map(([Name, Value]) => ({ Name, Value })),
  );
  assertPassword(pool.passwordPolicy, wanted.password);
  const made = await newUser(pool, attributes, wanted.password, parts.now());
  const user: User = {
    ...made,
    status: 'CONFIRMED',
    attributes: { ...made.attributes, email_verified: 'true' },
    groups: [...wanted.groups],
  };
  parts.users.add(pool, user);
  return user;
}
