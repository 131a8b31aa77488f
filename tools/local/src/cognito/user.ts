import { join } from 'node:path';
import * as z from 'zod';
import { CognitoError } from './error.ts';
import type { UserPool } from './pool.ts';
import { openRecords } from './records.ts';

/** A code that was sent: its keyed digest, and when it ends (milliseconds since the epoch). */
const sentCode = z.strictObject({ digest: z.string(), expiresAt: z.number() });

const userRecord = z.strictObject({
  poolId: z.string(),
  /** The `sub`: Cognito makes it the user name where people sign in with their e-mail. */
  username: z.string(),
  status: z.enum(['UNCONFIRMED', 'CONFIRMED']),
  enabled: z.boolean(),
  /** `sub` and the verification marks among them, all as strings, as Cognito keeps them. */
  attributes: z.record(z.string(), z.string()),
  password: z.strictObject({
    /** scrypt, with its parameters and salt. */
    hash: z.string(),
    /** What SRP checks a password by, in hexadecimal. */
    srpSalt: z.string(),
    srpVerifier: z.string(),
  }),
  groups: z.array(z.string()),
  confirmationCode: sentCode.nullable(),
  recoveryCode: sentCode.nullable(),
  /** How often this user was signed out everywhere: sessions of an earlier count are over. */
  signOuts: z.int(),
  /** Whether the PostConfirmation trigger has run to its end. */
  announced: z.boolean(),
  createdAt: z.number(),
  modifiedAt: z.number(),
});

export type User = Readonly<z.output<typeof userRecord>>;
export type StoredPassword = Readonly<User['password']>;
export type SentCode = Readonly<z.output<typeof sentCode>>;

/** The users of all pools. */
export interface Users {
  /** The user of this pool who signs in with this name: their e-mail, or their `sub`. */
  find(pool: UserPool, name: string): User | undefined;
  /** Throws UsernameExistsException when the e-mail is taken, settled in one step. */
  add(pool: UserPool, user: User): void;
  /**
   * Changes a user as they are at this moment and answers what became of them; undefined when they are
   * deleted. One step: whoever awaited something before it overwrites nothing.
   */
  change(user: User, now: number, changes: (current: User) => Partial<User>): User | undefined;
  remove(user: User): void;
  close(): void;
}

/** Opens the users kept in this data folder. */
export function openUsers(dir: string, pools: ReadonlyMap<string, UserPool>): Users {
  const records = openRecords(join(dir, 'cognito', 'users.jsonl'), userRecord);
  const byEmail = new Map<string, string>();
  const recordKey = (poolId: string, username: string) => `${poolId}/${username}`;
  const emailKey = (pool: UserPool, email: string) => `${pool.id}/${foldUsername(pool, email)}`;
  for (const user of records.values()) {
    const pool = pools.get(user.poolId);
    if (pool) byEmail.set(emailKey(pool, emailOf(user)), user.username);
  }

  const find = (pool: UserPool, name: string) =>
    records.get(recordKey(pool.id, byEmail.get(emailKey(pool, name)) ?? name));
  return {
    find,
    add(pool, user) {
      if (find(pool, emailOf(user))) throw new CognitoError('UsernameExistsException', 'User already exists');
      records.set(recordKey(pool.id, user.username), user);
      byEmail.set(emailKey(pool, emailOf(user)), user.username);
    },
    change(user, now, changes) {
      const key = recordKey(user.poolId, user.username);
      const current = records.get(key);
      if (!current) return undefined;
      const changed = { ...current, ...changes(current), modifiedAt: now };
      records.set(key, changed);
      return changed;
    },
    remove(user) {
      records.delete(recordKey(user.poolId, user.username));
      const pool = pools.get(user.poolId);
      if (pool) byEmail.delete(emailKey(pool, emailOf(user)));
    },
    close: () => records.close(),
  };
}

/** A user name as it is compared: letter case counts only where the pool says so. */
export function foldUsername(pool: UserPool, name: string): string {
  return pool.usernamesAreCaseSensitive ? name : name.toLowerCase();
}

/** The address a user signs in with: every user here has one. */
export function emailOf(user: User): string {
  return user.attributes['email'] ?? '';
}
