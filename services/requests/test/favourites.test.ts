import { openLedger } from '@nwassik/dynamodb/ledger';
import { describe, expect, it } from 'vitest';
import { NOW } from './examples.ts';
import { bodyOf, openMarket, someone } from './market.ts';

const market = openMarket('favourites');
const { call, clock, post } = market;
const ledger = openLedger(market.dynamodb, market.beside);

type Someone = ReturnType<typeof someone>;

interface Kept {
  readonly requestId: string;
  readonly keptAt: string;
  readonly request: { readonly id: string; readonly state: string; readonly title: string } | null;
}
interface List {
  readonly items: readonly Kept[];
  readonly nextCursor: string | null;
}

const keep = (as: Someone, id: string) => call(`PUT /v1/favourites/${id}`, { as });
const drop = (as: Someone, id: string) => call(`DELETE /v1/favourites/${id}`, { as });
const read = async (as: Someone, query = '') =>
  bodyOf<List>(await call(`GET /v1/favourites${query}`, { as }), 200);
const idsOf = ({ items }: List) => items.map(({ requestId }) => requestId);

/** A person with so many favourites, without posting that many requests. */
async function collector(many: number): Promise<Someone> {
  const person = someone();
  const [first, ...others] = Array.from({ length: many }, () => crypto.randomUUID() as string);
  await market.favourites.start(person.userId, { requestId: first!, keptAt: NOW - 1_000 });
  for (const requestId of others)
    await market.favourites.keep(person.userId, { requestId, keptAt: NOW - 1_000 });
  return person;
}

describe('favourites', () => {
  it('are none at first', async () => {
    expect(await read(someone())).toEqual({ items: [], nextCursor: null });
  });

  it('come the latest kept first, each with its request, page by page', async () => {
    const [person, owner] = [someone(), someone()];
    const posted: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      const { id } = await post(owner, { title: `Souvenir ${n}` });
      posted.unshift(id);
      // Two of one instant among them.
      if (n !== 3) clock.now += 1_000;
      expect((await keep(person, id)).status).toBe(204);
    }
    const seen: Kept[] = [];
    let cursor = '';
    do {
      const page: List = await read(person, `?limit=2${cursor}`);
      seen.push(...page.items);
      cursor = page.nextCursor === null ? '' : `&cursor=${encodeURIComponent(page.nextCursor)}`;
    } while (cursor);
    expect(seen.map(({ requestId }) => requestId).toSorted()).toEqual(posted.toSorted());
    expect(seen[0]).toMatchObject({ requestId: posted[0], keptAt: new Date(clock.now).toISOString() });
    for (const { requestId, request } of seen)
      expect(request).toMatchObject({ id: requestId, state: 'open' });
    const instants = seen.map(({ keptAt }) => keptAt);
    expect(instants).toEqual(instants.toSorted().toReversed());
    clock.now = NOW;
  });

  it('kept again stay as they are and count once', async () => {
    const person = someone();
    const { id } = await post(someone());
    for (let n = 0; n < 3; n += 1) {
      expect((await keep(person, id)).status).toBe(204);
      clock.now += 1_000;
    }
    const { items } = await read(person);
    expect(items).toMatchObject([{ requestId: id, keptAt: new Date(NOW).toISOString() }]);
    clock.now = NOW;
  });

  it('are let go once and for all', async () => {
    const person = someone();
    const { id } = await post(someone());
    expect((await drop(person, id)).status).toBe(204);
    await keep(person, id);
    for (let n = 0; n < 2; n += 1) expect((await drop(person, id)).status).toBe(204);
    expect(idsOf(await read(person))).toEqual([]);
    expect((await keep(person, id)).status).toBe(204);
    expect(idsOf(await read(person))).toEqual([id]);
  });

  it('belong to whoever keeps them', async () => {
    const [person, other] = [someone(), someone()];
    const { id } = await post(someone());
    await keep(person, id);
    await drop(other, id);
    expect(idsOf(await read(other))).toEqual([]);
    expect(idsOf(await read(person))).toEqual([id]);
  });

  it('stay as tombstones that tell how the request ended', async () => {
    const [person, owner] = [someone(), someone()];
    const { id } = await post(owner);
    await keep(person, id);
    await call(`POST /v1/requests/${id}/cancel`, { as: owner });
    expect((await read(person)).items).toMatchObject([
      { requestId: id, request: { id, state: 'cancelled' } },
    ]);
  });

  it('tell nothing of a request that a moderator hides, which nobody can keep any more', async () => {
    const [person, owner] = [someone(), someone()];
    const { id } = await post(owner);
    await keep(person, id);
    const before = (await market.requests.find(id, true))!;
    await market.requests.move(before, { ...before, state: 'removed', version: 2 }, {});
    expect((await read(person)).items).toMatchObject([{ requestId: id, request: null }]);
    expect((await keep(someone(), id)).status).toBe(404);
  });

  it('can be of no request that is not there', async () => {
    expect((await keep(someone(), crypto.randomUUID())).status).toBe(404);
    expect((await keep(someone(), 'x')).status).toBe(400);
  });

  it('refuse the cursor of somebody else', async () => {
    const [person, other, owner] = [someone(), someone(), someone()];
    for (let n = 0; n < 2; n += 1) await keep(person, (await post(owner)).id);
    const { nextCursor } = await read(person, '?limit=1');
    const answer = await call(`GET /v1/favourites?cursor=${encodeURIComponent(nextCursor!)}`, { as: other });
    expect(answer.status).toBe(400);
  });
});

describe('a hundred favourites', () => {
  it('are as many as one can have; another keeps its place when one is let go', async () => {
    const person = await collector(99);
    const [last, tooMany] = [await post(someone()), await post(someone())];
    expect((await keep(person, last.id)).status).toBe(204);
    const refused = await keep(person, tooMany.id);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: 'too-many-favourites', limit: 100 });
    expect((await keep(person, last.id)).status).toBe(204);
    await drop(person, last.id);
    expect((await keep(person, tooMany.id)).status).toBe(204);
  });

  it('are not exceeded by racing ones, the first of all among them', async () => {
    const owners = Array.from({ length: 6 }, () => someone());
    const requests = await Promise.all(owners.map((owner) => post(owner)));
    const full = await collector(97);
    const answers = await Promise.all(requests.map(({ id }) => keep(full, id)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(3);
    expect(await market.favourites.of(full.userId, true)).toHaveLength(100);

    const newcomer = someone();
    const first = await Promise.all(requests.map(({ id }) => keep(newcomer, id)));
    expect(first.map(({ status }) => status)).toEqual(requests.map(() => 204));
    expect(idsOf(await read(newcomer))).toHaveLength(6);
  });
});

describe('the cost of', () => {
  it('keeping one is two reads at once and a write of one unit', async () => {
    const person = someone();
    const { id } = await post(someone());
    const cost = { calls: 3, writeUnits: 1, readUnits: 1 };
    expect(await ledger.during(() => keep(person, id))).toEqual(cost);
    expect(await ledger.during(() => keep(person, id))).toEqual(cost);
  });

  it('a page is that of the row and half a unit a request', async () => {
    const person = someone();
    for (let n = 0; n < 4; n += 1) await keep(person, (await post(someone())).id);
    expect(await ledger.during(() => read(person))).toEqual({ calls: 2, writeUnits: 0, readUnits: 3 });
  });
});
