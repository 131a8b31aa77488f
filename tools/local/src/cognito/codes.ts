import { randomInt, timingSafeEqual } from 'node:crypto';
import { attemptLimitExceeded, codeExpired, codeMismatch } from './error.ts';
import type { InstallKeys } from './install-keys.ts';
import type { UserPool } from './pool.ts';
import { rateLimit } from './rate-limit.ts';
import { foldUsername } from './user.ts';
import type { SentCode, User } from './user.ts';

/** What a code is for: a new account, or a new password. */
export type CodePurpose = 'confirmation' | 'recovery';

/**
 * Six-digit codes that are mailed: confirmation codes are good for 24 hours, recovery codes for one, each
 * for one use. They can be asked for ten times an hour, and missed five times.
 */
export interface Codes {
  /**
   * Counts a request for a code, made with this name, whether anybody has it or not.
   * Throws LimitExceededException when there were too many.
   */
  countRequest(purpose: CodePurpose, pool: UserPool, name: string, user: User | undefined): void;
  /** A new code for this user, and what to keep of it. */
  create(purpose: CodePurpose, user: User): { readonly code: string; readonly sent: SentCode };
  /**
   * Throws unless this is the user's code, as Cognito does: CodeMismatchException, ExpiredCodeException
   * (none was sent, or too long ago), LimitExceededException. For nobody there is no right code.
   */
  check(purpose: CodePurpose, pool: UserPool, name: string, user: User | undefined, code: string): void;
}

const HOUR_MS = 3_600_000;
const VALID_MS: Readonly<Record<CodePurpose, number>> = { confirmation: 24 * HOUR_MS, recovery: HOUR_MS };
const REQUESTS_AN_HOUR = 10;
const MISSES_AN_HOUR = 5;

/** @param now milliseconds since the epoch */
export function codes(keys: InstallKeys, now: () => number): Codes {
  const requests = rateLimit(REQUESTS_AN_HOUR, HOUR_MS, now);
  const misses = rateLimit(MISSES_AN_HOUR, HOUR_MS, now);
  const digest = (purpose: CodePurpose, user: User, code: string) =>
    keys.digest(`${purpose}-code`, user.poolId, user.username, code);

  return {
    countRequest(purpose, pool, name, user) {
      if (!requests.take(counter(purpose, pool, name, user))) throw attemptLimitExceeded();
    },
    create(purpose, user) {
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      const sent = {
        digest: digest(purpose, user, code).toString('base64'),
        expiresAt: now() + VALID_MS[purpose],
      };
      return { code, sent };
    },
    check(purpose, pool, name, user, code) {
      const key = counter(purpose, pool, name, user);
      if (misses.count(key) >= MISSES_AN_HOUR) throw attemptLimitExceeded();
      if (!user) {
        // Nobody's code is missed or expired in the cases in which somebody's would be.
        if (purpose === 'recovery' && requests.count(key) === 0) throw codeExpired();
        misses.take(key);
        throw codeMismatch();
      }
      const sent = purpose === 'confirmation' ? user.confirmationCode : user.recoveryCode;
      if (!sent || sent.expiresAt <= now()) throw codeExpired();
      if (timingSafeEqual(digest(purpose, user, code), Buffer.from(sent.digest, 'base64'))) return;
      misses.take(key);
      throw codeMismatch();
    },
  };
}

function counter(purpose: CodePurpose, pool: UserPool, name: string, user: User | undefined): string {
  return `${purpose}/${pool.id}/${user?.username ?? foldUsername(pool, name)}`;
}
