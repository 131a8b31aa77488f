import { createPrivateKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type Product } from './product.ts';
import { signIn, type Account, type Tokens } from './signed-in.ts';

/** The first start after a change of the sources builds everything. */
const LONG = 180_000;
const SERVICES = ['identity', 'requests', 'chat', 'notifications', 'subscriptions', 'composer'];

interface Route {
  readonly method: string;
  readonly path: string;
  readonly isPublic: boolean;
}

let dir: string;
let product: Product;
let origin: string;
let routes: readonly Route[];
let real: Tokens;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'forged-'));
  product = startProduct(['--port', '0', '--data', join(dir, 'data'), '--seed', 'none']);
  origin = await product.ready;
  routes = (await Promise.all(SERVICES.map(routesOf))).flat();
  const accounts = JSON.parse(readFileSync(join(dir, 'data', 'credentials.json'), 'utf8')) as Account[];
  real = await signIn(origin, accounts[0] as Account);
}, LONG);
afterAll(async () => {
  product.kill('SIGKILL');
  await product.exitCode;
  rmSync(dir, { recursive: true, maxRetries: 10 });
});

/** A service's routes as its own document has them, with an id for every parameter. */
async function routesOf(service: string): Promise<Route[]> {
  const document = (await (await fetch(`${origin}/v1/${service}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { security: readonly unknown[] }>>;
  };
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { security }]) => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{\w+\}/g, () => crypto.randomUUID()),
      isPublic: security.length === 0,
    })),
  );
}

/** The key that really signs here: a forger has it not, but not having it must not be the only thing in the way. */
function realKey(): KeyObject {
  const { signingKey } = JSON.parse(readFileSync(join(dir, 'data', 'cognito', 'keys.json'), 'utf8')) as {
    signingKey: JsonWebKey;
  };
  return createPrivateKey({ key: signingKey, format: 'jwk' });
}

/** The real access token with other claims, signed with the real key or another one. */
function signed(claims: JWTPayload, key = realKey()): Promise<string> {
  const { kid = '' } = decodeProtectedHeader(real.access);
  return new SignJWT({ ...decodeJwt(real.access), ...claims })
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(key);
}

/** The real access token with other claims under its old signature. */
function altered(claims: JWTPayload): string {
  const [header, payload = '', signature] = real.access.split('.');
  const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JWTPayload;
  return [header, Buffer.from(JSON.stringify({ ...said, ...claims })).toString('base64url'), signature].join(
    '.',
  );
}

/** Seconds since the epoch by the product's own clock. */
async function clock(): Promise<number> {
  const { now } = (await (await fetch(`${origin}/clock.json`)).json()) as { now: string };
  return Math.floor(Date.parse(now) / 1000);
}

const anotherKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const MINUTE = 60;

const FORGED: Record<string, () => string | undefined | Promise<string | undefined>> = {
  'no token': () => undefined,
  'an empty token': () => '',
  garbage: () => 'not.a.token',
  'a token of no algorithm': () => new UnsecuredJWT(decodeJwt(real.access)).encode(),
  'a token signed with its public key as a secret': () => {
    const { kid = '' } = decodeProtectedHeader(real.access);
    return new SignJWT(decodeJwt(real.access))
      .setProtectedHeader({ alg: 'HS256', kid })
      .sign(new TextEncoder().encode(kid));
  },
  'a token of another key': () => signed({}, anotherKey()),
  'a token of another issuer': () =>
    signed({ iss: 'https://cognito-idp.eu-west-3.amazonaws.com/eu-west-3_other' }),
  'a token for another client': () => signed({ client_id: 'another-client' }),
  'an ID token': () => real.id,
  'an expired token': async () =>
    signed({ iat: (await clock()) - 11 * MINUTE, exp: (await clock()) - MINUTE }),
  'a token that is not valid yet': async () => signed({ nbf: (await clock()) + 5 * MINUTE }),
  'a token issued in the future': async () => signed({ iat: (await clock()) + 5 * MINUTE }),
  'a token with an altered group': () => altered({ 'cognito:groups': ['operators', 'moderators'] }),
  'a token with another user': () => altered({ sub: crypto.randomUUID() }),
};

async function statusOf({ method, path }: Route, token: string | undefined): Promise<number> {
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
    },
    ...(method !== 'GET' && method !== 'DELETE' && { body: '{}' }),
  });
  await answer.arrayBuffer();
  return answer.status;
}

const named = ({ method, path }: Route, status: number) => `${method} ${path}: ${status}`;

describe.each(Object.keys(FORGED))('%s', (what) => {
  it('is refused on every route that is not public', { timeout: LONG }, async () => {
    const token = await FORGED[what]?.();
    const guarded = routes.filter(({ isPublic }) => !isPublic);
    expect(guarded.length).toBeGreaterThan(25);
    const letIn: string[] = [];
    for (const route of guarded) {
      const status = await statusOf(route, token);
      if (status !== 401 && !(what === 'an ID token' && status === 403)) letIn.push(named(route, status));
    }
    expect(letIn).toEqual([]);
  });

  it('changes nothing on a public route', { timeout: LONG }, async () => {
    const token = await FORGED[what]?.();
    const open = routes.filter(({ isPublic }) => isPublic);
    expect(open.length).toBeGreaterThan(12);
    for (const route of open) {
      expect(named(route, await statusOf(route, token))).toBe(named(route, await statusOf(route, undefined)));
    }
    expect(await statusOf({ method: 'GET', path: '/v1/requests', isPublic: true }, token)).toBe(200);
  });
});

it('the real token is let in, so that the refusals above are the forgery’s', async () => {
  const me = { method: 'GET', path: '/v1/identity/me', isPublic: false };
  expect(await statusOf(me, real.access)).toBe(200);
  expect(await statusOf(me, await signed({}))).toBe(200);
});

it('a socket opens with no forged ticket', async () => {
  const { WebSocket } = await import('ws');
  for (const ticket of ['', 'garbage', real.access]) {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket?ticket=${ticket}`);
    const said = await new Promise<string>((resolve) => {
      socket.on('open', () => resolve('open'));
      socket.on('error', (error) => resolve(error.message));
    });
    expect(said).toMatch(/40[13]/);
  }
});
