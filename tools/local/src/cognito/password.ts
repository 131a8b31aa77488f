import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { srpSecret } from './srp.ts';
import type { StoredPassword } from './user.ts';

/** scrypt's parameters for new passwords; each hash carries its own. */
const COST = { N: 16_384, r: 8, p: 1 };
const HASH_BYTES = 32;

/**
 * What is kept of a password: a scrypt hash, and for sign-in by SRP the verifier that protocol needs.
 * @param user.poolName the pool's id after the underscore
 */
export async function storedPassword(
  user: { poolName: string; username: string },
  password: string,
): Promise<StoredPassword> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST);
  const srp = srpSecret(user.poolName, user.username, password);
  return {
    hash: [COST.N, COST.r, COST.p, salt.toString('base64'), hash.toString('base64')].join('$'),
    srpSalt: srp.salt.toString(16),
    srpVerifier: srp.verifier.toString(16),
  };
}

/** Whether this is the password; where there is none, as long a calculation that ends in no. */
export async function isPassword(stored: StoredPassword | undefined, password: string): Promise<boolean> {
  if (!stored) {
    await derive(password, randomBytes(16), COST);
    return false;
  }
  const [N, r, p, salt = '', hash = ''] = stored.hash.split('$');
  const expected = Buffer.from(hash, 'base64');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64'), cost), expected);
}

function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, HASH_BYTES, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
