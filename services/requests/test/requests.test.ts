import { describe, expect, it } from 'vitest';
import { noteExpired } from '../src/app/note-expired.ts';
import { DAY, NOW, SFAX } from './examples.ts';
import { bodyOf, openMarket, postCoffeeMaker, someone, type RequestBody } from './market.ts';

const market = openMarket('requests');
const { call, clock, post } = market;

interface List {
  readonly items: readonly RequestBody[];
  readonly nextCursor: string | null;
}

const read = async (id: string) => bodyOf<RequestBody>(await call(`GET /v1/requests/${id}`), 200);
const problem = async (answer: Response) => (await answer.json()) as Record<string, unknown>;

/** Every page of a list, put together. */
async function all(route: string, as?: ReturnType<typeof someone>): Promise<RequestBody[]> {
  const items: RequestBody[] = [];
  let cursor = '';
  do {
    const answer = await call(`${route}${cursor}`, as && { as });
    const page = await bodyOf<List>(answer, 200);
    items.push(...page.items);
    cursor = page.nextCursor === null ? '' : `&cursor=${encodeURIComponent(page.nextCursor)}`;
  } while (cursor);
  return items;
}

describe('posting', () => {
  it.each([
    ['a pick-up and delivery', {}],
    ['a simple delivery', { workflow: 'simple_delivery', pickup: undefined }],
    ['a service', { workflow: 'service', pickup: undefined, dropoff: undefined, meetup: SFAX }],
  ])('%s gives the request as its owner sees it, and the public less of it', async (_what, change) => {
    const owner = someone();
    const answer = await call('POST /v1/requests', { as: owner, body: { ...postCoffeeMaker, ...change } });
    const own = await bodyOf<RequestBody>(answer, 201);
    const main = own['dropoff'] ?? own['meetup'];
    expect(main).toEqual(SFAX);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.headers.get('location')).toBe(`/v1/requests/${own.id}`);
    const shown = await call(`GET /v1/requests/${own.id}`);
    expect(shown.headers.get('etag')).toBe('"1"');
    const text = await shown.text();
    for (const secret of [SFAX.label, SFAX.details!, 'Leïla', '123 456', '34.74056', '10.76028', 'Rivoli'])
      expect(text).not.toContain(secret);
    expect(JSON.parse(text)).toMatchObject({
      id: own.id,
      requesterId: owner.userId,
      state: 'open',
      description: postCoffeeMaker.description,
      items: postCoffeeMaker.items,
      offerCount: 0,
      termsVersion: 1,
      overdue: false,
      expiresAt: '2026-12-20T23:00:00.000Z',
      createdAt: '2026-11-22T11:00:00.000Z',
    });
  });

  it.each<[string, object, string]>([
    ['a title of two letters', { title: 'ab' }, 'title'],
    ['a title of 101 characters', { title: 'x'.repeat(101) }, 'title'],
    ['a description of 2,001 characters', { description: 'x'.repeat(2_001) }, 'description'],
    ['a bidi override', { title: 'Cafe\u202Etiere' }, 'title'],
    ['a lone surrogate', { description: 'a\ud800b' }, 'description'],
    ['an unknown category', { category: 'weapons' }, 'category'],
    ['eleven items', { items: Array.from({ length: 11 }, () => ({ name: 'a', quantity: 1 })) }, 'items'],
    [
      'a link that is no web address',
      { items: [{ name: 'a', quantity: 1, link: 'javascript:alert(1)' }] },
      'items.0.link',
    ],
    ['a fraction of a millime', { reward: { amount: 1.5, currency: 'TND' } }, 'reward.amount'],
    ['an unknown currency', { reward: { amount: 1, currency: 'XBT' } }, 'reward.currency'],
    ['a day that is none', { dueOn: '2026-02-30' }, 'dueOn'],
    ['a point off the globe', { dropoff: { ...SFAX, point: { lat: 91, lng: 0 } } }, 'dropoff.point'],
    ['an unknown member', { bounty: 5 }, ''],
    ['a photo whose id is none', { photoIds: ['a'] }, 'photoIds.0'],
    ['a weight of nothing', { weightGrams: 0 }, 'weightGrams'],
  ])('refuses %s and names the place', async (_what, change, path) => {
    const answer = await call('POST /v1/requests', {
      as: someone(),
      body: { ...postCoffeeMaker, ...change },
    });
    expect(answer.status).toBe(400);
    const { code, errors } = (await answer.json()) as { code: string; errors: { path: string }[] };
    expect(code).toBe('malformed');
    expect(errors.map((error) => error.path)).toContain(path);
  });

  it.each<[string, object, string]>([
    ['with a place too many', { meetup: SFAX }, 'places-mismatch'],
    ['due yesterday', { dueOn: '2026-11-21' }, 'due-in-the-past'],
    ['due in over a year', { dueOn: '2027-11-23' }, 'due-too-late'],
  ])('%s breaks a rule', async (_what, change, code) => {
    const answer = await call('POST /v1/requests', {
      as: someone(),
      body: { ...postCoffeeMaker, ...change },
    });
    expect(answer.status).toBe(422);
    expect(await problem(answer)).toMatchObject({ code });
  });

  it('keeps text as people read it: composed, trimmed', async () => {
    const { title } = await post(someone(), { title: '  Cafetie\u0300re  ' });
    expect(title).toBe('Cafeti\u00e8re');
  });

  it('writes down the poster’s name as identity told it last', async () => {
    const owner = someone();
    await market.people.rename(owner.userId, 'Leïla B.', 2);
    await market.people.rename(owner.userId, 'Leïla', 1);
    const { id } = await post(owner);
    expect(await market.requests.find(id, true)).toMatchObject({ requesterName: 'Leïla B.' });
  });
});

