import { getDiffieHellman } from 'node:crypto';
import {
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { signIn, signOut } from 'aws-amplify/auth';
import { describe, expect, it } from 'vitest';
import { member, signedIn, signedUp } from '../people.ts';
import { PASSWORD, userPool } from '../user-pool.ts';
import type { UserPool } from '../user-pool.ts';
import { pointWebClientAt } from '../web-client.ts';

const AMINA = 'amina@example.com';
const WRONG = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };
const LOCKED = { name: 'NotAuthorizedException', message: 'Password attempts exceeded' };

/** Signs in as the web app does, with its own client library. */
async function bySrp(pool: UserPool, username: string, password = PASSWORD) {
  pointWebClientAt(pool);
  await signOut();
  const result = await signIn({ username, password, options: { authFlowType: 'USER_SRP_AUTH' } });
  if (result.isSignedIn) return result;
  // The library turns the exception for unconfirmed users into this step.
  throw Object.assign(new Error('User is not confirmed.'), {
    name: result.nextStep.signInStep === 'CONFIRM_SIGN_UP' ? 'UserNotConfirmedException' : 'Unexpected step',
  });
}

const ways = [
  ['by password', signedIn],
  ['by SRP', bySrp],
] as const;

const challenge = (pool: UserPool, email: string, SRP_A = 'f'.repeat(700)) =>
  pool.client.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_SRP_AUTH',
      ClientId: pool.clientId,
      AuthParameters: { USERNAME: email, SRP_A },
    }),
  );

describe.each(ways)('signing in %s', (_, enter) => {
  it('gives tokens for the right password, in any letter case of the e-mail', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    await expect(enter(pool, AMINA)).resolves.toBeTruthy();
    await expect(enter(pool, 'Amina@EXAMPLE.com')).resolves.toBeTruthy();
  });

  it('answers a wrong password and an unknown e-mail alike', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    await expect(enter(pool, AMINA, 'another-password')).rejects.toMatchObject(WRONG);
    await expect(enter(pool, 'nobody@example.com')).rejects.toMatchObject(WRONG);
  });

  it('tells an unknown e-mail where the client is set to', async () => {
    const pool = await userPool({ client: { PreventUserExistenceErrors: 'LEGACY' } });
    await expect(enter(pool, AMINA)).rejects.toMatchObject({
      name: 'UserNotFoundException',
      message: 'User does not exist.',
    });
  });

  it('says that an account is unconfirmed or disabled to who knows its password, and nobody else', async () => {
    const pool = await userPool();
    await signedUp(pool, AMINA);
    await expect(enter(pool, AMINA)).rejects.toMatchObject({
      name: 'UserNotConfirmedException',
      message: 'User is not confirmed.',
    });
    await expect(enter(pool, AMINA, 'another-password')).rejects.toMatchObject(WRONG);

    const karim = 'karim@example.com';
    await member(pool, karim);
    const disabled = { UserPoolId: pool.poolId, Username: karim };
    await pool.client.send(new AdminDisableUserCommand(disabled));
    await expect(enter(pool, karim)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'User is disabled.',
    });
    await expect(enter(pool, karim, 'another-password')).rejects.toMatchObject(WRONG);
    await pool.client.send(new AdminEnableUserCommand(disabled));
    await expect(enter(pool, karim)).resolves.toBeTruthy();
  });

  it('is refused where the client does not allow it', async () => {
    const pool = await userPool({ client: { ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'] } });
    await member(pool, AMINA);
    await expect(enter(pool, AMINA)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringMatching(/^USER_(PASSWORD|SRP)_AUTH flow not enabled for this client$/),
    });
  });
});

