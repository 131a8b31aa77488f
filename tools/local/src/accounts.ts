import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Cognito } from './cognito/cognito.ts';
import { StartupError } from './startup-error.ts';

const accountSchema = z.object({
  role: z.enum(['operator', 'moderator', 'user']),
  email: z.string(),
  password: z.string(),
});

/** Somebody whom anybody at this machine may sign in as. */
export type Account = z.infer<typeof accountSchema>;

/** The accounts of a data folder with their passwords, in `credentials.json`. */
export interface Accounts {
  list(): readonly Account[];
  /** The account of this address, made with a password of its own where there is none; written before it answers. */
  ensure(role: Account['role'], email: string): Account;
}

/** Who works here, by the group of the user pool that gives them their rights. */
const STAFF = [
  { role: 'operator', group: 'operators', name: 'Operator' },
  { role: 'moderator', group: 'moderators', name: 'Moderator' },
] as const;

/**
 * Opens the accounts kept in a data folder.
 *
 * @throws StartupError when the file is damaged.
 */
export function openAccounts(dir: string): Accounts {
  const file = join(dir, 'credentials.json');
  let accounts = existsSync(file) ? read(file) : [];
  return {
    list: () => accounts,
    ensure(role, email) {
      const known = accounts.find((account) => account.email === email);
      if (known) return known;
      const account: Account = { role, email, password: randomBytes(12).toString('base64url') };
      accounts = [...accounts, account];
      writeFileSync(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
      renameSync(`${file}.new`, file);
      return account;
    },
  };
}

function read(file: string): Account[] {
  try {
    return z.array(accountSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new StartupError(`${file} is damaged: start with --fresh, or restore the file.`, { cause });
  }
}

/** Makes sure that an operator and a moderator can sign in, in a pool that has their groups. */
export async function ensureStaff(options: {
  accounts: Accounts;
  cognito: Cognito;
  poolId: string;
}): Promise<Account[]> {
  const { accounts, cognito, poolId } = options;
  const staff: Account[] = [];
  for (const { role, group, name } of STAFF) {
    const account = accounts.ensure(role, `${role}@nwassik.example`);
    const { email, password } = account;
    const attributes = { name, locale: 'en', zoneinfo: 'Africa/Tunis' };
    await cognito.createConfirmedUser({ poolId, email, password, attributes, groups: [group] });
    staff.push(account);
  }
  return staff;
}
