import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import type { ConfirmedUser } from '../../src/cognito/confirmed-user.ts';
import { signedIn } from '../people.ts';
import { eventsOf, recording } from '../recorded-events.ts';
import { PASSWORD, userPool } from '../user-pool.ts';
import type { UserPool } from '../user-pool.ts';

const operator = (pool: UserPool, changes: Partial<ConfirmedUser> = {}) => ({
  poolId: pool.poolId,
  email: 'operator@example.com',
  password: PASSWORD,
  attributes: { name: 'Opérateur', locale: 'fr', zoneinfo: 'Africa/Tunis' },
  groups: ['operators'],
  ...changes,
});

describe('a user made by the runner', () => {
  it('can sign in at once, in their groups, and was announced to the product', async () => {
    const pool = await userPool({ triggers: { PostConfirmation: recording() } });
    const { sub } = await pool.cognito.createConfirmedUser(operator(pool));
    const tokens = await signedIn(pool, 'operator@example.com');
    expect(decodeJwt(tokens.AccessToken)).toMatchObject({ sub, 'cognito:groups': ['operators'] });
    expect(decodeJwt(tokens.IdToken)).toMatchObject({ name: 'Opérateur', email_verified: true });
    expect(eventsOf(pool, 'PostConfirmation')).toMatchObject([
      {
        triggerSource: 'PostConfirmation_ConfirmSignUp',
        userName: sub,
        callerContext: { clientId: 'CLIENT_ID_NOT_APPLICABLE' },
      },
    ]);
    expect(await pool.codeFor('operator@example.com')).toBe('no code');
  });

  it('is made once: who is there keeps their password and gets the groups they miss', async () => {
    const pool = await userPool();
    const first = await pool.cognito.createConfirmedUser(operator(pool));
    const again = operator(pool, { password: 'another-password', groups: ['moderators'] });
    expect(await pool.cognito.createConfirmedUser(again)).toEqual(first);
    const { AccessToken } = await signedIn(pool, 'operator@example.com');
    expect(decodeJwt(AccessToken)['cognito:groups']).toEqual(['operators', 'moderators']);
  });

  it('is announced until that succeeds, and then no more', async () => {
    const dir = (await userPool()).dir;
    const failing = await userPool({
      dir,
      triggers: { PostConfirmation: recording("throw new Error('Not yet');") },
    });
    const wanted = operator(failing);
    await expect(failing.cognito.createConfirmedUser(wanted)).rejects.toThrow('Not yet');
    failing.cognito.close();
    const counting = await userPool({
      dir,
      triggers: { PostConfirmation: recording() },
    });
    await counting.cognito.createConfirmedUser(wanted);
    await counting.cognito.createConfirmedUser(wanted);
    // The one that failed, and one more.
    expect(eventsOf(counting, 'PostConfirmation')).toHaveLength(2);
  });

  it.each([
    [{ groups: ['gods'] }, 'has no group gods'],
    [{ password: 'short' }, 'Password not long enough'],
    [{ attributes: { name: 'X' } }, 'The attribute locale is required'],
    [{ email: 'nobody' }, 'Username should be an email.'],
    [{ poolId: 'eu-west-3_nopenope1' }, 'User pool eu-west-3_nopenope1 does not exist.'],
  ])('is refused with %j', async (changes, problem) => {
    const pool = await userPool();
    await expect(pool.cognito.createConfirmedUser(operator(pool, changes))).rejects.toThrow(problem);
  });
});