describe('posting again under one Idempotency-Key', () => {
  const headers = { 'idempotency-key': 'k-1' };

  it('gives the request as it now is', async () => {
    const owner = someone();
    const send = (body: object) => call('POST /v1/requests', { as: owner, headers, body });
    const first = await bodyOf<RequestBody>(await send(postCoffeeMaker), 201);
    await call(`POST /v1/requests/${first.id}/cancel`, { as: owner });
    const second = await bodyOf<RequestBody>(await send(postCoffeeMaker), 201);
    expect(second).toMatchObject({ id: first.id, state: 'cancelled' });
    expect(await all('GET /v1/requests/mine?limit=5', owner)).toHaveLength(1);
  });

  it('with other words is refused, and with another’s key is another request', async () => {
    const owner = someone();
    const first = await bodyOf<RequestBody>(
      await call('POST /v1/requests', { as: owner, headers, body: postCoffeeMaker }),
      201,
    );
    const body = { ...postCoffeeMaker, title: 'Autre chose' };
    const other = await call('POST /v1/requests', { as: owner, headers, body });
    expect(other.status).toBe(422);
    expect(await problem(other)).toMatchObject({ code: 'key-reused' });
    expect(await read(first.id)).toMatchObject({ title: postCoffeeMaker.title });
    const theirs = await call('POST /v1/requests', { as: someone(), headers, body: postCoffeeMaker });
    expect((await bodyOf<RequestBody>(theirs, 201)).id).not.toBe(first.id);
  });

  it('many at once make one', async () => {
    const owner = someone();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        call('POST /v1/requests', { as: owner, headers, body: postCoffeeMaker }),
      ),
    );
    const ids = await Promise.all(answers.map(async (answer) => (await bodyOf<RequestBody>(answer, 201)).id));
    expect(new Set(ids).size).toBe(1);
    expect(await all('GET /v1/requests/mine?limit=5', owner)).toHaveLength(1);
  });

  it('gives it back even when its due date is over by then', async () => {
    const owner = someone();
    const body = { ...postCoffeeMaker, dueOn: '2026-11-22' };
    const send = () => call('POST /v1/requests', { as: owner, headers, body });
    const { id } = await bodyOf<RequestBody>(await send(), 201);
    clock.now = NOW + 2 * DAY;
    expect(await bodyOf<RequestBody>(await send(), 201)).toMatchObject({ id, state: 'expired' });
    const fresh = await call('POST /v1/requests', { as: owner, headers: { 'idempotency-key': 'k-2' }, body });
    expect(fresh.status).toBe(422);
    clock.now = NOW;
  });

  it('after a crash between the two writes ends what was begun', async () => {
    const owner = someone();
    const send = () => call('POST /v1/requests', { as: owner, headers, body: postCoffeeMaker });
    const { id } = await bodyOf<RequestBody>(await send(), 201);
    await market.forget(id);
    expect((await call(`GET /v1/requests/${id}`)).status).toBe(404);
    expect((await bodyOf<RequestBody>(await send(), 201)).id).toBe(id);
    expect(await read(id)).toMatchObject({ state: 'open' });
  });
});

