import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { member, signedIn } from '../people.ts';
import { userPool } from '../user-pool.ts';
import type { UserPool } from '../user-pool.ts';

const CALLS = [
  'AdminAddUserToGroup',
  'AdminDeleteUser',
  'AdminDisableUser',
  'AdminEnableUser',
  'AdminGetUser',
  'AdminUserGlobalSignOut',
  'ChangePassword',
  'ConfirmForgotPassword',
  'ConfirmSignUp',
  'DeleteUser',
  'ForgotPassword',
  'GetTokensFromRefreshToken',
  'GetUser',
  'GlobalSignOut',
  'InitiateAuth',
  'ResendConfirmationCode',
  'RespondToAuthChallenge',
  'RevokeToken',
  'SignUp',
];
/** Calls that answer nobody as somebody. */
const TELL_NOTHING = new Set(['ForgotPassword', 'ResendConfirmationCode', 'RevokeToken']);
const SIGNED = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-3/cognito-idp/aws4_request, SignedHeaders=host, Signature=0',
};

function post(pool: UserPool, call: string, body: string, headers: Record<string, string> = SIGNED) {
  return fetch(`${pool.endpoint}/`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${call}`,
      ...headers,
    },
    body,
  });
}

async function refusal(response: Response) {
  const body = (await response.json()) as { __type: string; message: string };
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toBe('application/x-amz-json-1.1');
  expect(response.headers.get('x-amzn-errortype')).toBe(body.__type);
  expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  return body;
}

/** Every member that any call takes, all with this value. */
const everyMember = (value: unknown) =>
  Object.fromEntries(
    [
      'AccessToken',
      'AuthFlow',
      'AuthParameters',
      'ChallengeName',
      'ChallengeResponses',
      'ClientId',
      'ClientMetadata',
      'ConfirmationCode',
      'GroupName',
      'Password',
      'PreviousPassword',
      'ProposedPassword',
      'RefreshToken',
      'Token',
      'UserAttributes',
      'UserPoolId',
      'Username',
      'ValidationData',
    ].map((name) => [name, value]),
  );

describe('bad input', () => {
  it('is refused by every call, whatever it is', async () => {
    const pool = await userPool();
    const valid = {
      ...everyMember('x'),
      ClientId: pool.clientId,
      UserPoolId: pool.poolId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      ChallengeName: 'PASSWORD_VERIFIER',
      Password: 'sesame-ouvre-toi',
      PreviousPassword: 'sesame-ouvre-toi',
      ProposedPassword: 'sesame-ouvre-toi',
      UserAttributes: [],
      ValidationData: [],
      ClientMetadata: {},
    };
    const bodies = [
      '',
      '{',
      'null',
      '[]',
      '"text"',
      '42',
      '{}',
      '[{}]',
      '{"ClientId":',
      '\u0000',
      ...[
        'text',
        '',
        ' ',
        0,
        -1,
        1.5,
        true,
        null,
        [],
        [1],
        {},
        { a: 1 },
        { a: null },
        'é'.repeat(1000),
        '\u0000\ud800',
      ].map((value) => JSON.stringify(everyMember(value))),
      `{"__proto__":${JSON.stringify(valid)}}`,
      JSON.stringify({ ...valid, AuthParameters: { __proto__: null, constructor: 'x' } }),
      `{"ClientId":"${pool.clientId}","AuthFlow":"USER_PASSWORD_AUTH","AuthParameters":{"__proto__":{"USERNAME":"a","PASSWORD":"b"}}}`,
      `{"ClientId":"${pool.clientId}","AuthFlow":"USER_SRP_AUTH","AuthParameters":{"USERNAME":"__proto__","SRP_A":"zz"}}`,
      ...['constructor', '__proto__', 'toString', 'hasOwnProperty'].map((name) =>
        JSON.stringify({ ...valid, ClientId: name, UserPoolId: `eu-west-3_${name}` }),
      ),
      JSON.stringify({
        ...valid,
        Username: '__proto__@example.com',
        UserAttributes: [{ Name: '__proto__', Value: 'x' }],
      }),
      JSON.stringify({ ...valid, UserAttributes: [{ Name: 'name' }, { Value: 'x' }, null, 'x'] }),
    ];
    for (const call of CALLS) {
      for (const body of bodies) {
        const response = await post(pool, call, body);
        if (response.status === 200 && TELL_NOTHING.has(call)) continue;
        const { __type, message } = await refusal(response);
        expect(__type, `${call} ${body.slice(0, 100)}`).toMatch(/Exception$/);
        expect(message).not.toMatch(/undefined|\bat \/|node:internal/);
      }
    }
  });

  it('is told from what cannot be read, and named', async () => {
    const pool = await userPool();
    expect(await refusal(await post(pool, 'SignUp', '{'))).toMatchObject({
      __type: 'SerializationException',
    });
    expect(await refusal(await post(pool, 'SignUp', '{"ClientId":1}'))).toEqual({
      __type: 'SerializationException',
      message: 'clientId is of the wrong type.',
    });
    expect(
      await refusal(await post(pool, 'ForgotPassword', '{"Username":"a@example.com","ClientId":null}')),
    ).toEqual({
      __type: 'InvalidParameterException',
      message:
        "1 validation error detected: Value at 'clientId' failed to satisfy constraint: Member must not be null",
    });
    expect(
      await refusal(await post(pool, 'ForgotPassword', `{"Username":"","ClientId":"${'x'.repeat(129)}"}`)),
    ).toEqual({
      __type: 'InvalidParameterException',
      message: expect.stringMatching(
        /^3 validation errors detected: .*'clientId' .*less than or equal to 128; .*'username' .*greater than or equal to 1; .*pattern/,
      ),
    });
    expect(
      await refusal(await post(pool, 'InitiateAuth', `{"AuthFlow":"MAGIC","ClientId":"x"}`)),
    ).toMatchObject({
      message: expect.stringContaining('Member must satisfy enum value set: [USER_SRP_AUTH, '),
    });
    expect(await refusal(await post(pool, 'GetUser', `{"AccessToken":"!"}`))).toMatchObject({
      message: expect.stringContaining('Member must satisfy regular expression pattern: '),
    });
  });

  it('names a client or pool that no template has', async () => {
    const pool = await userPool();
    expect(await refusal(await post(pool, 'ForgotPassword', '{"ClientId":"nope","Username":"a"}'))).toEqual({
      __type: 'ResourceNotFoundException',
      message: 'User pool client nope does not exist.',
    });
    expect(
      await refusal(await post(pool, 'AdminGetUser', '{"UserPoolId":"eu-west-3_nope","Username":"a"}')),
    ).toEqual({ __type: 'ResourceNotFoundException', message: 'User pool eu-west-3_nope does not exist.' });
  });

  it('names a call that is not made here', async () => {
    const pool = await userPool();
    for (const call of ['ListUsers', '', 'constructor', '__proto__', 'x'.repeat(5000)]) {
      expect(await refusal(await post(pool, call, '{}'))).toMatchObject({
        __type: 'UnknownOperationException',
      });
    }
    const untargeted = await fetch(pool.endpoint, { method: 'POST', body: '{}' });
    expect(await refusal(untargeted)).toMatchObject({ __type: 'UnknownOperationException' });
  });

  it('is refused beyond 64 KB before it is read', async () => {
    const pool = await userPool();
    const response = await post(pool, 'SignUp', JSON.stringify({ ClientId: 'x'.repeat(70_000) }));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ __type: 'RequestEntityTooLargeException' });
  });

  it('does not stop the server when a client goes away in the middle', async () => {
    const pool = await userPool();
    const { port } = new URL(pool.endpoint);
    const socket = connect(Number(port), '127.0.0.1');
    const headers =
      'host: x\r\nx-amz-target: AWSCognitoIdentityProviderService.SignUp\r\ncontent-length: 1000\r\n';
    socket.write(`POST /cognito/ HTTP/1.1\r\n${headers}\r\n{"ClientId":`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await post(pool, 'SignUp', '{}')).status).toBe(400);
  });
});

describe('administrators’ calls', () => {
  const admins = CALLS.filter((call) => call.startsWith('Admin'));

  it.each(admins)('%s is for those who sign their requests', async (call) => {
    const pool = await userPool();
    await member(pool, 'amina@example.com');
    const { AccessToken } = await signedIn(pool, 'amina@example.com');
    const body = JSON.stringify({
      UserPoolId: pool.poolId,
      Username: 'amina@example.com',
      GroupName: 'moderators',
    });
    for (const authorization of [
      '',
      'Bearer x',
      `Bearer ${AccessToken}`,
      'AWS4-HMAC-SHA256',
      SIGNED.authorization.replace('cognito-idp', 's3'),
    ]) {
      expect(await refusal(await post(pool, call, body, { authorization }))).toEqual({
        __type: 'MissingAuthenticationTokenException',
        message: 'Missing Authentication Token',
      });
    }
    expect((await post(pool, call, body)).status).toBe(200);
  });
});

describe('a browser', () => {
  it('may call from any origin', async () => {
    const pool = await userPool();
    const preflight = await fetch(pool.endpoint, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://nwassik.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-amz-target,x-amz-user-agent,cache-control',
      },
    });
    expect(preflight.ok).toBe(true);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-amz-target');
  });
});
