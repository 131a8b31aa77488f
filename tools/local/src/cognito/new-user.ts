import { randomUUID } from 'node:crypto';
import { storedPassword } from './password.ts';
import type { UserPool } from './pool.ts';
import type { User } from './user.ts';

/**
 * A user who has not confirmed their address yet.
 * @param now milliseconds since the epoch
 */
export async function newUser(
  pool: UserPool,
  attributes: Readonly<Record<string, string>>,
  password: string,
  now: number,
): Promise<User> {
  const username = randomUUID();
  return {
    poolId: pool.id,
    username,
    status: 'UNCONFIRMED',
    enabled: true,
    attributes: { sub: username, email_verified: 'false', ...attributes },
    password: await storedPassword({ poolName: srpPoolName(pool), username }, password),
    groups: [],
    confirmationCode: null,
    recoveryCode: null,
    signOuts: 0,
    announced: false,
    createdAt: now,
    modifiedAt: now,
  };
}

/** A pool's name in SRP: its id after the region. */
export function srpPoolName(pool: UserPool): string {
  return pool.id.slice(pool.id.indexOf('_') + 1);
}
