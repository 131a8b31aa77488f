import {
  AdminGetUserCommand,
  ConfirmSignUpCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { member, signedIn, signedUp } from '../people.ts';
import { PASSWORD, userPool } from '../user-pool.ts';
import type { UserPool } from '../user-pool.ts';

const AMINA = 'amina@example.com';

const ATTRIBUTES = { email: AMINA, name: 'Amina', locale: 'fr', zoneinfo: 'Europe/Paris' };

function signUp(pool: UserPool, changes: { attributes?: object; password?: string; username?: string } = {}) {
  return pool.client.send(
    new SignUpCommand({
      ClientId: pool.clientId,
      Username: changes.username ?? AMINA,
      Password: changes.password ?? PASSWORD,
      UserAttributes: Object.entries(changes.attributes ?? ATTRIBUTES).map(([Name, Value]) => ({
        Name,
        Value: String(Value),
      })),
    }),
  );
}

const confirm = (pool: UserPool, ConfirmationCode: string, Username = AMINA) =>
  pool.client.send(new ConfirmSignUpCommand({ ClientId: pool.clientId, Username, ConfirmationCode }));

const resend = (pool: UserPool, Username = AMINA) =>
  pool.client.send(new ResendConfirmationCodeCommand({ ClientId: pool.clientId, Username }));

/** A code that is not this one. */
const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('signing up', () => {
  it('mails a code of six digits, and says where to without showing it', async () => {
    const pool = await userPool();
    const answer = await signUp(pool);
    expect(answer).toMatchObject({
      UserConfirmed: false,
      UserSub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' },
    });
    const [mail] = (await (await pool.mailbox.app.request(`/mailbox.json?to=${AMINA}`)).json()) as unknown[];
    expect(mail).toMatchObject({
      channel: 'email',
      to: AMINA,
      subject: 'Nwassik · code · الرمز',
      text: expect.stringMatching(/^Votre code : (\d{6})\nرمزك: \1$/),
      html: expect.stringMatching(/^Votre code : (\d{6})<br><span dir="rtl">رمزك: \1<\/span>$/),
      headers: { From: 'no-reply@verificationemail.com' },
    });
  });

  it('uses Cognito’s own words where the template has none', async () => {
    const pool = await userPool({
      pool: { EmailVerificationMessage: undefined, EmailVerificationSubject: undefined },
    });
    await signUp(pool);
    const [mail] = (await (await pool.mailbox.app.request('/mailbox.json')).json()) as unknown[];
    expect(mail).toMatchObject({
      subject: 'Your verification code',
      text: expect.stringMatching(/^Your confirmation code is \d{6}$/),
    });
  });

  it('refuses a second account for an e-mail, in any letter case', async () => {
    const pool = await userPool();
    await signUp(pool);
    const again = {
      username: 'AMINA@Example.com',
      attributes: { ...ATTRIBUTES, email: 'AMINA@Example.com' },
    };
    await expect(signUp(pool, again)).rejects.toMatchObject({
      name: 'UsernameExistsException',
      message: 'User already exists',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('lets one of ten win who take the same e-mail at once', async () => {
    const pool = await userPool();
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => signUp(pool)));
    const refusals = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [(outcome.reason as Error).name] : [],
    );
    expect(refusals).toEqual(Array.from({ length: 9 }, () => 'UsernameExistsException'));
  });

  it.each([
    [{ ...ATTRIBUTES, name: '' }, 'name.formatted: The attribute name.formatted is required'],
    [{ email: AMINA, name: 'A' }, 'locale: The attribute locale is required\nzoneinfo: The attribute'],
    [{ ...ATTRIBUTES, 'custom:plan': 'pro' }, 'Type for attribute {custom:plan} could not be determined'],
    [{ ...ATTRIBUTES, constructor: 'x' }, 'Type for attribute {constructor} could not be determined'],
  ])('checks the attributes %j against the schema', async (attributes, problem) => {
    const pool = await userPool();
    await expect(signUp(pool, { attributes })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining(`Attributes did not conform to the schema: ${problem}`),
    });
  });

  it.each([
    { ...ATTRIBUTES, email_verified: 'true' },
    { ...ATTRIBUTES, sub: 'mine' },
    { ...ATTRIBUTES, picture: 'https://example.com/a.png' },
  ])('lets the client write no attribute but its own: %j', async (attributes) => {
    const pool = await userPool();
    await expect(signUp(pool, { attributes })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'A client attempted to write unauthorized attribute',
    });
  });

  it.each([
    ['amina', 'Username should be an email.'],
    ['a@b', 'Username should be an email.'],
    ['a@b@example.com', 'Username should be an email.'],
    ['other@example.com', 'Username and email attribute must be the same.'],
  ])('refuses the user name %s', async (username, message) => {
    const pool = await userPool();
    await expect(signUp(pool, { username })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message,
    });
  });

  it.each([
    ['short', 'Password not long enough'],
    ['NO-LOWER-CASE-1', 'Password must have lowercase characters'],
    ['no-upper-case-1', 'Password must have uppercase characters'],
    ['No-Number-Here', 'Password must have numeric characters'],
    ['NoSymbolHere1', 'Password must have symbol characters'],
  ])('holds the password %s against the pool’s policy', async (password, problem) => {
    const pool = await userPool({ pool: { Policies: undefined } });
    await expect(signUp(pool, { password })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
      message: `Password did not conform with policy: ${problem}`,
    });
    expect(await pool.codeFor(AMINA)).toBe('no code');
  });

  it('is closed where only administrators make users', async () => {
    const pool = await userPool({ pool: { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } } });
    await expect(signUp(pool)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'SignUp is not permitted for this user pool',
    });
  });
});

