import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFunctions } from '../lambda/functions.ts';
import type { Functions } from '../lambda/functions.ts';
import type { HttpApiDefinition, HttpApiRoute } from './http-api-definition.ts';
import { createHttpApi } from './http-api.ts';

const ARN = 'arn:aws:lambda:eu-west-3:000000000000:function:http';
const ISSUER = 'http://localhost:3000/cognito/pool';
const NOW = Date.UTC(2026, 5, 1);

const FUNCTION = `
  import { setTimeout as wait } from 'node:timers/promises';
  export const handler = async (event) => {
    switch (event.routeKey) {
      case 'GET /throw': throw new Error('secret cause');
      case 'GET /slow': await wait(500); return 'late';
      case 'GET /unanswerable': return { statusCode: 'never' };
      case 'GET /cookies': return { statusCode: 201, cookies: ['a=1', 'b=2'], body: 'done' };
      default: return { event, trace: process.env._X_AMZN_TRACE_ID };
    }
  };`;

let dir: string;
let functions: Functions & { stop(): Promise<void> };
const keyPair = await generateKeyPair('RS256', { extractable: true });
const keys = { keys: [{ ...(await exportJWK(keyPair.publicKey)), kid: 'k' }] };

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'http-api-'));
  writeFileSync(join(dir, 'index.mjs'), FUNCTION);
  functions = startFunctions({
    functions: [
      {
        arn: ARN,
        aliasArns: [],
        name: 'http',
        folder: dir,
        handler: 'index.handler',
        timeoutSeconds: 5,
        memoryMb: 128,
        environment: {},
      },
    ],
    environment: {},
    clockOffset: new SharedArrayBuffer(8),
    logDir: join(dir, 'logs'),
  });
});
afterAll(async () => {
  await functions.stop();
  rmSync(dir, { recursive: true });
});

const route = (routeKey: string, more: Partial<HttpApiRoute> = {}): HttpApiRoute => ({
  routeKey,
  functionArn: ARN,
  timeoutMs: 30_000,
  scopes: [],
  ...more,
});
const guarded = { authorizer: { issuer: 'https://cognito.test/pool', audience: ['client'] } };

const logged: string[] = [];
const open = (more: Partial<HttpApiDefinition> = {}) =>
  createHttpApi({
    definition: {
      apiId: 'api',
      stage: '$default',
      routes: ['GET /throw', 'GET /unanswerable', 'GET /cookies', 'ANY /parcels/{parcelId}', 'POST /parcels']
        .map((key) => route(key))
        .concat(
          route('GET /slow', { timeoutMs: 50 }),
          route('GET /gone', { functionArn: `${ARN}-gone` }),
          route('GET /mine', guarded),
          route('GET /scoped', { ...guarded, scopes: ['read'] }),
        ),
      ...more,
    },
    functions,
    issuer: (url) => {
      expect(url).toBe('https://cognito.test/pool');
      return { issuer: ISSUER, keys };
    },
    now: () => NOW,
    log: (line) => logged.push(line),
  });
const call = async (path: string, init: RequestInit = {}, stage = '$default') =>
  await open({ stage }).request(path, init, { sourceIp: '192.0.2.7' });

