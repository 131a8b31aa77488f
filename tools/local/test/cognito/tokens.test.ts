import {
  AdminAddUserToGroupCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminUserGlobalSignOutCommand,
  DeleteUserCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeProtectedHeader,
  generateKeyPair,
  jwtVerify,
  SignJWT,
} from 'jose';
import { describe, expect, it } from 'vitest';
import { member, signedIn } from '../people.ts';
import { userPool } from '../user-pool.ts';
import type { UserPool } from '../user-pool.ts';

const AMINA = 'amina@example.com';
const UUID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const refusedWith = (message: string) => ({ name: 'NotAuthorizedException', message });

async function verified(pool: UserPool, token: string) {
  const keys = createLocalJWKSet(pool.cognito.jwks(pool.poolId));
  const { payload } = await jwtVerify(token, keys, {
    issuer: pool.cognito.issuer(pool.poolId),
    currentDate: new Date(pool.clock.now()),
  });
  return payload;
}

async function refreshed(pool: UserPool, RefreshToken: string, ClientId = pool.clientId) {
  const answer = await pool.client.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken }));
  return answer.AuthenticationResult ?? {};
}

const getUser = (pool: UserPool, AccessToken: string) =>
  pool.client.send(new GetUserCommand({ AccessToken }));

async function signedInMember(pool: UserPool) {
  const sub = await member(pool, AMINA);
  return { sub, tokens: await signedIn(pool, AMINA) };
}

describe('tokens', () => {
  it('carry the claims that Cognito’s do', async () => {
    const pool = await userPool();
    const { sub, tokens } = await signedInMember(pool);
    expect(tokens).toMatchObject({ TokenType: 'Bearer', ExpiresIn: 600 });
    const access = await verified(pool, tokens.AccessToken);
    const issuedAt = access.iat ?? 0;
    expect(issuedAt).toBeCloseTo(Date.now() / 1000, -1);
    const common = {
      sub,
      iss: `${pool.endpoint}/${pool.poolId}`,
      origin_jti: UUID,
      event_id: UUID,
      auth_time: expect.closeTo(issuedAt, -0.5),
      iat: issuedAt,
      exp: issuedAt + 600,
      jti: UUID,
    };
    expect(access).toEqual({
      ...common,
      client_id: pool.clientId,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      username: sub,
    });
    expect(await verified(pool, tokens.IdToken)).toEqual({
      ...common,
      aud: pool.clientId,
      token_use: 'id',
      'cognito:username': sub,
      email: AMINA,
      email_verified: true,
      name: 'Amina Ben Salah',
      locale: 'ar',
      zoneinfo: 'Africa/Tunis',
    });
    expect(decodeProtectedHeader(tokens.AccessToken)).toEqual({ kid: expect.any(String), alg: 'RS256' });
  });

  it('name the groups of the template that their user is in', async () => {
    const pool = await userPool();
    await signedInMember(pool);
    const put = (GroupName: string) =>
      pool.client.send(
        new AdminAddUserToGroupCommand({ UserPoolId: pool.poolId, Username: AMINA, GroupName }),
      );
    await put('moderators');
    await put('moderators');
    await expect(put('gods')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Group not found.',
    });
    const tokens = await signedIn(pool, AMINA);
    for (const token of [tokens.AccessToken, tokens.IdToken]) {
      expect(await verified(pool, token)).toMatchObject({ 'cognito:groups': ['moderators'] });
    }
  });

  it('can be verified by anybody, from the well-known addresses', async () => {
    const pool = await userPool();
    const { tokens } = await signedInMember(pool);
    const issuer = `${pool.endpoint}/${pool.poolId}`;
    const configuration: unknown = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
    expect(configuration).toMatchObject({ issuer, jwks_uri: `${issuer}/.well-known/jwks.json` });
    const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
    await expect(jwtVerify(tokens.AccessToken, keys, { issuer })).resolves.toBeTruthy();
    const jwks: unknown = await (await fetch(`${issuer}/.well-known/jwks.json`)).json();
    expect(jwks).toEqual(pool.cognito.jwks(pool.poolId));
    expect(JSON.stringify(jwks)).not.toMatch(/"[dpq]"/);
    expect((await fetch(`${pool.endpoint}/eu-west-3_nopenope1/.well-known/jwks.json`)).status).toBe(404);
  });
});

