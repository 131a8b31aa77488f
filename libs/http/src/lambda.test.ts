import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import { expect, it } from 'vitest';
import type { Env } from './env.ts';
import { lambdaHandler } from './lambda.ts';

/** An app that says what it understood of a request. */
const app = new HonoBase<Env>({ router: new TrieRouter() });
app.on(['GET', 'POST'], ['/v1/things/:name'], async (c) =>
  c.json({
    method: c.req.method,
    path: c.req.path,
    name: c.req.param('name'),
    query: c.req.queries(),
    headers: c.req.header(),
    body: await c.req.text(),
    requestId: c.env.event?.requestContext.requestId,
  }),
);
app.on('GET', ['/v1/cookies'], (c) => {
  c.header('set-cookie', 'a=1; Path=/');
  c.header('set-cookie', 'b=2', { append: true });
  return c.body(null, 204);
});
app.on('GET', ['/v1/picture'], (c) =>
  c.body(Uint8Array.of(137, 80, 78, 71), 200, { 'content-type': 'image/png' }),
);
app.on('GET', ['/v1/packed'], (c) =>
  c.body(Uint8Array.of(31, 139), 200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }),
);

const handler = lambdaHandler({ app, routes: [], on: () => {} });

function invoke(
  method: string,
  rawPath: string,
  more: Partial<APIGatewayProxyEventV2> = {},
): ReturnType<typeof handler> {
  const http = { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: '' };
  const requestContext = { domainName: 'api.example.test', requestId: 'r1', http };
  const event = { rawPath, rawQueryString: '', headers: {}, isBase64Encoded: false, ...more };
  return handler({ ...event, requestContext } as APIGatewayProxyEventV2);
}

/** What the app understood of a request to `/v1/things/...`. */
async function understood(...request: Parameters<typeof invoke>) {
  const { statusCode, body = '' } = await invoke(...request);
  expect(statusCode).toBe(200);
  return JSON.parse(body) as Record<string, unknown>;
}

it('hands on method, path, query and the event itself', async () => {
  expect(
    await understood('GET', '/v1/things/one', { rawQueryString: 'q=caf%C3%A9+noir&ids=a&ids=b&empty=' }),
  ).toMatchObject({
    method: 'GET',
    path: '/v1/things/one',
    name: 'one',
    query: { q: ['café noir'], ids: ['a', 'b'], empty: [''] },
    requestId: 'r1',
  });
});

it.each(['صفاقس x', 'a?b=c', 'a#b', '100%', '%41', 'a+b', 'a;b'])(
  'takes %s, decoded by the gateway, for a part of the path',
  async (name) => {
    expect(await understood('GET', `/v1/things/${name}`)).toMatchObject({ name, query: {} });
  },
);

it('hands on headers and cookies; what isn’t ASCII is percent-encoded', async () => {
  const headers = { accept: 'text/html,application/json', 'x-name': 'Zoë', 'x-empty': '' };
  expect(await understood('GET', '/v1/things/one', { headers, cookies: ['a=1', 'b=2'] })).toMatchObject({
    headers: { accept: headers.accept, 'x-name': 'Zo%C3%AB', 'x-empty': '', cookie: 'a=1; b=2' },
  });
});

it('hands on a body as text and as base64', async () => {
  const body = '{"text":"é"}';
  const packed = Buffer.from(body).toString('base64');
  expect(await understood('POST', '/v1/things/one', { body })).toMatchObject({ body });
  expect(await understood('POST', '/v1/things/one', { body: packed, isBase64Encoded: true })).toMatchObject({
    body,
  });
});

it('overlooks a body where it means nothing', async () => {
  expect(await understood('GET', '/v1/things/one', { body: 'x' })).toMatchObject({ body: '' });
});

it('gives the gateway cookies apart from the other headers', async () => {
  expect(await invoke('GET', '/v1/cookies')).toEqual({
    statusCode: 204,
    headers: {},
    cookies: ['a=1; Path=/', 'b=2'],
    body: '',
    isBase64Encoded: false,
  });
});

it('gives the gateway bytes in base64', async () => {
  expect(await invoke('GET', '/v1/picture')).toMatchObject({ body: 'iVBORw==', isBase64Encoded: true });
  expect(await invoke('GET', '/v1/packed')).toMatchObject({ body: 'H4s=', isBase64Encoded: true });
});
