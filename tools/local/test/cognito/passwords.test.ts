import {
  AdminDisableUserCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { member, signedIn, signedUp } from '../people.ts';
import { PASSWORD, userPool } from '../user-pool.ts';
import type { UserPool } from '../user-pool.ts';

const AMINA = 'amina@example.com';
const NEW_PASSWORD = 'a-better-password';

const forgot = (pool: UserPool, Username = AMINA) =>
  pool.client.send(new ForgotPasswordCommand({ ClientId: pool.clientId, Username }));

const reset = (pool: UserPool, ConfirmationCode: string, Password = NEW_PASSWORD, Username = AMINA) =>
  pool.client.send(
    new ConfirmForgotPasswordCommand({ ClientId: pool.clientId, Username, ConfirmationCode, Password }),
  );

const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('a forgotten password', () => {
  it('is set anew by the mailed code, once', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    expect(await forgot(pool)).toMatchObject({
      CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' },
    });
    const code = await pool.codeFor(AMINA);
    await reset(pool, code);
    await expect(signedIn(pool, AMINA, NEW_PASSWORD)).resolves.toBeTruthy();
    await expect(signedIn(pool, AMINA)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await expect(reset(pool, code)).rejects.toMatchObject({ name: 'ExpiredCodeException' });
  });

  it('lets one of two win who use the code at once', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    await forgot(pool);
    const code = await pool.codeFor(AMINA);
    const outcomes = await Promise.allSettled([reset(pool, code), reset(pool, code, 'yet-another-one')]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('has a code for an hour, and none before one was asked for', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    await expect(reset(pool, '123456')).rejects.toMatchObject({ name: 'ExpiredCodeException' });
    await forgot(pool);
    const code = await pool.codeFor(AMINA);
    pool.clock.advance(3600);
    await expect(reset(pool, code)).rejects.toMatchObject({ name: 'ExpiredCodeException' });
  });

  it('takes five wrong codes, then none for an hour', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    await forgot(pool);
    const code = await pool.codeFor(AMINA);
    for (let tries = 1; tries <= 5; tries++) {
      await expect(reset(pool, another(code))).rejects.toMatchObject({ name: 'CodeMismatchException' });
    }
    await expect(reset(pool, code)).rejects.toMatchObject({ name: 'LimitExceededException' });
    pool.clock.advance(3600);
    await forgot(pool);
    await reset(pool, await pool.codeFor(AMINA));
    await expect(signedIn(pool, AMINA, NEW_PASSWORD)).resolves.toBeTruthy();
  });

  it('can be said ten times an hour, by somebody or nobody', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    for (const name of [AMINA, 'nobody@example.com']) {
      for (let times = 1; times <= 10; times++) await forgot(pool, name);
      await expect(forgot(pool, name)).rejects.toMatchObject({
        name: 'LimitExceededException',
        message: 'Attempt limit exceeded, please try after some time.',
      });
    }
  });

  it('holds the new one against the policy before it looks at the code', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    await forgot(pool);
    const code = await pool.codeFor(AMINA);
    await expect(reset(pool, code, 'short')).rejects.toMatchObject({ name: 'InvalidPasswordException' });
    await reset(pool, code);
    await expect(signedIn(pool, AMINA, NEW_PASSWORD)).resolves.toBeTruthy();
  });

  it('does not tell nobody and who is disabled from somebody', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    await pool.client.send(new AdminDisableUserCommand({ UserPoolId: pool.poolId, Username: AMINA }));
    for (const name of [AMINA, 'absent@example.com']) {
      await expect(reset(pool, '123456', NEW_PASSWORD, name)).rejects.toMatchObject({
        name: 'ExpiredCodeException',
      });
      expect(await forgot(pool, name)).toMatchObject({ CodeDeliveryDetails: { Destination: 'a***@e***' } });
      await expect(reset(pool, '123456', NEW_PASSWORD, name)).rejects.toMatchObject({
        name: 'CodeMismatchException',
      });
    }
    expect(await pool.codeFor('absent@example.com')).toBe('no code');
  });

  it('cannot be helped before the e-mail is verified', async () => {
    const pool = await userPool();
    await signedUp(pool, AMINA);
    await expect(forgot(pool)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Cannot reset password for the user as there is no registered/verified email or phone_number',
    });
  });

  it('is named as unknown where the client is set to', async () => {
    const pool = await userPool({ client: { PreventUserExistenceErrors: 'LEGACY' } });
    await expect(forgot(pool)).rejects.toMatchObject({ name: 'UserNotFoundException' });
    await expect(reset(pool, '123456')).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });
});

describe('changing a password', () => {
  const change = (
    pool: UserPool,
    AccessToken: string,
    PreviousPassword: string,
    ProposedPassword = NEW_PASSWORD,
  ) => pool.client.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword }));

  it('takes the one before', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    const { AccessToken } = await signedIn(pool, AMINA);
    await expect(change(pool, AccessToken, 'not-the-password')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
    await expect(change(pool, AccessToken, PASSWORD, 'short')).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    });
    await change(pool, AccessToken, PASSWORD);
    await expect(signedIn(pool, AMINA, NEW_PASSWORD)).resolves.toBeTruthy();
    await expect(signedIn(pool, AMINA)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('is locked by wrong tries as signing in is', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    const { AccessToken } = await signedIn(pool, AMINA);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () => change(pool, AccessToken, 'not-the-password')),
    );
    const names = outcomes.map((outcome) => outcome.status === 'rejected' && (outcome.reason as Error).name);
    expect(names.filter((name) => name === 'NotAuthorizedException')).toHaveLength(5);
    expect(names.filter((name) => name === 'LimitExceededException')).toHaveLength(1);
  });
});