describe('refreshing', () => {
  it('gives new tokens of the same sign-in, and the next refresh token', async () => {
    const pool = await userPool();
    const { tokens } = await signedInMember(pool);
    const before = await verified(pool, tokens.AccessToken);
    pool.clock.advance(300);
    const result = await refreshed(pool, tokens.RefreshToken);
    expect(result).toMatchObject({ TokenType: 'Bearer', ExpiresIn: 600, IdToken: expect.any(String) });
    const after = await verified(pool, result.AccessToken ?? '');
    const { auth_time, origin_jti, event_id } = before;
    expect(after).toMatchObject({ auth_time, origin_jti, event_id });
    expect((after.iat ?? 0) - (before.iat ?? 0)).toBeGreaterThanOrEqual(300);
    expect(result.RefreshToken).not.toBe(tokens.RefreshToken);
    await expect(refreshed(pool, result.RefreshToken ?? '')).resolves.toBeTruthy();
  });

  it('takes a rotated token for the grace period, and answers the same next one', async () => {
    const pool = await userPool();
    const { tokens } = await signedInMember(pool);
    const first = await refreshed(pool, tokens.RefreshToken);
    pool.clock.advance(30);
    const retried = await refreshed(pool, tokens.RefreshToken);
    expect(retried.RefreshToken).toBe(first.RefreshToken);
    pool.clock.advance(31);
    await expect(refreshed(pool, tokens.RefreshToken)).rejects.toMatchObject({
      name: 'RefreshTokenReuseException',
    });
    await expect(refreshed(pool, first.RefreshToken ?? '')).resolves.toBeTruthy();
  });

  it('gives no second refresh token where they do not rotate', async () => {
    const pool = await userPool({
      client: {
        RefreshTokenRotation: { Feature: 'DISABLED' },
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      },
    });
    const { tokens } = await signedInMember(pool);
    for (let times = 1; times <= 2; times++) {
      expect(await refreshed(pool, tokens.RefreshToken)).not.toHaveProperty('RefreshToken');
    }
    const { AuthenticationResult } = await pool.client.send(
      new InitiateAuthCommand({
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        ClientId: pool.clientId,
        AuthParameters: { REFRESH_TOKEN: tokens.RefreshToken },
      }),
    );
    expect(AuthenticationResult).toMatchObject({ AccessToken: expect.any(String) });
    expect(AuthenticationResult).not.toHaveProperty('RefreshToken');
  });

  it('goes by InitiateAuth too, and rotates there as well', async () => {
    const pool = await userPool();
    const { tokens } = await signedInMember(pool);
    const refresh = (REFRESH_TOKEN: string) =>
      pool.client.send(
        new InitiateAuthCommand({
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          ClientId: pool.clientId,
          AuthParameters: { REFRESH_TOKEN },
        }),
      );
    const { AuthenticationResult: next } = await refresh(tokens.RefreshToken);
    expect(next?.RefreshToken).not.toBe(tokens.RefreshToken);
    pool.clock.advance(61);
    await expect(refresh(tokens.RefreshToken)).rejects.toMatchObject({ name: 'RefreshTokenReuseException' });
  });

  it('ends 30 days after the sign-in, however often it rotated', async () => {
    const pool = await userPool();
    const { tokens } = await signedInMember(pool);
    pool.clock.advance(29 * 86_400);
    const next = await refreshed(pool, tokens.RefreshToken);
    pool.clock.advance(86_400);
    await expect(refreshed(pool, next.RefreshToken ?? '')).rejects.toMatchObject(
      refusedWith('Refresh Token has expired'),
    );
  });

  it('refuses what was not given out here, or to another client', async () => {
    const pool = await userPool();
    const { tokens } = await signedInMember(pool);
    const invalid = refusedWith('Invalid Refresh Token');
    const [session, , seal] = tokens.RefreshToken.split('.');
    const tampered = [
      tokens.AccessToken,
      `${session}.1.${seal}`,
      `${session}.0.${seal}.x`,
      'x',
      '..',
      'a.0.',
    ];
    for (const token of tampered) await expect(refreshed(pool, token)).rejects.toMatchObject(invalid);
    await expect(refreshed(pool, tokens.RefreshToken, pool.otherClientId)).rejects.toMatchObject(invalid);
  });
});

