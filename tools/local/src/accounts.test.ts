import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAccounts } from './accounts.ts';
import { StartupError } from './startup-error.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'accounts-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

describe('the accounts of a data folder', () => {
  it('have each a password of its own, and keep it', () => {
    const accounts = openAccounts(dir);
    const operator = accounts.ensure('operator', 'operator@nwassik.example');
    const user = accounts.ensure('user', 'user@nwassik.example');
    expect(operator.password).not.toBe(user.password);
    expect(operator.password.length).toBeGreaterThanOrEqual(10);
    expect(accounts.ensure('operator', 'operator@nwassik.example')).toEqual(operator);
    expect(openAccounts(dir).list()).toEqual([operator, user]);
  });

  it('stand in a file that only its owner reads', () => {
    const account = openAccounts(dir).ensure('moderator', 'moderator@nwassik.example');
    const file = join(dir, 'credentials.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([account]);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('that are damaged are refused by their file', () => {
    writeFileSync(join(dir, 'credentials.json'), '{}');
    expect(() => openAccounts(dir)).toThrow(StartupError);
    expect(() => openAccounts(dir)).toThrow(/credentials\.json is damaged: start with --fresh/);
  });
});
