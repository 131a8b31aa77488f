import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lambdaHandler } from '@nwassik/http';
import { httpClient, silentLog, TEST_CLIENT_ID } from '@nwassik/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { composerApi } from '../src/api/api.ts';
import { httpUpstream } from '../src/upstream/upstream.ts';

/**
 * Services that answer as told, so that each can be down in its own way; that the real ones answer so is what the
 * contracts prove.
 */
type Service = (path: string, response: ServerResponse) => void;
const answers = new Map<string, Service>();
const asked: { path: string; authorization: string | undefined }[] = [];
let server: Server;
let call: ReturnType<typeof httpClient>;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, authorization: request.headers.authorization });
    const found = [...answers.keys()]
      .filter((prefix) => path.startsWith(prefix))
      .toSorted((a, b) => b.length - a.length);
    const answer = answers.get(found[0] ?? '');
    if (answer) answer(path, response);
    else response.writeHead(404).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const api = composerApi({
    upstream: httpUpstream(origin, silentLog),
    clientId: TEST_CLIENT_ID,
    log: silentLog,
  });
  call = httpClient(lambdaHandler(api));
});
afterAll(() => server.close());
afterEach(() => {
  answers.clear();
  asked.length = 0;
});

const says =
  (body: unknown, status = 200): Service =>
  (_path, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const never: Service = () => {};
const breaks: Service = (_path, response) => void response.destroy();

const amel = crypto.randomUUID();
const sami = crypto.randomUUID();
const requestId = crypto.randomUUID();
const card = (userId: string) => ({ userId, displayName: `name of ${userId}` });
const as = (userId: string) => ({ as: { userId }, headers: { authorization: 'Bearer token' } });
const cards: Service = (path, response) =>
  says({ items: (new URL(path, 'http://x').searchParams.get('ids') ?? '').split(',').map(card) })(
    path,
    response,
  );
const offer = { id: 'o1', providerId: sami, fee: { amount: 80_000, currency: 'TND' } };
const entitlement = {
  plan: 'premium',
  state: 'active',
  validUntil: '2026-12-22T10:00:00.000Z',
  entitlementVersion: 1,
  limits: { offers: null, conversations: null },
  used: { offers: 0, conversations: 0 },
  resetsAt: '2026-11-30T23:00:00.000Z',
};
const talk = { id: 'c1', requestId, requesterId: amel, providerId: sami, unread: 2 };

function everythingAnswers() {
  answers.set('/v1/identity/me', says({ ...card(amel), locale: 'ar' }));
  answers.set('/v1/identity/profiles', cards);
  answers.set('/v1/subscriptions/me', says(entitlement));
  answers.set('/v1/chat/unread-count', says({ unread: 3 }));
  answers.set('/v1/notifications/unread-count', says({ unread: 5 }));
  answers.set('/v1/chat/conversations', says({ items: [talk], nextCursor: 'more' }));
  answers.set(`/v1/requests/${requestId}`, says({ id: requestId, requesterId: amel, title: 'Cafetière' }));
  answers.set(`/v1/requests/${requestId}/offers`, says({ items: [offer], nextCursor: null }));
  answers.set(`/v1/requests/${requestId}/standing`, says({ mayOffer: false, why: 'offer-exists' }));
  answers.set(
    '/v1/requests?',
    says({ items: [{ id: requestId, requesterId: amel, title: 'Cafetière' }], nextCursor: null }),
  );
  answers.set(
    '/v1/deals/mine',
    says({ items: [{ id: 'o1', requestId, requesterId: amel, providerId: sami }], nextCursor: null }),
  );
}

const view = async (route: string, userId?: string) => {
  const answer = await call(route, userId === undefined ? {} : as(userId));
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

describe('when every service answers', () => {
  it('me is the profile, the plan and what is unread, asked with the caller’s own token', async () => {
    everythingAnswers();
    expect(await view('GET /v1/views/me', amel)).toEqual({
      status: 200,
      body: {
        profile: { ...card(amel), locale: 'ar' },
        entitlement,
        unread: { messages: 3, notifications: 5 },
        unavailable: [],
      },
    });
    expect(asked.map((request) => request.authorization)).toEqual(Array(4).fill('Bearer token'));
  });

  it('a request is shown to its owner with offers, providers and conversations', async () => {
    everythingAnswers();
    const { body } = await view(`GET /v1/views/requests/${requestId}`, amel);
    expect(body).toEqual({
      request: { id: requestId, requesterId: amel, title: 'Cafetière' },
      requester: card(amel),
      offers: [{ offer, provider: card(sami), conversation: talk }],
      unavailable: [],
    });
  });

  it('a request is shown to a provider with their own offer, standing and conversation', async () => {
    everythingAnswers();
    const { body } = await view(`GET /v1/views/requests/${requestId}`, sami);
    expect(body).toEqual({
      request: { id: requestId, requesterId: amel, title: 'Cafetière' },
      requester: card(amel),
      standing: { mayOffer: false, why: 'offer-exists' },
      offer,
      conversation: talk,
      unavailable: [],
    });
  });

  it('inbox and deals say with whom and about what, and page on', async () => {
    everythingAnswers();
    const inbox = await view('GET /v1/views/inbox?limit=5&cursor=a%2Bb', amel);
    expect(inbox.body).toMatchObject({
      items: [{ conversation: talk, request: { title: 'Cafetière' }, peer: card(sami) }],
      nextCursor: 'more',
      unavailable: [],
    });
    expect(asked[0]?.path).toBe('/v1/chat/conversations?limit=5&cursor=a%2Bb');
    const deals = await view('GET /v1/views/deals', sami);
    expect(deals.body).toMatchObject({ items: [{ deal: { id: 'o1' }, peer: card(amel) }], unavailable: [] });
  });

  it('home is for anyone, and hands nobody’s token on', async () => {
    everythingAnswers();
    expect((await view('GET /v1/views/home')).body).toMatchObject({
      items: [{ request: { title: 'Cafetière' }, requester: card(amel) }],
    });
    await call('GET /v1/views/home', { headers: { authorization: 'Bearer token' } });
    expect(asked.every((request) => request.authorization === undefined)).toBe(true);
  });
});

describe('when a service is down', () => {
  it.each([
    ['breaks off', breaks],
    ['answers 500', says({}, 500)],
    ['answers what cannot be read', says({ items: 'none' })],
  ])('and %s, its optional part is left out and it is named', async (_how, down) => {
    everythingAnswers();
    answers.set('/v1/chat/unread-count', down);
    answers.set('/v1/identity/profiles', down);
    answers.set('/v1/subscriptions/me', down);
    const me = (await view('GET /v1/views/me', amel)).body;
    expect(me).toMatchObject({ unread: { notifications: 5 }, unavailable: ['chat', 'subscriptions'] });
    expect(me).not.toHaveProperty('entitlement');
    const home = await view('GET /v1/views/home');
    expect(home).toMatchObject({
      status: 200,
      body: { items: [{}], unavailable: ['identity'] },
    });
    expect((home.body['items'] as object[])[0]).not.toHaveProperty('requester');
  });

  it('and never answers, the view waits for its deadline only', async () => {
    everythingAnswers();
    answers.set('/v1/chat/conversations', never);
    const { body } = await view(`GET /v1/views/requests/${requestId}`, amel);
    expect(body).toMatchObject({ offers: [{ offer, provider: card(sami) }], unavailable: ['chat'] });
    expect((body['offers'] as object[])[0]).not.toHaveProperty('conversation');
  });

  it('a required part makes the view a 503 that says when to come again', async () => {
    everythingAnswers();
    answers.set('/v1/identity/me', breaks);
    answers.set('/v1/deals/mine', says({}, 500));
    const me = await call('GET /v1/views/me', as(amel));
    expect([me.status, me.headers.get('retry-after')]).toEqual([503, '2']);
    expect((await view('GET /v1/views/deals', amel)).body).toMatchObject({ code: 'upstream-unavailable' });
  });

  it('absent is not unavailable: a request that is not there is a 404', async () => {
    everythingAnswers();
    answers.set(`/v1/requests/${requestId}`, says({}, 404));
    expect((await view(`GET /v1/views/requests/${requestId}`, amel)).status).toBe(404);
  });

  it('a cursor that its service refuses is the caller’s mistake, not an outage', async () => {
    everythingAnswers();
    answers.set('/v1/chat/conversations', says({ code: 'cursor-unknown' }, 400));
    answers.set('/v1/deals/mine', says({ code: 'cursor-unknown' }, 400));
    for (const path of ['inbox', 'deals']) {
      const { status, body } = await view(`GET /v1/views/${path}?cursor=made-up`, amel);
      expect([status, body['code']]).toEqual([400, 'cursor-unknown']);
    }
  });

  it('absent is not unavailable: a member without a card is null', async () => {
    everythingAnswers();
    answers.set('/v1/identity/profiles', says({ items: [] }));
    expect((await view('GET /v1/views/home')).body).toMatchObject({
      items: [{ requester: null }],
      unavailable: [],
    });
  });

  it('what a provider may not see is absent too', async () => {
    everythingAnswers();
    answers.set(`/v1/requests/${requestId}/offers`, says({}, 403));
    const { body } = await view(`GET /v1/views/requests/${requestId}`, sami);
    expect(body).toMatchObject({ unavailable: [] });
    expect(body).not.toHaveProperty('offer');
  });
});

it('views are for those signed in, save home', async () => {
  for (const path of ['me', `requests/${requestId}`, 'inbox', 'deals']) {
    expect((await call(`GET /v1/views/${path}`)).status).toBe(401);
  }
});
