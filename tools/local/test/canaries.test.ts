import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { filesIn, leaks, type Source } from './leaks.ts';
import { startProduct, type Product } from './product.ts';
import { signIn, signUp, type Account, type Tokens } from './signed-in.ts';

/** The first start after a change of the sources builds everything. */
const LONG = 180_000;
const PASSWORD = 'Canary-2026-in-the-mine';
const DAY = 24 * 60 * 60 * 1000;

let dir: string;
let product: Product;
let origin: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'canaries-'));
  product = startProduct(['--port', '0', '--data', join(dir, 'data'), '--seed', 'none']);
  origin = await product.ready;
}, LONG);
afterAll(async () => {
  product.kill('SIGKILL');
  await product.exitCode;
  rmSync(dir, { recursive: true, maxRetries: 10 });
});

interface Person extends Account {
  readonly tokens: Tokens;
  readonly code: string;
}

async function signedUp(name: string): Promise<Person> {
  const account = {
    email: `canary.${name}.${crypto.randomUUID().slice(0, 8)}@example.org`,
    password: PASSWORD,
  };
  const code = await signUp(origin, account, name);
  return { ...account, code, tokens: await signIn(origin, account) };
}

/** An answer of the API; a body that was there is sent as JSON. */
async function call(route: string, as?: Person, body?: object): Promise<{ status: number; text: string }> {
  const [method = 'GET', path = '/'] = route.split(' ');
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: {
      ...(as && { authorization: `Bearer ${as.tokens.access}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
}

async function made<T>(route: string, as: Person, body: object): Promise<T> {
  const { status, text } = await call(route, as, body);
  if (status >= 300) throw new Error(`${route} answered ${status}: ${text}`);
  return JSON.parse(text) as T;
}

/** Opens a person's socket, and answers the frames that come by it. */
async function listening(as: Person): Promise<{ readonly frames: string[]; close(): void }> {
  const { url, ticket } = await made<{ url: string; ticket: string }>('POST /v1/chat/socket-tickets', as, {});
  const socket = new WebSocket(`${url}?ticket=${ticket}`);
  const frames: string[] = [];
  socket.on('message', (data) => frames.push(String(data)));
  await once(socket, 'open');
  return { frames, close: () => socket.terminate() };
}

const word = () => `canary${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
const digits = (count: number) =>
  String(Math.floor(Math.random() * 9 * 10 ** (count - 1)) + 10 ** (count - 1));

it(
  'what is private appears in no log, no event and no answer it does not belong in',
  { timeout: LONG },
  async () => {
    const [amel, sami, nadia] = [await signedUp('amel'), await signedUp('sami'), await signedUp('nadia')];
    const place = {
      'place details': word(),
      'place label': word(),
      'contact name': word(),
      phone: `+21622${digits(6)}`,
      // A number ends in no zero when it is written again.
      latitude: `34.7405${digits(2)}7`,
      longitude: `10.7602${digits(2)}3`,
    };
    const texts = { 'message text': word(), 'offer message': word() };
    const accounts = {
      'requester’s e-mail': amel.email,
      'provider’s e-mail': sami.email,
      'requester’s mailed code': amel.code,
      'provider’s mailed code': sami.code,
      password: PASSWORD,
      'requester’s token': amel.tokens.access.split('.')[2] ?? '',
    };

    const { id: requestId } = await made<{ id: string }>('POST /v1/requests', amel, {
      workflow: 'simple_delivery',
      title: 'Cafetière italienne',
      description: 'Six tasses, neuve.',
      category: 'home',
      dropoff: {
        kind: 'person',
        label: place['place label'],
        countryCode: 'TN',
        city: 'Sfax',
        point: { lat: Number(place.latitude), lng: Number(place.longitude) },
        details: place['place details'],
        contact: { name: place['contact name'], phone: place.phone },
      },
    });
    const offer = await made<{ id: string; version: number }>(`POST /v1/requests/${requestId}/offers`, sami, {
      fee: { amount: 2_500, currency: 'EUR' },
      arrivesOn: new Date(Date.now() + 10 * DAY).toISOString().slice(0, 10),
      message: `Je rentre samedi. ${texts['offer message']}`,
      termsVersion: 1,
    });
    const opened = { requestId, text: `Bonjour. ${texts['message text']}`, clientId: crypto.randomUUID() };
    await expect
      .poll(async () => (await call('POST /v1/chat/conversations', sami, opened)).status, { timeout: 30_000 })
      .toBe(201);
    const sockets = {
      amel: await listening(amel),
      sami: await listening(sami),
      nadia: await listening(nadia),
    };
    const { id: conversationId } = await made<{ id: string }>('POST /v1/chat/conversations', sami, {
      ...opened,
      clientId: crypto.randomUUID(),
    });

    // The requester finds it in their inbox once chat's stream was read.
    const inbox = async () => (await call('GET /v1/views/inbox', amel)).text;
    await expect.poll(inbox, { timeout: 30_000 }).toContain(conversationId);

    const lookAround = async (as?: Person): Promise<Source[]> => {
      const routes = [
        'GET /v1/requests',
        'GET /v1/requests/mine',
        `GET /v1/requests?ids=${requestId}`,
        `GET /v1/requests/${requestId}`,
        `GET /v1/requests/${requestId}/private`,
        `GET /v1/requests/${requestId}/standing`,
        `GET /v1/requests/${requestId}/offers`,
        'GET /v1/offers/mine',
        'GET /v1/deals/mine',
        `GET /v1/deals/${offer.id}`,
        'GET /v1/chat/conversations',
        `GET /v1/chat/conversations?requestId=${requestId}`,
        `GET /v1/chat/conversations/${conversationId}/messages`,
        'GET /v1/views/home',
        'GET /v1/views/me',
        `GET /v1/views/requests/${requestId}`,
        'GET /v1/views/inbox',
        'GET /v1/views/deals',
        `PATCH /v1/requests/${requestId}`,
        `POST /v1/requests/${requestId}/cancel`,
      ];
      const members = JSON.parse((await call(`GET /v1/requests/${requestId}`)).text) as {
        requesterId: string;
      };
      routes.push(
        `GET /v1/identity/users/${members.requesterId}`,
        `GET /v1/identity/profiles?ids=${members.requesterId}`,
      );
      return Promise.all(
        routes.map(async (route) => ({
          name: `${route} to ${as?.email ?? 'nobody'}`,
          ...(await call(route, as)),
        })),
      );
    };

    // Before the deal: a provider with an offer knows the conversation, others nothing, and nobody the places.
    expect(leaks(await lookAround(), { ...place, ...texts, ...accounts })).toEqual([]);
    expect(leaks(await lookAround(nadia), { ...place, ...texts, ...accounts })).toEqual([]);
    expect(leaks(await lookAround(sami), { ...place, ...accounts })).toEqual([]);

    await made(`POST /v1/requests/${requestId}/offers/${offer.id}/accept`, amel, {
      offerVersion: offer.version,
      termsVersion: 1,
    });
    // The canaries are alive: who may see them does, so that finding none elsewhere says something.
    const seen = await call(`GET /v1/requests/${requestId}/private`, sami);
    expect(leaks([{ name: 'the deal’s provider', text: seen.text }], place)).toHaveLength(
      Object.keys(place).length,
    );
    expect(leaks(await lookAround(nadia), { ...place, ...texts, ...accounts })).toEqual([]);
    expect(leaks(await lookAround(), { ...place, ...texts, ...accounts })).toEqual([]);

    // The system's message of the acceptance has gone all the way: stream, topic, queue, chat, stream.
    const messages = async () =>
      (await call(`GET /v1/chat/conversations/${conversationId}/messages`, amel)).text;
    await expect.poll(messages, { timeout: 30_000 }).toContain('deal-agreed');

    // Live, the two sides hear of the texts between them, and nobody of anything else.
    const frames = (who: keyof typeof sockets): Source => ({
      name: `the frames to ${who}`,
      text: sockets[who].frames.join('\n'),
    });
    await expect.poll(() => frames('amel').text, { timeout: 30_000 }).toContain('deal-agreed');
    expect(frames('amel').text).toContain(texts['message text']);
    expect(leaks([frames('amel'), frames('sami')], { ...place, ...accounts })).toEqual([]);
    expect(leaks([frames('nadia')], { ...place, ...texts, ...accounts })).toEqual([]);
    for (const socket of Object.values(sockets)) socket.close();

    const data = filesIn(join(dir, 'data'));
    const logs = data.filter(({ name }) => name.startsWith('logs/'));
    const events = data.filter(({ name }) => name.startsWith('queues'));
    expect(logs.length).toBeGreaterThan(5);
    const told = events.map(({ text }) => text).join('');
    for (const event of ['identity.user.registered', 'requests.request.posted', 'requests.deal.changed']) {
      expect(told).toContain(`${event}.v1`);
    }
    expect(leaks(logs, { ...place, ...texts, ...accounts })).toEqual([]);
    expect(leaks(events, { ...place, ...texts, ...accounts })).toEqual([]);
    expect(
      leaks([{ name: 'what the runner prints', text: product.lines.join('\n') }], {
        ...place,
        ...texts,
        ...accounts,
      }),
    ).toEqual([]);
  },
);
