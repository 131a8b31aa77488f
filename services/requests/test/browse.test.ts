import { describe, expect, it } from 'vitest';
import { DAY, NOW, PARIS, SFAX } from './examples.ts';
import { bodyOf, openMarket, someone, type RequestBody } from './market.ts';

const market = openMarket('browse');
const { call, clock, post } = market;

interface List {
  readonly items: readonly RequestBody[];
  readonly nextCursor: string | null;
}

const read = async (id: string) => bodyOf<RequestBody>(await call(`GET /v1/requests/${id}`), 200);
const problem = async (answer: Response) => (await answer.json()) as Record<string, unknown>;

/** Every page of a search, put together. */
async function search(query: string): Promise<RequestBody[]> {
  const items: RequestBody[] = [];
  let cursor = '';
  do {
    const page = await bodyOf<List>(await call(`GET /v1/requests?${query}${cursor}`), 200);
    items.push(...page.items);
    cursor = page.nextCursor === null ? '' : `&cursor=${encodeURIComponent(page.nextCursor)}`;
  } while (cursor);
  return items;
}

const idsOf = (items: readonly RequestBody[]) => items.map((item) => item.id);

describe('browsing', () => {
  it('shows open requests newest first, as cards', async () => {
    clock.now = NOW + 1_000;
    const shoes = { category: 'fashion' };
    const [a, b] = [await post(someone(), shoes), await post(someone(), shoes)];
    clock.now = NOW + 2_000;
    const c = await post(someone(), shoes);
    const items = await search('limit=50&category=fashion');
    expect(items[0]?.id).toBe(c.id);
    expect(
      items
        .slice(1)
        .map((item) => item.id)
        .toSorted(),
    ).toEqual([a.id, b.id].toSorted());
    for (const absent of ['description', 'items', 'notices', 'offerCount'])
      expect(items[0]).not.toHaveProperty(absent);
    expect(JSON.stringify(items)).not.toContain('Leïla');
    clock.now = NOW;
  });

  it('by workflow, category and drop-off country finds all that fit and nothing else', async () => {
    const owner = someone();
    const toFrance = { ...SFAX, countryCode: 'FR', city: 'Lyon', point: { lat: 45.75, lng: 4.85 } };
    const book = await post(owner, { category: 'books', dropoff: toFrance });
    const lesson = await post(owner, {
      workflow: 'service',
      category: 'books',
      dropoff: undefined,
      pickup: undefined,
      meetup: toFrance,
    });
    const ids = async (query: string) => idsOf(await search(`limit=50&${query}`));
    expect(await ids('category=books')).toEqual(expect.arrayContaining([book.id, lesson.id]));
    expect(new Set(await ids('dropoffCountry=FR'))).toEqual(new Set([book.id, lesson.id]));
    expect(await ids('dropoffCountry=FR&workflow=service')).toEqual([lesson.id]);
    expect(await ids('dropoffCountry=FR&category=food')).toEqual([]);
    expect(await ids('dropoffCountry=CA')).toEqual([]);
  });

  it('leaves out what is cancelled, and what is over before anyone has noted it', async () => {
    const owner = someone();
    const cancelled = await post(owner, { category: 'auto' });
    const over = await post(owner, { category: 'auto', dueOn: '2026-11-22' });
    const open = await post(owner, { category: 'auto' });
    await call(`POST /v1/requests/${cancelled.id}/cancel`, { as: owner });
    clock.now = NOW + DAY;
    const items = await search('limit=50&category=auto');
    expect(items.map((item) => item.id)).toEqual([open.id]);
    expect(await read(over.id)).toMatchObject({ state: 'expired' });
    clock.now = NOW;
  });

  it('by ids gives those that exist, in their order, whatever their state', async () => {
    const owner = someone();
    const [a, b] = [await post(owner), await post(owner)];
    await call(`POST /v1/requests/${b.id}/cancel`, { as: owner });
    const ids = [b.id, crypto.randomUUID(), a.id, b.id].join(',');
    const { items, nextCursor } = await bodyOf<List>(await call(`GET /v1/requests?ids=${ids}`), 200);
    expect(items.map(({ id, state }) => [id, state])).toEqual([
      [b.id, 'cancelled'],
      [a.id, 'open'],
    ]);
    expect(nextCursor).toBeNull();
  });

  it('does not show what is held or removed', async () => {
    const { id } = await post(someone());
    const request = (await market.requests.find(id, true))!;
    for (const state of ['held', 'removed'] as const) {
      const before = (await market.requests.find(id, true))!;
      await market.requests.move(before, { ...request, state, version: before.version + 1 }, {});
      expect((await call(`GET /v1/requests/${id}`)).status).toBe(404);
      const { items } = await bodyOf<List>(await call(`GET /v1/requests?ids=${id}`), 200);
      expect(items).toEqual([]);
      expect((await call(`GET /v1/requests/${id}/standing`, { as: someone() })).status).toBe(404);
      expect((await call(`GET /v1/requests/${id}/offers`, { as: someone() })).status).toBe(404);
    }
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=51', 'limit'],
    ['limit=x', 'limit'],
    ['category=x', 'category'],
    ['workflow=x', 'workflow'],
    ['dropoffCountry=tn', 'dropoffCountry'],
    ['pickupCity=', 'pickupCity'],
    ['sort=dearest', 'sort'],
    ['colour=red', ''],
    ['near=34.7,10.8', 'radiusKm'],
    ['radiusKm=20', 'near'],
    ['near=34.7,10.8&radiusKm=4.9', 'radiusKm'],
    ['near=34.7,10.8&radiusKm=501', 'radiusKm'],
    ['near=34.7,10.8&radiusKm=far', 'radiusKm'],
    ['near=91,10.8&radiusKm=20', 'near'],
    ['near=34.7,181&radiusKm=20', 'near'],
    ['near=Sfax&radiusKm=20', 'near'],
    ['minReward=1', 'currency'],
    ['currency=TND', 'minReward'],
    ['minReward=1.5&currency=TND', 'minReward'],
    ['minReward=1&currency=XBT', 'currency'],
    ['dueBefore=2026-02-30', 'dueBefore'],
    ['hasPhotos=false', 'hasPhotos'],
    [`q=${'x'.repeat(101)}`, 'q'],
    ['ids=x', 'ids.0'],
    [`ids=${Array.from({ length: 51 }, () => 'a0d78e24-d089-49ba-807c-121e3067cbcb').join(',')}`, 'ids'],
    ['ids=a0d78e24-d089-49ba-807c-121e3067cbcb&category=food', 'ids'],
    ['ids=a0d78e24-d089-49ba-807c-121e3067cbcb&q=huile', 'ids'],
  ])('refuses ?%.40s and names the place', async (query, path) => {
    const answer = await call(`GET /v1/requests?${query}`);
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as { errors: { path: string }[] };
    expect(errors.map((error) => error.path)).toContain(path);
  });

  it.each(['cursor=x', 'cursor=AAAAAAAAAAAAImEi'])('refuses the made-up ?%s', async (query) => {
    const answer = await call(`GET /v1/requests?${query}`);
    expect(answer.status).toBe(400);
    expect(await problem(answer)).toMatchObject({ code: 'cursor-unknown' });
  });

  it('refuses the cursor of another filter and of another order, and takes it with another limit', async () => {
    await Promise.all([post(someone(), { category: 'health' }), post(someone(), { category: 'health' })]);
    const { nextCursor } = await bodyOf<List>(await call('GET /v1/requests?category=health&limit=1'), 200);
    const cursor = encodeURIComponent(nextCursor!);
    for (const query of ['', 'category=home', 'category=health&q=x', 'category=health&sort=dueSoonest']) {
      const answer = await call(`GET /v1/requests?${query}&cursor=${cursor}`);
      expect(answer.status).toBe(400);
      expect(await problem(answer)).toMatchObject({ code: 'cursor-unknown' });
    }
    expect((await call(`GET /v1/requests?limit=9&category=health&cursor=${cursor}`)).status).toBe(200);
  });

  it('refuses the cursor of another list', async () => {
    const owner = someone();
    await Promise.all([post(owner), post(owner)]);
    const { nextCursor } = await bodyOf<List>(
      await call('GET /v1/requests/mine?limit=1', { as: owner }),
      200,
    );
    const answer = await call(`GET /v1/requests?cursor=${encodeURIComponent(nextCursor!)}`);
    expect(answer.status).toBe(400);
    expect(await problem(answer)).toMatchObject({ code: 'cursor-unknown' });
    const theirs = await call(`GET /v1/requests/mine?cursor=${encodeURIComponent(nextCursor!)}`, {
      as: someone(),
    });
    expect(theirs.status).toBe(400);
  });
});

