/** The tries at somebody's password. */
export interface PasswordAttempts {
  /**
   * Tries a password, one try at a time for each account, so that parallel ones gain nothing.
   * @param account whom it is for, known or not
   * @param check whether it is the right one; not called while the account is locked
   */
  attempt(account: string, check: () => boolean | Promise<boolean>): Promise<'right' | 'wrong' | 'locked'>;
}

interface Account {
  failures: number;
  lastTry: number;
  lockedUntil: number;
  last: Promise<unknown>;
}

const FREE_FAILURES = 5;
const LONGEST_LOCK_MS = 900_000;
const FORGOTTEN_AFTER_MS = 900_000;
const MOST_ACCOUNTS = 10_000;

/**
 * Locks as Cognito documents it ("Lockout behavior for failed sign-in attempts"): with the fifth failure
 * for a second, doubling with each further one up to about 15 minutes; tries while locked don't lengthen
 * it; a success or 15 minutes without any try start over. In memory: a restart forgives.
 * @param now milliseconds since the epoch
 */
export function passwordAttempts(now: () => number): PasswordAttempts {
  const accounts = new Map<string, Account>();

  const accountOf = (name: string): Account => {
    const known = accounts.get(name);
    const account =
      known && now() - Math.max(known.lastTry, known.lockedUntil) < FORGOTTEN_AFTER_MS
        ? known
        : { failures: 0, lastTry: now(), lockedUntil: 0, last: known?.last ?? Promise.resolve() };
    // Put last again, so that what is dropped is what was not tried for longest.
    accounts.delete(name);
    accounts.set(name, account);
    for (const oldest of accounts.keys()) {
      if (accounts.size <= MOST_ACCOUNTS) break;
      accounts.delete(oldest);
    }
    return account;
  };

  const tryOnce = async (name: string, check: () => boolean | Promise<boolean>) => {
    const account = accountOf(name);
    account.lastTry = now();
    if (account.lockedUntil > now()) return 'locked';
    if (await check()) {
      account.failures = 0;
      return 'right';
    }
    account.failures += 1;
    if (account.failures >= FREE_FAILURES) {
      const lock = 1000 * 2 ** (account.failures - FREE_FAILURES);
      account.lockedUntil = now() + Math.min(lock, LONGEST_LOCK_MS);
    }
    return 'wrong';
  };

  return {
    async attempt(name, check) {
      const account = accountOf(name);
      const outcome = account.last.then(() => tryOnce(name, check));
      account.last = outcome.catch(() => undefined);
      return outcome;
    },
  };
}
