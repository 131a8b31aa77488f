import {
  AdminGetUserCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  GetTokensFromRefreshTokenCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { member, signedIn, signedUp } from '../people.ts';
import { eventsOf, recording } from '../recorded-events.ts';
import { PASSWORD, userPool } from '../user-pool.ts';
import type { UserPool } from '../user-pool.ts';

const AMINA = 'amina@example.com';

const confirm = async (pool: UserPool, metadata?: Record<string, string>) =>
  pool.client.send(
    new ConfirmSignUpCommand({
      ClientId: pool.clientId,
      Username: AMINA,
      ConfirmationCode: await pool.codeFor(AMINA),
      ClientMetadata: metadata,
    }),
  );

const statusOf = async (pool: UserPool) => {
  const { UserStatus } = await pool.client.send(
    new AdminGetUserCommand({ UserPoolId: pool.poolId, Username: AMINA }),
  );
  return UserStatus;
};

describe('the PostConfirmation trigger', () => {
  it('is told who was confirmed', async () => {
    const pool = await userPool({ triggers: { PostConfirmation: recording() } });
    const sub = await signedUp(pool, AMINA);
    await confirm(pool, { campaign: 'summer' });
    expect(eventsOf(pool, 'PostConfirmation')).toEqual([
      {
        version: '1',
        region: 'eu-west-3',
        userPoolId: pool.poolId,
        userName: sub,
        callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: pool.clientId },
        triggerSource: 'PostConfirmation_ConfirmSignUp',
        request: {
          userAttributes: {
            sub,
            email: AMINA,
            email_verified: 'true',
            name: 'Amina Ben Salah',
            locale: 'ar',
            zoneinfo: 'Africa/Tunis',
            'cognito:user_status': 'CONFIRMED',
          },
          clientMetadata: { campaign: 'summer' },
        },
        response: {},
      },
    ]);
  });

  it('leaves the user confirmed when it fails, and the caller is told', async () => {
    const pool = await userPool({
      triggers: { PostConfirmation: recording("throw new Error('The table is away');") },
    });
    await signedUp(pool, AMINA);
    await expect(confirm(pool)).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PostConfirmation failed with error The table is away.',
    });
    expect(await statusOf(pool)).toBe('CONFIRMED');
    await expect(signedIn(pool, AMINA)).resolves.toBeTruthy();
  });

  it('must answer the event', async () => {
    const pool = await userPool({ triggers: { PostConfirmation: recording("return 'done';") } });
    await signedUp(pool, AMINA);
    await expect(confirm(pool)).rejects.toMatchObject({
      name: 'InvalidLambdaResponseException',
      message: 'Unrecognizable lambda output',
    });
  });

  it('is called again after a forgotten password', async () => {
    const pool = await userPool({ triggers: { PostConfirmation: recording() } });
    await member(pool, AMINA);
    const who = { ClientId: pool.clientId, Username: AMINA };
    await pool.client.send(new ForgotPasswordCommand(who));
    const ConfirmationCode = await pool.codeFor(AMINA);
    await pool.client.send(
      new ConfirmForgotPasswordCommand({ ...who, ConfirmationCode, Password: 'a-better-password' }),
    );
    expect(eventsOf(pool, 'PostConfirmation')).toMatchObject([
      { triggerSource: 'PostConfirmation_ConfirmSignUp' },
      { triggerSource: 'PostConfirmation_ConfirmForgotPassword' },
    ]);
  });
});

describe('the PreSignUp trigger', () => {
  it('can refuse somebody, who is then not there', async () => {
    const pool = await userPool({ triggers: { PreSignUp: recording("throw new Error('Not from here');") } });
    await expect(signedUp(pool, AMINA)).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PreSignUp failed with error Not from here.',
    });
    await expect(statusOf(pool)).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });

  it('can confirm somebody at once', async () => {
    const pool = await userPool({
      triggers: {
        PreSignUp: recording(
          'event.response.autoConfirmUser = true; event.response.autoVerifyEmail = true; return event;',
        ),
        PostConfirmation: recording(),
      },
    });
    const answer = await pool.client.send(
      new SignUpCommand({
        ClientId: pool.clientId,
        Username: AMINA,
        Password: PASSWORD,
        UserAttributes: [
          { Name: 'name', Value: 'Amina' },
          { Name: 'locale', Value: 'fr' },
          { Name: 'zoneinfo', Value: 'Europe/Paris' },
        ],
        ValidationData: [{ Name: 'invitation', Value: '42' }],
      }),
    );
    expect(answer).toMatchObject({ UserConfirmed: true });
    expect(answer.CodeDeliveryDetails).toBeUndefined();
    await expect(signedIn(pool, AMINA)).resolves.toBeTruthy();
    expect(eventsOf(pool, 'PreSignUp')).toMatchObject([
      {
        triggerSource: 'PreSignUp_SignUp',
        userName: answer.UserSub,
        request: {
          userAttributes: { email: AMINA, name: 'Amina', locale: 'fr', zoneinfo: 'Europe/Paris' },
          validationData: { invitation: '42' },
        },
        response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
      },
    ]);
    expect(eventsOf(pool, 'PostConfirmation')).toHaveLength(1);
    expect(await pool.codeFor(AMINA)).toBe('no code');
  });
});