describe('a search', () => {
  it('combines filters of every kind', async () => {
    const owner = someone();
    const wanted = {
      title: 'Huile d’olive de Zarzis',
      category: 'food',
      dropoff: { ...PARIS, kind: 'person' },
      pickup: { ...SFAX, city: 'جرجيس', point: { lat: 33.504, lng: 11.112 } },
      dueOn: '2026-12-01',
      reward: { amount: 4_000, currency: 'EUR' },
    };
    const { id } = await post(owner, wanted);
    await post(owner, { ...wanted, title: 'Savon de Zarzis' });
    await post(owner, { ...wanted, reward: { amount: 3_999, currency: 'EUR' } });
    await post(owner, { ...wanted, dueOn: '2026-12-02' });
    await post(owner, { ...wanted, dropoff: { ...PARIS, point: { lat: 48.6, lng: 2.35 } } });
    const query = new URLSearchParams({
      workflow: 'pickup_delivery',
      category: 'food',
      dropoffCountry: 'FR',
      dropoffCity: 'paris',
      pickupCountry: 'TN',
      pickupCity: 'جَرجيس',
      near: '48.86,2.35',
      radiusKm: '10',
      dueBefore: '2026-12-01',
      minReward: '4000',
      currency: 'EUR',
      q: 'HUILE zarz',
    }).toString();
    expect(idsOf(await search(query))).toEqual([id]);
    expect(idsOf(await search(`${query}&sort=dueSoonest`))).toEqual([id]);
    expect(idsOf(await search(`${query}&hasPhotos=true`))).toEqual([]);
  });

  it('around a point tells how far each is from there, to the area and not to the place', async () => {
    const { id } = await post(someone(), { title: 'Distances' });
    const query = 'q=distances&near=34.74,10.76&radiusKm';
    const [near] = await search(`${query}=20`);
    expect(near).toMatchObject({ id, distanceKm: expect.any(Number) });
    const { lat, lng } = (near!['dropoff'] as { area: { lat: number; lng: number } }).area;
    expect((await search(`q=distances&near=${lat},${lng}&radiusKm=20`))[0]).toMatchObject({ distanceKm: 0 });
    expect((await search(`q=distances&near=33.74,10.76&radiusKm=200`))[0]).toMatchObject({
      distanceKm: expect.closeTo(111, -1),
    });
    expect((await search('q=distances'))[0]).not.toHaveProperty('distanceKm');
  });

  it('by the soonest due puts those without a due date where they lapse', async () => {
    const title = 'Échéances';
    const [late, none, soon] = [
      await post(someone(), { title, dueOn: '2027-03-01' }),
      await post(someone(), { title, dueOn: null }),
      await post(someone(), { title, dueOn: '2026-11-25' }),
    ];
    expect(idsOf(await search('q=echeances&sort=dueSoonest&limit=2'))).toEqual([soon.id, none.id, late.id]);
    expect(idsOf(await search('q=echeances&sort=dueSoonest&dueBefore=2026-11-25'))).toEqual([soon.id]);
    expect(await search('q=echeances&sort=dueSoonest&dueBefore=2026-11-20')).toEqual([]);
    expect(await search('q=echeances&sort=dueSoonest&dueBefore=0001-01-01')).toEqual([]);
  });

  it('within dueBefore reads no further than that', async () => {
    await Promise.all(Array.from({ length: 6 }, () => post(someone(), { dueOn: '2027-05-01' })));
    await post(someone(), { title: 'Tout de suite', dueOn: '2026-11-23' });
    const query = 'sort=dueSoonest&dueBefore=2026-11-23&q=suite&limit=50';
    const page = await bodyOf<List>(await call(`GET /v1/requests?${query}`), 200);
    expect(page.items).toHaveLength(1);
    expect(page.nextCursor).toBeNull();
  });

  it('follows a request whose drop-off moves', async () => {
    const owner = someone();
    const { id } = await post(owner, { title: 'Déménagement' });
    const dropoff = { ...SFAX, city: 'Tunis', point: { lat: 36.8, lng: 10.18 } };
    await call(`PATCH /v1/requests/${id}`, { as: owner, headers: { 'if-match': '"1"' }, body: { dropoff } });
    expect(await search('q=demenagement&near=34.74,10.76&radiusKm=50')).toEqual([]);
    expect(idsOf(await search('q=demenagement&near=36.8,10.18&radiusKm=50'))).toEqual([id]);
  });
});