describe('open requests', () => {
  const fill = (owner: ReturnType<typeof someone>) =>
    Promise.all(Array.from({ length: 20 }, () => post(owner)));
  const tryTo = (as: ReturnType<typeof someone>) => call('POST /v1/requests', { as, body: postCoffeeMaker });

  it('are 20 at most, however many are posted at once', async () => {
    const owner = someone();
    const answers = await Promise.all(Array.from({ length: 30 }, () => tryTo(owner)));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(20);
    const refused = answers.filter((answer) => answer.status === 422);
    expect(refused).toHaveLength(10);
    expect(await problem(refused[0]!)).toMatchObject({ code: 'too-many-open-requests', limit: 20 });
    expect(await all('GET /v1/requests/mine?limit=50', owner)).toHaveLength(20);
  });

  it('make room when one is cancelled or its time is over', async () => {
    const owner = someone();
    const [first] = await fill(owner);
    expect((await tryTo(owner)).status).toBe(422);
    await call(`POST /v1/requests/${first!.id}/cancel`, { as: owner });
    expect((await tryTo(owner)).status).toBe(201);
    expect((await tryTo(owner)).status).toBe(422);
    clock.now = NOW + 40 * DAY;
    expect(
      (await call('POST /v1/requests', { as: owner, body: { ...postCoffeeMaker, dueOn: null } })).status,
    ).toBe(201);
    clock.now = NOW;
  });

  it('make room for one that a crash broke off, after a minute', async () => {
    const owner = someone();
    const [broken] = await fill(owner);
    await market.forget(broken!.id);
    clock.now = NOW + 30_000;
    expect((await tryTo(owner)).status).toBe(422);
    clock.now = NOW + 61_000;
    expect((await tryTo(owner)).status).toBe(201);
    clock.now = NOW;
  });
});

describe('one’s own requests', () => {
  it('are listed in every state, newest first, with their offers counted', async () => {
    const owner = someone();
    const first = await post(owner);
    clock.now = NOW + 1_000;
    const second = await post(owner);
    await market.offer(someone(), first.id);
    await call(`POST /v1/requests/${second.id}/cancel`, { as: owner });
    const mine = await all('GET /v1/requests/mine?limit=1', owner);
    expect(mine.map(({ id, state, offerCount }) => [id, state, offerCount])).toEqual([
      [second.id, 'cancelled', 0],
      [first.id, 'open', 1],
    ]);
    clock.now = NOW;
  });
});

