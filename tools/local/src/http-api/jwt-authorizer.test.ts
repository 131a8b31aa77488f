import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import { authorize } from './jwt-authorizer.ts';

const ISSUER = 'http://localhost:3000/cognito/eu-west-3_pool';
const NOW = Date.UTC(2026, 5, 1);
const SECONDS = NOW / 1000;

const own = await generateKeyPair('RS256', { extractable: true });
const foreign = await generateKeyPair('RS256', { extractable: true });
const elliptic = await generateKeyPair('ES256', { extractable: true });
const keys = {
  keys: [
    { ...(await exportJWK(own.publicKey)), kid: 'own' },
    { ...(await exportJWK(elliptic.publicKey)), kid: 'elliptic' },
  ],
};
const authorizer = { issuer: ISSUER, audience: ['client'], keys };

const CLAIMS = {
  sub: 'u1',
  client_id: 'client',
  token_use: 'access',
  iss: ISSUER,
  iat: SECONDS - 60,
  exp: SECONDS + 540,
};

async function token(
  claims: Record<string, unknown> = {},
  key = own.privateKey,
  header: object = { alg: 'RS256', kid: 'own' },
): Promise<string> {
  const payload = Object.fromEntries(
    Object.entries({ ...CLAIMS, ...claims }).filter(([, value]) => value !== undefined),
  );
  return await new SignJWT(payload).setProtectedHeader({ alg: 'RS256', ...header }).sign(key);
}

const decide = (header: string | undefined, scopes: string[] = []) =>
  authorize(authorizer, header, scopes, NOW);

describe('a JWT authorizer', () => {
  it('lets a good token through with its claims, with or without the word Bearer', async () => {
    const good = await token();
    expect(await decide(`Bearer ${good}`)).toEqual({ outcome: 'allowed', claims: CLAIMS });
    expect(await decide(`bearer ${good}`)).toMatchObject({ outcome: 'allowed' });
    expect(await decide(good)).toMatchObject({ outcome: 'allowed' });
  });

  it('takes an ID token too, whose audience is the client', async () => {
    expect(await decide(await token({ client_id: undefined, aud: 'client', token_use: 'id' }))).toMatchObject(
      { outcome: 'allowed' },
    );
  });

  it.each([undefined, '', 'Bearer', 'Bearer '])('asks for a token when the header is %j', async (header) => {
    expect(await decide(header)).toEqual({ outcome: 'unauthorized', wwwAuthenticate: 'Bearer' });
  });

  it.each([
    ['expired', () => token({ exp: SECONDS - 1 }), 'the token has expired'],
    ['not valid yet', () => token({ nbf: SECONDS + 60 }), 'the token is not valid'],
    ['issued in the future', () => token({ iat: SECONDS + 60 }), 'the token was issued in the future'],
    ['without an end', () => token({ exp: undefined }), 'the token is not valid'],
    ['of another issuer', () => token({ iss: 'https://example.test' }), 'the token is not valid'],
    ['of another client', () => token({ client_id: 'other' }), 'the token does not have a valid audience'],
    [
      'of another audience, whatever its client',
      () => token({ aud: 'other' }),
      'the token does not have a valid audience',
    ],
    ['for nobody', () => token({ client_id: undefined }), 'the token does not have a valid audience'],
    ['signed by another key', () => token({}, foreign.privateKey), 'the token is not valid'],
    [
      'that names no key',
      () => token({}, own.privateKey, { kid: undefined }),
      'the token does not name its key',
    ],
    [
      'that names an unknown key',
      () => token({}, own.privateKey, { kid: 'other' }),
      'the token is not valid',
    ],
    [
      'signed with an elliptic curve',
      () => token({}, elliptic.privateKey, { alg: 'ES256', kid: 'elliptic' }),
      'the token is not valid',
    ],
    ['without a signature', async () => new UnsecuredJWT(CLAIMS).encode(), 'the token is not valid'],
    ['that is no token', async () => 'abc.def.ghi', 'the token is not valid'],
    ['whose claims were changed', async () => changeGroup(await token()), 'the token is not valid'],
  ])('refuses a token %s', async (_, make, description) => {
    expect(await decide(`Bearer ${await make()}`)).toEqual({
      outcome: 'unauthorized',
      wwwAuthenticate: `Bearer scope="" error="invalid_token" error_description="${description}"`,
    });
  });

  it('forbids a token that has none of the scopes a route asks for', async () => {
    const scoped = await token({ scope: 'read openid' });
    expect(await decide(scoped, ['write', 'read'])).toMatchObject({ outcome: 'allowed' });
    expect(await decide(scoped, ['write'])).toEqual({
      outcome: 'forbidden',
      wwwAuthenticate: 'Bearer scope="write" error="insufficient_scope"',
    });
    expect(await decide(await token(), ['write'])).toMatchObject({ outcome: 'forbidden' });
  });
});

function changeGroup(jwt: string): string {
  const [header, , signature] = jwt.split('.');
  const changed = Buffer.from(JSON.stringify({ ...CLAIMS, 'cognito:groups': ['moderators'] })).toString(
    'base64url',
  );
  return [header, changed, signature].join('.');
}