describe('page by page, while others are posted, edited and closed', () => {
  const title = 'Va et vient';
  /** Sixty places within 45 km of Sfax, in several cells. */
  const places = Array.from({ length: 60 }, (_, n) => ({
    ...SFAX,
    point: {
      lat: 34.74 + 0.4 * Math.sin(n * 2.4) * Math.sqrt(n / 60),
      lng: 10.76 + 0.45 * Math.cos(n * 2.4) * Math.sqrt(n / 60),
    },
  }));

  it.each([
    ['the newest', 'limit=4'],
    ['the newest, narrowed', 'limit=4&category=baby'],
    ['around a point', 'limit=4&near=34.74,10.76&radiusKm=50'],
    ['around a point, far', 'limit=4&near=34.74,10.76&radiusKm=300'],
    ['the soonest due', 'limit=4&sort=dueSoonest'],
  ])('%s that are there all along come once each', async (what, query) => {
    const word = `m${what.length}${query.length}`;
    const change = (n: number) => ({
      title: `${title} ${word}`,
      category: 'baby',
      dropoff: places[n % places.length]!,
      dueOn: `2026-12-${String((n % 20) + 1).padStart(2, '0')}`,
    });
    clock.now = NOW;
    const staying: { readonly id: string; readonly owner: ReturnType<typeof someone> }[] = [];
    const leaving: typeof staying = [];
    for (let n = 0; n < 60; n += 1) {
      // Many of one instant.
      if (n % 7 === 0) clock.now += 1;
      const owner = someone();
      const { id } = await post(owner, change(n));
      (n % 3 === 0 ? leaving : staying).push({ id, owner });
    }
    let isPaging = true;
    let came = 0;
    async function comeAndGo(): Promise<void> {
      while (isPaging) {
        came += 1;
        clock.now += 1;
        await post(someone(), change(came));
        const gone = leaving.pop();
        if (gone) await call(`POST /v1/requests/${gone.id}/cancel`, { as: gone.owner });
        const edited = staying[came % staying.length]!;
        const body = { localPrice: { amount: came, currency: 'TND' } };
        await call(`PATCH /v1/requests/${edited.id}`, {
          as: edited.owner,
          headers: { 'if-match': '"1"' },
          body,
        });
      }
    }
    const others = [comeAndGo(), comeAndGo()];
    const found = await search(`q=${word}&${query}`).finally(() => (isPaging = false));
    await Promise.all(others);
    const ids = idsOf(found);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(staying.map(({ id }) => id)));
    expect(came).toBeGreaterThan(3);
    expect(leaving.length).toBeLessThan(20);
    clock.now = NOW;
  });
});