describe('editing', () => {
  const edit = (id: string, as: ReturnType<typeof someone>, body: object, ifMatch?: string) =>
    call(`PATCH /v1/requests/${id}`, { as, body, ...(ifMatch && { headers: { 'if-match': ifMatch } }) });

  it('changes what is given and moves the ETag', async () => {
    const owner = someone();
    const { id } = await post(owner);
    const answer = await edit(id, owner, { title: 'Cafetière rouge', reward: null, pickup: SFAX }, '"1"');
    expect(await bodyOf<RequestBody>(answer, 200)).toMatchObject({
      title: 'Cafetière rouge',
      reward: null,
      pickup: SFAX,
      dropoff: SFAX,
      termsVersion: 2,
    });
    expect(answer.headers.get('etag')).toBe('"2"');
    expect(await read(id)).toMatchObject({ title: 'Cafetière rouge', pickup: { city: 'Sfax' } });
  });

  it('of contacts reaches the private places and not the terms', async () => {
    const owner = someone();
    const { id } = await post(owner);
    const contact = { name: 'Sami', phone: '+216 22 000 000' };
    const answer = await edit(id, owner, { dropoff: { ...SFAX, contact } }, '"1"');
    expect(await bodyOf<RequestBody>(answer, 200)).toMatchObject({ termsVersion: 1 });
    const places = await bodyOf(await call(`GET /v1/requests/${id}/private`, { as: owner }), 200);
    expect(places).toMatchObject({ dropoff: { contact } });
  });

  it('is not made stale by an offer', async () => {
    const owner = someone();
    const { id } = await post(owner);
    await market.offer(someone(), id);
    expect((await edit(id, owner, { category: 'other' }, '"1"')).status).toBe(200);
    expect(await read(id)).toMatchObject({ offerCount: 1, category: 'other' });
  });

  it('asks which version is changed, and takes none but the current one', async () => {
    const owner = someone();
    const { id } = await post(owner);
    expect((await edit(id, owner, { title: 'Autre' })).status).toBe(428);
    for (const tag of ['"2"', '*', 'W/"1"', '1'])
      expect((await edit(id, owner, { title: 'Autre' }, tag)).status).toBe(412);
    expect(await read(id)).toMatchObject({ title: postCoffeeMaker.title });
  });

  it('lets one of two windows win', async () => {
    const owner = someone();
    const { id } = await post(owner);
    const answers = await Promise.all(
      ['Un titre', 'Deux titres', 'Trois titres'].map((title) => edit(id, owner, { title }, '"1"')),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 412, 412]);
  });

  it('is refused to others, for workflows, for misfits, for nothing, and once it is closed', async () => {
    const owner = someone();
    const { id } = await post(owner);
    expect((await edit(id, someone(), { title: 'Moi' }, '"1"')).status).toBe(403);
    expect((await edit(id, owner, { workflow: 'service' }, '"1"')).status).toBe(400);
    expect((await edit(id, owner, { pickup: null }, '"1"')).status).toBe(422);
    expect((await edit(id, owner, {}, '"1"')).status).toBe(400);
    expect((await edit(crypto.randomUUID(), owner, { title: 'Rien' }, '"1"')).status).toBe(404);
    await call(`POST /v1/requests/${id}/cancel`, { as: owner });
    const closed = await edit(id, owner, { title: 'Tard' }, '"2"');
    expect(closed.status).toBe(409);
    expect(await problem(closed)).toMatchObject({ code: 'request-not-open', state: 'cancelled' });
  });
});

describe('time', () => {
  it('closes a request on every route before the sweeper has come by, and the sweeper notes it once', async () => {
    const owner = someone();
    const { id } = await post(owner, { dueOn: '2026-11-23' });
    clock.now = Date.parse('2026-11-23T23:00:00Z');
    expect(await read(id)).toMatchObject({ state: 'expired' });
    expect((await call(`POST /v1/requests/${id}/cancel`, { as: owner })).status).toBe(409);
    const offered = await call(`POST /v1/requests/${id}/offers`, {
      as: someone(),
      body: { fee: { amount: 1, currency: 'TND' }, arrivesOn: '2026-11-24', message: '', termsVersion: 1 },
    });
    expect(await problem(offered)).toMatchObject({ code: 'request-not-open', state: 'expired' });

    expect(await market.requests.find(id, true)).toMatchObject({ state: 'open' });
    clock.now += 1;
    expect(await noteExpired(market.requests, clock.now)).toBeGreaterThan(0);
    expect(await market.requests.find(id, true)).toMatchObject({ state: 'expired', version: 2 });
    expect(await noteExpired(market.requests, clock.now)).toBe(0);
    clock.now = NOW;
  });
});

describe('places', () => {
  it('are found by the beginning of a name, in the asked language', async () => {
    const { items, attribution } = await bodyOf<{
      items: { city: string; name: string }[];
      attribution: string;
    }>(await call('GET /v1/places?q=sfa&lang=ar&near=34.7,10.8'), 200);
    expect(items[0]).toMatchObject({ city: 'Sfax', name: 'صفاقس' });
    expect(attribution).toContain('GeoNames');
  });

  it.each(['lang=de', 'near=x', 'near=91,0', 'limit=0', `q=${'x'.repeat(101)}`, 'x=1'])(
    'refuses ?%s',
    async (query) => {
      expect((await call(`GET /v1/places?${query}`)).status).toBe(400);
    },
  );
});