async function token(claims: object = {}): Promise<string> {
  return await new SignJWT({
    sub: 'u1',
    client_id: 'client',
    'cognito:groups': ['operators', 'moderators'],
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .setIssuer(ISSUER)
    .setIssuedAt(NOW / 1000 - 1)
    .setExpirationTime(NOW / 1000 + 600)
    .sign(keyPair.privateKey);
}

describe('an HTTP API', () => {
  it('answers 429 to what goes beyond the limits of its stage', async () => {
    const api = open({ throttle: { rate: 0.001, burst: 2 } });
    const statuses: number[] = [];
    for (let n = 0; n < 3; n++) {
      const response = await api.request('/cookies', {}, { sourceIp: '192.0.2.7' });
      statuses.push(response.status);
      if (response.status === 429) expect(await response.json()).toEqual({ message: 'Too Many Requests' });
    }
    expect(statuses).toEqual([201, 201, 429]);
  });

  it('hands a request to the function of its route as a payload 2.0 event', async () => {
    const response = await call('/parcels/a%20b?q=1', {
      method: 'PUT',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('apigw-requestid')).toMatch(/^\S{15}$/);
    const { event, trace } = (await response.json()) as { event: Record<string, unknown>; trace: string };
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /parcels/{parcelId}',
      rawPath: '/parcels/a b',
      pathParameters: { parcelId: 'a b' },
      queryStringParameters: { q: '1' },
      body: '{}',
      headers: { 'x-amzn-trace-id': trace, 'x-forwarded-for': '192.0.2.7' },
      requestContext: {
        apiId: 'api',
        stage: '$default',
        timeEpoch: NOW,
        requestId: response.headers.get('apigw-requestid'),
        http: { method: 'PUT', sourceIp: '192.0.2.7' },
      },
    });
    expect(event).not.toHaveProperty('requestContext.authorizer');
  });

  it("answers with the function's status, headers, cookies and body", async () => {
    const response = await call('/cookies');
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.text()).toBe('done');
  });

  it("continues the caller's trace", async () => {
    const traceHeader = 'Root=1-67891233-abcdef012345678912345678';
    const response = await call('/parcels/1', { headers: { 'x-amzn-trace-id': traceHeader } });
    expect(await response.json()).toMatchObject({ trace: traceHeader });
  });

  it('serves a stage other than $default under its name', async () => {
    const response = await call('/beta/parcels/1', {}, 'beta');
    expect(await response.json()).toMatchObject({
      event: {
        rawPath: '/beta/parcels/1',
        pathParameters: { parcelId: '1' },
        requestContext: { stage: 'beta' },
      },
    });
    expect((await call('/parcels/1', {}, 'beta')).status).toBe(404);
  });
});

describe("the gateway's own answers", () => {
  it.each([
    ['no route', '/nowhere', {}, 404, 'Not Found'],
    ['no route for the method', '/parcels', {}, 404, 'Not Found'],
    ['a path that is not UTF-8', '/parcels/%ff', {}, 400, 'Bad Request'],
    ['a function error', '/throw', {}, 500, 'Internal Server Error'],
    ['a result that is no answer', '/unanswerable', {}, 500, 'Internal Server Error'],
    ['a function that does not exist', '/gone', {}, 500, 'Internal Server Error'],
    ['a function slower than the integration', '/slow', {}, 503, 'Service Unavailable'],
    [
      'a body over 10 MB',
      '/parcels',
      { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) },
      413,
      'Request Entity Too Large',
    ],
    [
      'a body that makes the event larger than 6 MB',
      '/parcels',
      { method: 'POST', body: 'x'.repeat(6 * 1024 * 1024) },
      413,
      'Request Entity Too Large',
    ],
    ['no token', '/mine', {}, 401, 'Unauthorized'],
    ['a bad token', '/mine', { headers: { authorization: 'Bearer x' } }, 401, 'Unauthorized'],
  ])('%s: %s', async (_, path, init, status, message) => {
    const response = await call(path, init);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ message });
  });

  it('never tell the cause of a function error, which is logged', async () => {
    logged.length = 0;
    await call('/throw');
    expect(logged).toEqual([`GET /throw: Error: ${ARN}: Error: secret cause`]);
  });
});

describe('a guarded route', () => {
  it('gives the function the claims as strings', async () => {
    const response = await call('/mine', { headers: { authorization: `Bearer ${await token()}` } });
    expect(await response.json()).toMatchObject({
      event: {
        requestContext: {
          authorizer: {
            jwt: {
              claims: {
                sub: 'u1',
                client_id: 'client',
                iss: ISSUER,
                exp: String(NOW / 1000 + 600),
                'cognito:groups': '[operators moderators]',
              },
              scopes: null,
            },
          },
        },
      },
    });
  });

  it('tells why in a header when it refuses', async () => {
    expect((await call('/mine')).headers.get('www-authenticate')).toBe('Bearer');
    const unscoped = await call('/scoped', { headers: { authorization: await token() } });
    expect(unscoped.status).toBe(403);
    expect(await unscoped.json()).toEqual({ message: 'Forbidden' });
    expect(unscoped.headers.get('www-authenticate')).toBe('Bearer scope="read" error="insufficient_scope"');
  });

  it('takes a token with one of its scopes', async () => {
    const response = await call('/scoped', {
      headers: { authorization: await token({ scope: 'openid read' }) },
    });
    expect(await response.json()).toMatchObject({
      event: { requestContext: { authorizer: { jwt: { scopes: ['read'] } } } },
    });
  });
});
