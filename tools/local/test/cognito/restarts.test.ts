import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  ConfirmSignUpCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { cognitoIds } from '../../src/cognito/ids.ts';
import { openInstallKeys } from '../../src/cognito/install-keys.ts';
import { emptyFolder } from '../folder.ts';
import { member, signedIn, signedUp } from '../people.ts';
import { PASSWORD, userPool } from '../user-pool.ts';

const AMINA = 'amina@example.com';

describe('after a restart', () => {
  it('the pool is the same: users, codes, sessions and what was ended', async () => {
    const { dir, ...before } = await userPool();
    const pool = { dir, ...before };
    await signedUp(pool, 'karim@example.com');
    const code = await pool.codeFor('karim@example.com');
    await member(pool, AMINA);
    const ended = await signedIn(pool, AMINA);
    await pool.client.send(new GlobalSignOutCommand({ AccessToken: ended.AccessToken }));
    const kept = await signedIn(pool, AMINA);
    pool.cognito.close();

    const reopened = await userPool({ dir });
    expect(reopened.poolId).toBe(pool.poolId);
    expect(reopened.cognito.jwks(pool.poolId)).toEqual(pool.cognito.jwks(pool.poolId));
    await reopened.client.send(
      new ConfirmSignUpCommand({
        ClientId: reopened.clientId,
        Username: 'karim@example.com',
        ConfirmationCode: code,
      }),
    );
    await expect(signedIn(reopened, AMINA)).resolves.toBeTruthy();
    const refresh = (RefreshToken: string) =>
      reopened.client.send(
        new GetTokensFromRefreshTokenCommand({ ClientId: reopened.clientId, RefreshToken }),
      );
    const { AuthenticationResult } = await refresh(kept.RefreshToken);
    await expect(
      reopened.client.send(new GetUserCommand({ AccessToken: AuthenticationResult?.AccessToken })),
    ).resolves.toBeTruthy();
    await expect(refresh(ended.RefreshToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('nothing is missing that was acknowledged before it was killed', async () => {
    const dir = emptyFolder();
    const program = new URL('../sign-up-until-killed.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, ['--import', 'tsx', program, dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const acknowledged: string[] = [];
    for await (const email of createInterface({ input: child.stdout })) {
      acknowledged.push(email);
      if (acknowledged.length === 15) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    expect(acknowledged.length).toBeGreaterThanOrEqual(15);

    const pool = await userPool({ dir });
    for (const email of acknowledged) {
      const code = await pool.codeFor(email);
      await pool.client.send(
        new ConfirmSignUpCommand({ ClientId: pool.clientId, Username: email, ConfirmationCode: code }),
      );
    }
    await expect(signedIn(pool, acknowledged.at(-1) ?? '')).resolves.toBeTruthy();
  });
});

describe('what is kept', () => {
  it('holds no password and no code, and is for its owner alone', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    await signedUp(pool, 'karim@example.com');
    const code = await pool.codeFor('karim@example.com');
    const { RefreshToken } = await signedIn(pool, AMINA);
    const folder = join(pool.dir, 'cognito');
    expect(readdirSync(folder).toSorted()).toEqual(['keys.json', 'sessions.jsonl', 'users.jsonl']);
    for (const file of readdirSync(folder)) {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(text).not.toContain(PASSWORD);
      expect(text).not.toContain(`"${code}"`);
      expect(text).not.toContain(RefreshToken);
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    }
  });

  it('grows no further at a restart than it has to', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    for (let times = 1; times <= 5; times++) await signedIn(pool, AMINA);
    const users = join(pool.dir, 'cognito', 'users.jsonl');
    expect(readFileSync(users, 'utf8').trim().split('\n').length).toBeGreaterThan(1);
    pool.cognito.close();
    const reopened = await userPool({ dir: pool.dir });
    expect(readFileSync(users, 'utf8').trim().split('\n')).toHaveLength(1);
    const sessions = join(pool.dir, 'cognito', 'sessions.jsonl');
    expect(readFileSync(sessions, 'utf8').trim().split('\n')).toHaveLength(5);
    reopened.clock.advance(32 * 86_400);
    reopened.cognito.close();
    await userPool({ dir: pool.dir });
    expect(readFileSync(sessions, 'utf8')).toBe('');
  });

  it.each(['users.jsonl', 'sessions.jsonl'])('is named when %s is damaged', async (file) => {
    const pool = await userPool();
    pool.cognito.close();
    appendFileSync(join(pool.dir, 'cognito', file), '["key",{"half":"a record"}]\n');
    await expect(userPool({ dir: pool.dir })).rejects.toThrow(
      `${join(pool.dir, 'cognito', file)} is damaged at line 1`,
    );
  });

  it('is named when the keys are damaged', async () => {
    const dir = emptyFolder();
    openInstallKeys(dir);
    const path = join(dir, 'cognito', 'keys.json');
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 100));
    expect(() => openInstallKeys(dir)).toThrow(`${path} is damaged`);
  });
});

describe('ids', () => {
  it('are stable in a folder, of Cognito’s shape, and different elsewhere', () => {
    const dir = emptyFolder();
    const ids = cognitoIds({ dir, region: 'eu-west-3' });
    const again = cognitoIds({ dir, region: 'eu-west-3' });
    const elsewhere = cognitoIds({ dir: emptyFolder(), region: 'eu-west-3' });
    expect(ids.userPoolId('a/pool')).toMatch(/^eu-west-3_[0-9A-Za-z]{9}$/);
    expect(ids.userPoolClientId('a/web')).toMatch(/^[0-9a-z]{26}$/);
    expect(again.userPoolId('a/pool')).toBe(ids.userPoolId('a/pool'));
    expect(again.userPoolClientId('a/web')).toBe(ids.userPoolClientId('a/web'));
    const others = [ids.userPoolId('b/pool'), elsewhere.userPoolId('a/pool')];
    expect(new Set([ids.userPoolId('a/pool'), ...others]).size).toBe(3);
  });
});