describe('an access token', () => {
  it('shows its user what their client may read', async () => {
    const pool = await userPool({ client: { ReadAttributes: ['email', 'name'] } });
    const { sub, tokens } = await signedInMember(pool);
    expect(await getUser(pool, tokens.AccessToken)).toMatchObject({
      Username: sub,
      UserAttributes: [
        { Name: 'sub', Value: sub },
        { Name: 'email', Value: AMINA },
        { Name: 'name', Value: 'Amina Ben Salah' },
      ],
    });
  });

  it('ends after ten minutes of the one clock', async () => {
    const pool = await userPool();
    const { tokens } = await signedInMember(pool);
    pool.clock.advance(590);
    await expect(getUser(pool, tokens.AccessToken)).resolves.toBeTruthy();
    pool.clock.advance(11);
    await expect(getUser(pool, tokens.AccessToken)).rejects.toMatchObject(
      refusedWith('Access Token has expired'),
    );
  });

  it('is refused when it is an ID token, altered, or signed by somebody else', async () => {
    const pool = await userPool();
    const { tokens } = await signedInMember(pool);
    const claims = await verified(pool, tokens.AccessToken);
    const { privateKey } = await generateKeyPair('RS256');
    const header = decodeProtectedHeader(tokens.AccessToken) as { alg: string };
    const forged = await new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${tokens.AccessToken.split('.')[1]}.`;
    const altered = tokens.AccessToken.replace(/\.[^.]+\./, `.${tokens.IdToken.split('.')[1]}.`);
    for (const token of [tokens.IdToken, forged, unsigned, altered, 'x', 'a.b.c', tokens.RefreshToken]) {
      await expect(getUser(pool, token)).rejects.toMatchObject(refusedWith('Invalid Access Token'));
    }
  });
});

describe('ending sessions', () => {
  const revoked = refusedWith('Access Token has been revoked');
  const refreshRevoked = refusedWith('Refresh Token has been revoked');

  it('signs out everywhere: all tokens so far are over, the next sign-in works', async () => {
    const pool = await userPool();
    const { tokens: phone } = await signedInMember(pool);
    const laptop = await signedIn(pool, AMINA);
    await pool.client.send(new GlobalSignOutCommand({ AccessToken: phone.AccessToken }));
    for (const tokens of [phone, laptop]) {
      await expect(getUser(pool, tokens.AccessToken)).rejects.toMatchObject(revoked);
      await expect(refreshed(pool, tokens.RefreshToken)).rejects.toMatchObject(refreshRevoked);
    }
    const next = await signedIn(pool, AMINA);
    await expect(getUser(pool, next.AccessToken)).resolves.toBeTruthy();
  });

  it('lets an administrator do the same', async () => {
    const pool = await userPool();
    const { tokens } = await signedInMember(pool);
    await pool.client.send(new AdminUserGlobalSignOutCommand({ UserPoolId: pool.poolId, Username: AMINA }));
    await expect(getUser(pool, tokens.AccessToken)).rejects.toMatchObject(revoked);
    await expect(refreshed(pool, tokens.RefreshToken)).rejects.toMatchObject(refreshRevoked);
  });

  it('revokes one session by its refresh token, the current or an earlier one', async () => {
    const pool = await userPool();
    const { tokens: phone } = await signedInMember(pool);
    const laptop = await signedIn(pool, AMINA);
    const next = await refreshed(pool, phone.RefreshToken);
    const revoke = { ClientId: pool.clientId, Token: phone.RefreshToken };
    await pool.client.send(new RevokeTokenCommand(revoke));
    await pool.client.send(new RevokeTokenCommand(revoke));
    await expect(getUser(pool, next.AccessToken ?? '')).rejects.toMatchObject(revoked);
    await expect(refreshed(pool, next.RefreshToken ?? '')).rejects.toMatchObject(refreshRevoked);
    await expect(getUser(pool, laptop.AccessToken)).resolves.toBeTruthy();
  });

  it('revokes refresh tokens only, and only those of the client that asks', async () => {
    const pool = await userPool();
    const { tokens } = await signedInMember(pool);
    const revoke = (Token: string, ClientId = pool.clientId) =>
      pool.client.send(new RevokeTokenCommand({ ClientId, Token }));
    await expect(revoke(tokens.AccessToken)).rejects.toMatchObject({ name: 'UnsupportedTokenTypeException' });
    await expect(revoke(tokens.RefreshToken, pool.otherClientId)).rejects.toMatchObject({
      name: 'UnauthorizedException',
    });
    await expect(revoke('made-up')).resolves.toBeTruthy();
    await expect(getUser(pool, tokens.AccessToken)).resolves.toBeTruthy();
  });

  it('revokes nothing where the client has it off, and then names no origin', async () => {
    const pool = await userPool({ client: { EnableTokenRevocation: false } });
    const { tokens } = await signedInMember(pool);
    expect(await verified(pool, tokens.AccessToken)).not.toHaveProperty('origin_jti');
    await expect(
      pool.client.send(new RevokeTokenCommand({ ClientId: pool.clientId, Token: tokens.RefreshToken })),
    ).rejects.toMatchObject({ name: 'UnsupportedOperationException' });
  });

  it('ends with the user’s account, disabled or deleted', async () => {
    const pool = await userPool();
    const { tokens } = await signedInMember(pool);
    const user = { UserPoolId: pool.poolId, Username: AMINA };
    await pool.client.send(new AdminDisableUserCommand(user));
    await expect(getUser(pool, tokens.AccessToken)).rejects.toMatchObject(revoked);
    await expect(refreshed(pool, tokens.RefreshToken)).rejects.toMatchObject(refreshRevoked);
    await pool.client.send(new AdminDeleteUserCommand(user));
    await expect(getUser(pool, tokens.AccessToken)).rejects.toMatchObject({ name: 'UserNotFoundException' });
    await expect(refreshed(pool, tokens.RefreshToken)).rejects.toMatchObject(
      refusedWith('Invalid Refresh Token'),
    );
    await expect(pool.client.send(new AdminDeleteUserCommand(user))).rejects.toMatchObject({
      name: 'UserNotFoundException',
    });
  });

  it('lets people delete themselves, whose e-mail is free again', async () => {
    const pool = await userPool();
    const { sub, tokens } = await signedInMember(pool);
    await pool.client.send(new DeleteUserCommand({ AccessToken: tokens.AccessToken }));
    await expect(signedIn(pool, AMINA)).rejects.toMatchObject(refusedWith('Incorrect username or password.'));
    expect(await member(pool, AMINA)).not.toBe(sub);
  });
});