describe('the CustomMessage trigger', () => {
  it('writes the mail in the user’s language, on each occasion', async () => {
    const words = `
      const { codeParameter, userAttributes } = event.request;
      event.response.emailSubject = userAttributes.locale + ' ' + event.triggerSource;
      event.response.emailMessage = '<p dir="rtl">رمزك ' + codeParameter + '</p>';
      return event;`;
    const pool = await userPool({ triggers: { CustomMessage: recording(words) } });
    await signedUp(pool, AMINA);
    const who = { ClientId: pool.clientId, Username: AMINA };
    await pool.client.send(new ResendConfirmationCodeCommand(who));
    await confirm(pool);
    await pool.client.send(new ForgotPasswordCommand(who));
    const mails = (await (await pool.mailbox.app.request('/mailbox.json')).json()) as {
      subject: string;
      text: string;
    }[];
    expect(mails.map(({ subject }) => subject)).toEqual([
      'ar CustomMessage_ForgotPassword',
      'ar CustomMessage_ResendCode',
      'ar CustomMessage_SignUp',
    ]);
    for (const { text } of mails) expect(text).toMatch(/^رمزك \d{6}$/);
  });

  it('gives way to the template when it leaves out the code', async () => {
    const pool = await userPool({
      triggers: { CustomMessage: recording("event.response.emailMessage = 'No code'; return event;") },
    });
    await signedUp(pool, AMINA);
    expect(await pool.codeFor(AMINA)).toMatch(/^\d{6}$/);
  });
});

describe('the PreTokenGeneration trigger', () => {
  it('adds and takes away claims, scopes and groups, but never those that tokens rest on', async () => {
    const changes = {
      claimsAndScopeOverrideDetails: {
        accessTokenGeneration: {
          claimsToAddOrOverride: { plan: 'pro', sub: 'somebody else', exp: 1, token_use: 'id' },
          scopesToAdd: ['read'],
        },
        idTokenGeneration: {
          claimsToAddOrOverride: { family: { size: 3 } },
          claimsToSuppress: ['email', 'iss'],
        },
        groupOverrideDetails: { groupsToOverride: ['operators'] },
      },
    };
    const pool = await userPool({
      triggers: {
        PreTokenGeneration: recording(`event.response = ${JSON.stringify(changes)}; return event;`),
      },
    });
    const sub = await member(pool, AMINA);
    const tokens = await signedIn(pool, AMINA);
    expect(decodeJwt(tokens.AccessToken)).toMatchObject({
      sub,
      plan: 'pro',
      scope: 'aws.cognito.signin.user.admin read',
      'cognito:groups': ['operators'],
      token_use: 'access',
      client_id: pool.clientId,
    });
    expect(decodeJwt(tokens.AccessToken).exp).toBeGreaterThan(Date.now() / 1000);
    const id = decodeJwt(tokens.IdToken);
    expect(id).toMatchObject({ family: { size: 3 }, 'cognito:groups': ['operators'], token_use: 'id' });
    expect(id).not.toHaveProperty('email');
    expect(id.iss).toBe(pool.cognito.issuer(pool.poolId));

    await pool.client.send(
      new GetTokensFromRefreshTokenCommand({ ClientId: pool.clientId, RefreshToken: tokens.RefreshToken }),
    );
    expect(eventsOf(pool, 'PreTokenGeneration')).toMatchObject([
      {
        version: '2',
        triggerSource: 'TokenGeneration_Authentication',
        request: {
          groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
          scopes: ['aws.cognito.signin.user.admin'],
        },
        response: { claimsAndScopeOverrideDetails: null },
      },
      { triggerSource: 'TokenGeneration_RefreshTokens' },
    ]);
  });

  it('can keep somebody out', async () => {
    const pool = await userPool({
      triggers: { PreTokenGeneration: recording("throw new Error('Suspended');") },
    });
    await member(pool, AMINA);
    await expect(signedIn(pool, AMINA)).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PreTokenGeneration failed with error Suspended.',
    });
  });
});