describe('signing in by password', () => {
  it('locks after five wrong ones, twice as long with each further one, whichever the way', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    const fail = () => expect(signedIn(pool, AMINA, 'another-password')).rejects.toMatchObject(WRONG);
    for (let tries = 1; tries <= 5; tries++) await fail();
    for (const lockedSeconds of [1, 2, 4, 8, 16]) {
      pool.clock.advance(lockedSeconds);
      await fail();
    }
    for (const [, enter] of ways) await expect(enter(pool, AMINA)).rejects.toMatchObject(LOCKED);
    pool.clock.advance(32);
    await expect(bySrp(pool, AMINA, 'another-password')).rejects.toMatchObject(WRONG);
    for (const [, enter] of ways) await expect(enter(pool, AMINA)).rejects.toMatchObject(LOCKED);
    pool.clock.advance(64);
    for (const [, enter] of ways) await expect(enter(pool, AMINA)).resolves.toBeTruthy();
  });

  it('lets nobody gain by trying many at once', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => signedIn(pool, AMINA, 'another-password')),
    );
    const messages = tries.map((outcome) => outcome.status === 'rejected' && outcome.reason.message);
    expect(messages.filter((message) => message === WRONG.message)).toHaveLength(5);
    expect(messages.filter((message) => message === LOCKED.message)).toHaveLength(15);
  });

  it('keeps nobody out who signs in many times at once with the right one', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    const results = await Promise.all(Array.from({ length: 20 }, () => signedIn(pool, AMINA)));
    expect(new Set(results.map(({ RefreshToken }) => RefreshToken)).size).toBe(20);
  });

  it.each([{ USERNAME: AMINA }, { PASSWORD }, {}, undefined])(
    'names what is missing from %j',
    async (given) => {
      const pool = await userPool();
      const AuthParameters = given as Record<string, string> | undefined;
      await expect(
        pool.client.send(
          new InitiateAuthCommand({
            AuthFlow: 'USER_PASSWORD_AUTH',
            ClientId: pool.clientId,
            AuthParameters,
          }),
        ),
      ).rejects.toMatchObject({
        name: 'InvalidParameterException',
        message: expect.stringMatching(/^Missing required parameter (USERNAME|PASSWORD)$/),
      });
    },
  );

  it.each(['CUSTOM_AUTH', 'USER_AUTH', 'ADMIN_USER_PASSWORD_AUTH'] as const)(
    'refuses the flow %s, which the client has not',
    async (AuthFlow) => {
      const pool = await userPool();
      await expect(
        pool.client.send(
          new InitiateAuthCommand({ AuthFlow, ClientId: pool.clientId, AuthParameters: { USERNAME: AMINA } }),
        ),
      ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    },
  );
});

describe('signing in by SRP', () => {
  it('asks somebody unknown as somebody known: the same name and salt at every try', async () => {
    const pool = await userPool();
    const [first, second] = [await challenge(pool, AMINA), await challenge(pool, 'AMINA@example.com')];
    expect(first).toMatchObject({
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeParameters: {
        USER_ID_FOR_SRP: expect.stringMatching(
          /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
        ),
        SALT: expect.stringMatching(/^[0-9a-f]{32}$/),
        SRP_B: expect.stringMatching(/^[0-9a-f]+$/),
      },
    });
    const fixed = ({ SALT, USERNAME }: Record<string, string> = {}) => ({ SALT, USERNAME });
    expect(fixed(second.ChallengeParameters)).toEqual(fixed(first.ChallengeParameters));
    expect(second.ChallengeParameters?.['SRP_B']).not.toBe(first.ChallengeParameters?.['SRP_B']);
  });

  it.each([
    ['zero', '0'],
    ['zero in more digits', '0000'],
    ['no hexadecimal', 'xyz'],
    ['a negative number', '-1'],
    ['too long a number', 'f'.repeat(771)],
  ])('refuses %s for the client’s number', async (_, A) => {
    const pool = await userPool();
    await member(pool, AMINA);
    await expect(challenge(pool, AMINA, A)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('refuses the prime itself, by which anybody would know the key', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    const prime = getDiffieHellman('modp15').getPrime('hex');
    await expect(challenge(pool, AMINA, prime)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('takes an answer to a challenge once, in time, of whom it was for', async () => {
    const pool = await userPool();
    await member(pool, AMINA);
    const answer = async (parameters: Record<string, string> = {}) =>
      pool.client.send(
        new RespondToAuthChallengeCommand({
          ChallengeName: 'PASSWORD_VERIFIER',
          ClientId: pool.clientId,
          ChallengeResponses: {
            USERNAME: parameters['USER_ID_FOR_SRP'] ?? AMINA,
            PASSWORD_CLAIM_SECRET_BLOCK: parameters['SECRET_BLOCK'] ?? 'bWFkZSB1cA==',
            PASSWORD_CLAIM_SIGNATURE: 'c2lnbmF0dXJl',
            TIMESTAMP: 'Sat Dec 5 10:00:00 UTC 2026',
          },
        }),
      );
    await expect(answer()).rejects.toMatchObject(WRONG);
    const { ChallengeParameters } = await challenge(pool, AMINA);
    await expect(answer({ ...ChallengeParameters, USER_ID_FOR_SRP: 'x@example.com' })).rejects.toMatchObject(
      WRONG,
    );
    const late = (await challenge(pool, AMINA)).ChallengeParameters;
    pool.clock.advance(180);
    await expect(answer(late)).rejects.toMatchObject(WRONG);
  });

  it.each([
    ['in RFC 3339', '2026-12-05T10:00:00Z'],
    ['far too long', 'x'.repeat(1000)],
  ])('refuses a timestamp %s', async (_, TIMESTAMP) => {
    const pool = await userPool();
    await expect(
      pool.client.send(
        new RespondToAuthChallengeCommand({
          ChallengeName: 'PASSWORD_VERIFIER',
          ClientId: pool.clientId,
          ChallengeResponses: {
            USERNAME: AMINA,
            PASSWORD_CLAIM_SECRET_BLOCK: 'eA==',
            PASSWORD_CLAIM_SIGNATURE: 'eA==',
            TIMESTAMP,
          },
        }),
      ),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.',
    });
  });
});
