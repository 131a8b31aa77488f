import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoRequest } from '../src/demo/market.ts';
import { marketApi, type Caller } from '../src/demo/market-api.ts';
import { REQUESTS } from '../src/demo/requests/index.ts';
import { startProduct, type Product } from './product.ts';

/** Builds, loads forty requests twice by half, and all of that beside other tests. */
const LONG = 400_000;

interface List<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
interface Card {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly offerCount: number;
  readonly createdAt: string;
  readonly photos: readonly { readonly state: string; readonly urls: { readonly small: string } }[];
}
interface Conversation {
  readonly id: string;
  readonly unread: number;
  readonly lastMessage: { readonly text: string };
}

const past = REQUESTS.filter((request) => request.daysAgo !== undefined);
const offersOf = (request: DemoRequest) => request.offers ?? [];

function stateOf(request: DemoRequest): string {
  if (request.cancelled) return 'cancelled';
  if ((request.dueInDays ?? 0) < 0) return 'expired';
  return offersOf(request).some((offer) => offer.becomes === 'accepted') ? 'agreed' : 'open';
}

describe(
  'the demo market of a first start that was killed half-way and started again',
  { timeout: LONG },
  () => {
    let dir: string;
    let product: Product;
    let origin: string;
    let nobody: Caller;
    let requester: Caller;
    let ids: Map<string, string>;

    const start = () => startProduct(['--port', '0', '--data', join(dir, 'data')]);
    const get = async <T>(call: Caller, path: string) => (await call({ method: 'GET', path })) as T;

    beforeAll(async () => {
      dir = mkdtempSync(join(tmpdir(), 'demo-market-'));
      const killed = start();
      while (!killed.lines.some((line) => line.includes('20 of'))) {
        await Promise.race([pause(100), killed.exitCode.then(() => killed.ready)]);
      }
      killed.kill('SIGKILL');
      await killed.exitCode;

      product = start();
      origin = await product.ready;
      const config = (await (await fetch(`${origin}/config.json`)).json()) as {
        userPoolClientId: string;
        demoAccounts: { role: string; email: string; password: string }[];
      };
      const api = marketApi({ origin, clientId: config.userPoolClientId, now: Date.now });
      const { email, password } = config.demoAccounts.find(({ role }) => role === 'requester')!;
      nobody = api.call;
      requester = api.signedIn(email, password);
      ids = new Map(
        readFileSync(join(dir, 'data', 'demo-market.jsonl'), 'utf8')
          .split('\n')
          .flatMap((line) =>
            line.includes('"name"') ? [JSON.parse(line) as { name: string; id: string }] : [],
          )
          .map(({ name, id }) => [name, id]),
      );
    }, LONG);

    afterAll(async () => {
      product.kill('SIGKILL');
      await product.exitCode;
      rmSync(dir, { recursive: true, maxRetries: 10 });
    });

    it('has every request with a past in its state, with its offers', async () => {
      const found = await Promise.all(
        past.map((request) =>
          get<Card>(nobody, `/v1/requests/${ids.get(`${request.by}: ${request.title}`)}`),
        ),
      );
      expect(found.map(({ title, state }) => [title, state])).toEqual(
        past.map((request) => [request.title.normalize('NFC'), stateOf(request)]),
      );
      const offered = (request: DemoRequest) =>
        offersOf(request).filter(({ becomes = 'accepted' }) => becomes === 'accepted').length;
      const lasting = past
        .map((request, i) => ({ request, card: found[i]! }))
        .filter(({ card }) => card.state === 'open');
      expect(lasting.map(({ card }) => card.offerCount)).toEqual(
        lasting.map(({ request }) => offered(request)),
      );
    });

    it('shows no request twice, and those of the past as old as they are said to be', async () => {
      const { items } = await get<List<Card>>(nobody, '/v1/requests?limit=50');
      expect(new Set(items.map((card) => card.title)).size).toBe(items.length);
      for (const { title, daysAgo = 0 } of past) {
        const card = items.find((shown) => shown.title === title);
        const age = card ? (Date.now() - Date.parse(card.createdAt)) / 86_400_000 : daysAgo;
        expect(Math.abs(age - daysAgo)).toBeLessThan(1.5);
      }
    });

    it('has moved the clock up to the present', async () => {
      const { now } = (await (await fetch(`${origin}/clock.json`)).json()) as { now: string };
      expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000);
    });

    it('gives the requester three offers to compare and an unread message in Arabic', async () => {
      const { items: mine } = await get<List<Card>>(requester, '/v1/requests/mine');
      expect(mine.filter((card) => card.state === 'open').map((card) => card.offerCount)).toContain(3);
      const { items: inbox } = await get<List<Conversation>>(requester, '/v1/chat/conversations');
      const unread = inbox.filter((conversation) => conversation.unread > 0);
      expect(unread).toHaveLength(1);
      expect(unread[0]!.lastMessage.text).toMatch(/\p{Script=Arabic}/u);
    });

    it('says everything once', async () => {
      const coffeeMaker = past.find(
        (request) => request.by === 'ines.kammoun' && offersOf(request).length === 3,
      )!;
      const requestId = ids.get(`${coffeeMaker.by}: ${coffeeMaker.title}`);
      const { items } = await get<List<Conversation>>(
        requester,
        `/v1/chat/conversations?requestId=${requestId}`,
      );
      const said = await Promise.all(
        items.map(({ id }) =>
          get<List<{ text: string | null }>>(requester, `/v1/chat/conversations/${id}/messages?limit=50`),
        ),
      );
      const texts = said.map((list) => list.items.flatMap(({ text }) => text ?? []).join('\n')).toSorted();
      const written = offersOf(coffeeMaker).map(({ chat = [] }) =>
        chat.map((line) => ('provider' in line ? line.provider : line.requester)).join('\n'),
      );
      expect(texts).toEqual(written.toSorted());
    });

    it('shows pictures of what is asked for', async () => {
      const pictured = past.filter(({ picture }) => picture !== undefined);
      for (const { by, title } of pictured) {
        const card = await get<Card>(nobody, `/v1/requests/${ids.get(`${by}: ${title}`)}`);
        expect(card.photos).toMatchObject([{ state: 'ready' }]);
        const small = await fetch(new URL(card.photos[0]!.urls.small, origin));
        expect(small.headers.get('cache-control')).toContain('immutable');
        const { format, width, exif } = await sharp(await small.arrayBuffer()).metadata();
        expect({ format, width, exif }).toEqual({ format: 'webp', width: 320, exif: undefined });
      }
    });

    it('leaves nothing out, and no mail in the mailbox', async () => {
      expect(readFileSync(join(dir, 'data', 'logs', 'runner.log'), 'utf8')).not.toContain('left out');
      expect(await (await fetch(`${origin}/mailbox.json`)).json()).toEqual([]);
    });
  },
);
