import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { marketApi } from '../src/demo/market-api.ts';

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly retryAfter?: number;
}

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** A server that gives these answers in turn, the last one ever after, and keeps what it was asked. */
async function serverOf(answers: readonly Answer[]) {
  const asked: (Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { body: string })[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const answer = answers[Math.min(asked.length, answers.length - 1)]!;
      asked.push({ method: request.method, url: request.url, headers: request.headers, body });
      response.writeHead(answer.status, {
        'content-type': 'application/json',
        ...(answer.retryAfter !== undefined && { 'retry-after': String(answer.retryAfter) }),
      });
      response.end(JSON.stringify(answer.body ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const signedIn = (token: string, refresh?: string): Answer => ({
  status: 200,
  body: { AuthenticationResult: { AccessToken: token, ExpiresIn: 600, RefreshToken: refresh } },
});

describe('calling the API', () => {
  it('sends the body and the Idempotency-Key, and answers what came', async () => {
    const { origin, asked } = await serverOf([{ status: 201, body: { id: 'r1' } }]);
    const { call } = marketApi({ origin, clientId: 'web', now: Date.now });
    const made = await call({
      method: 'POST',
      path: '/v1/requests',
      body: { title: 'x' },
      idempotencyKey: 'k',
    });
    expect(made).toEqual({ id: 'r1' });
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/v1/requests', body: '{"title":"x"}' });
    expect(asked[0]!.headers).toMatchObject({ 'idempotency-key': 'k', 'content-type': 'application/json' });
    expect(asked[0]!.headers.authorization).toBeUndefined();
  });

  it.each([
    ['what was not heard of yet', { status: 404, retryAfter: 0 }],
    ['too many at once', { status: 429, retryAfter: 0 }],
    ['a failure', { status: 503, retryAfter: 0 }],
    ['a failure without a word', { status: 500 }],
    ['a lost race', { status: 409, body: { code: 'lost-race' } }],
  ])('tries again after %s', async (_what, refusal) => {
    const { origin, asked } = await serverOf([refusal, { status: 200, body: { fine: true } }]);
    const { call } = marketApi({ origin, clientId: 'web', now: Date.now });
    expect(await call({ method: 'GET', path: '/' })).toEqual({ fine: true });
    expect(asked).toHaveLength(2);
  });

  it('does not try again what stays refused, and says why', async () => {
    const problem = { code: 'offer-not-pending', state: 'declined' };
    const { origin, asked } = await serverOf([{ status: 409, body: problem }]);
    const { call } = marketApi({ origin, clientId: 'web', now: Date.now });
    await expect(call({ method: 'POST', path: '/v1/x' })).rejects.toMatchObject({
      name: 'Refused',
      message: 'POST /v1/x: 409 offer-not-pending',
      status: 409,
      ...problem,
    });
    expect(asked).toHaveLength(1);
  });
});

describe('calling as somebody', () => {
  it('signs in once, and sends the token', async () => {
    const { origin, asked } = await serverOf([signedIn('t1'), { status: 200 }, { status: 200 }]);
    const call = marketApi({ origin, clientId: 'web', now: Date.now }).signedIn(
      'a@nwassik.example',
      'secret',
    );
    await call({ method: 'GET', path: '/one' });
    await call({ method: 'GET', path: '/two' });
    expect(asked.map(({ url }) => url)).toEqual(['/cognito', '/one', '/two']);
    expect(JSON.parse(asked[0]!.body)).toEqual({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: 'web',
      AuthParameters: { USERNAME: 'a@nwassik.example', PASSWORD: 'secret' },
    });
    expect(asked[2]!.headers.authorization).toBe('Bearer t1');
  });

  it('refreshes the token when the clock has moved past its end', async () => {
    let now = 0;
    const { origin, asked } = await serverOf([
      signedIn('t1', 'r1'),
      { status: 200 },
      signedIn('t2', 'r2'),
      { status: 200 },
    ]);
    const call = marketApi({ origin, clientId: 'web', now: () => now }).signedIn(
      'a@nwassik.example',
      'secret',
    );
    await call({ method: 'GET', path: '/one' });
    now = 24 * 3_600_000;
    await call({ method: 'GET', path: '/two' });
    expect(JSON.parse(asked[2]!.body)).toMatchObject({
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: 'r1' },
    });
    expect(asked[3]!.headers.authorization).toBe('Bearer t2');
  });

  it('signs in again when the refresh is refused', async () => {
    let now = 0;
    const { origin, asked } = await serverOf([
      signedIn('t1', 'r1'),
      { status: 200 },
      { status: 400 },
      signedIn('t2', 'r2'),
      { status: 200 },
    ]);
    const call = marketApi({ origin, clientId: 'web', now: () => now }).signedIn(
      'a@nwassik.example',
      'secret',
    );
    await call({ method: 'GET', path: '/one' });
    now = 40 * 24 * 3_600_000;
    await call({ method: 'GET', path: '/two' });
    expect(JSON.parse(asked[3]!.body)).toMatchObject({ AuthFlow: 'USER_PASSWORD_AUTH' });
    expect(asked[4]!.headers.authorization).toBe('Bearer t2');
  });

  it('signs in once for two calls at the same time', async () => {
    const { origin, asked } = await serverOf([signedIn('t1'), { status: 200 }]);
    const call = marketApi({ origin, clientId: 'web', now: Date.now }).signedIn(
      'a@nwassik.example',
      'secret',
    );
    await Promise.all(['/one', '/two'].map((path) => call({ method: 'GET', path })));
    expect(asked.filter(({ url }) => url === '/cognito')).toHaveLength(1);
  });
});