describe('confirming an account', () => {
  it('takes the mailed code, once, and marks the e-mail as verified', async () => {
    const pool = await userPool();
    const sub = await signedUp(pool, AMINA);
    const code = await pool.codeFor(AMINA);
    await confirm(pool, code);
    const user = await pool.client.send(
      new AdminGetUserCommand({ UserPoolId: pool.poolId, Username: AMINA }),
    );
    expect(user).toMatchObject({ Username: sub, UserStatus: 'CONFIRMED', Enabled: true });
    expect(user.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
    await expect(confirm(pool, code)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'User cannot be confirmed. Current status is CONFIRMED',
    });
  });

  it('finds the account in any letter case, and by its sub', async () => {
    const pool = await userPool();
    await signedUp(pool, AMINA);
    await confirm(pool, await pool.codeFor(AMINA), 'AMINA@EXAMPLE.COM');
    const sub = await signedUp(pool, 'karim@example.com');
    await confirm(pool, await pool.codeFor('karim@example.com'), sub);
    expect((await signedIn(pool, 'Karim@example.com')).AccessToken).toBeTruthy();
  });

  it('refuses a wrong code, and after five of them every code for an hour', async () => {
    const pool = await userPool();
    await signedUp(pool, AMINA);
    const code = await pool.codeFor(AMINA);
    for (let tries = 1; tries <= 5; tries++) {
      await expect(confirm(pool, another(code))).rejects.toMatchObject({
        name: 'CodeMismatchException',
        message: 'Invalid verification code provided, please try again.',
      });
    }
    await expect(confirm(pool, code)).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Attempt limit exceeded, please try after some time.',
    });
    pool.clock.advance(3600);
    await confirm(pool, code);
  });

  it('takes a code for 24 hours', async () => {
    const pool = await userPool();
    await signedUp(pool, AMINA);
    const code = await pool.codeFor(AMINA);
    pool.clock.advance(24 * 3600);
    await expect(confirm(pool, code)).rejects.toMatchObject({
      name: 'ExpiredCodeException',
      message: 'Invalid code provided, please request a code again.',
    });
    await resend(pool);
    await confirm(pool, await pool.codeFor(AMINA));
  });

  it('sends the code again as a new one, which takes the place of the first', async () => {
    const pool = await userPool();
    await signedUp(pool, AMINA);
    const first = await pool.codeFor(AMINA);
    let second = first;
    // One time in a million the new code is the old one.
    while (second === first) {
      expect(await resend(pool)).toMatchObject({ CodeDeliveryDetails: { Destination: 'a***@e***' } });
      second = await pool.codeFor(AMINA);
    }
    await expect(confirm(pool, first)).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await confirm(pool, second);
    await expect(resend(pool)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'User is already confirmed.',
    });
  });

  it('sends at most ten codes an hour', async () => {
    const pool = await userPool();
    await signedUp(pool, AMINA);
    for (let times = 1; times <= 10; times++) await resend(pool);
    await expect(resend(pool)).rejects.toMatchObject({ name: 'LimitExceededException' });
    pool.clock.advance(3600);
    await resend(pool);
  });

  it('does not tell whether there is somebody', async () => {
    const pool = await userPool();
    await member(pool, 'karim@example.com');
    expect(await resend(pool)).toMatchObject({ CodeDeliveryDetails: { Destination: 'a***@e***' } });
    expect(await pool.codeFor(AMINA)).toBe('no code');
    for (let tries = 1; tries <= 5; tries++) {
      await expect(confirm(pool, '123456')).rejects.toMatchObject({ name: 'CodeMismatchException' });
    }
    await expect(confirm(pool, '123456')).rejects.toMatchObject({ name: 'LimitExceededException' });
  });

  it('tells it where the client is set to', async () => {
    const pool = await userPool({ client: { PreventUserExistenceErrors: 'LEGACY' } });
    const absent = { name: 'UserNotFoundException', message: 'User does not exist.' };
    await expect(resend(pool)).rejects.toMatchObject(absent);
    await expect(confirm(pool, '123456')).rejects.toMatchObject(absent);
  });
});
