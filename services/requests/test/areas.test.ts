import { areaCentre } from '@nwassik/geo';
import { openLedger } from '@nwassik/dynamodb/ledger';
import { describe, expect, it } from 'vitest';
import { countAreas } from '../src/app/count-areas.ts';
import { DAY, NOW, PARIS, SFAX } from './examples.ts';
import { bodyOf, openMarket, someone } from './market.ts';

const market = openMarket('areas');
const { call, clock, post } = market;
const ledger = openLedger(market.dynamodb, market.beside);

interface Areas {
  readonly items: readonly { readonly city: string; readonly countryCode: string; readonly count: number }[];
  readonly countedAt: string | null;
}

const look = async (bbox: string) => bodyOf<Areas>(await call(`GET /v1/requests/areas?bbox=${bbox}`), 200);
const TUNISIA = '7.5,30.2,11.6,37.4';
const SAHEL = '10,34,11,35';
const GLOBE = '-180,-90,180,90';

describe('open requests by area', () => {
  it('are none before the first count', async () => {
    expect(await look(TUNISIA)).toEqual({ items: [], countedAt: null });
  });

  it('are counted by drop-off, else by meet-up, near and from afar', async () => {
    await post(someone());
    await post(someone(), { workflow: 'service', dropoff: undefined, pickup: undefined, meetup: SFAX });
    await post(someone(), { dropoff: { ...PARIS, kind: 'person' } });
    expect(await countAreas(market, clock.now)).toBe(3);
    for (const bbox of [SAHEL, TUNISIA])
      expect(await look(bbox)).toEqual({
        items: [{ city: 'Sfax', countryCode: 'TN', count: 2, area: areaCentre(SFAX.point) }],
        countedAt: new Date(NOW).toISOString(),
      });
    expect((await look(GLOBE)).items.map(({ city, count }) => [city, count])).toEqual([
      ['Sfax', 2],
      ['Paris', 1],
    ]);
    expect((await look('-20,-20,-10,-10')).items).toEqual([]);
  });

  it('leave out what is closed, and what is over before anyone has noted it', async () => {
    const owner = someone();
    const { id } = await post(owner, {
      dropoff: { ...SFAX, city: 'Gabès', point: { lat: 33.88, lng: 10.1 } },
    });
    await post(owner, {
      dropoff: { ...SFAX, city: 'Tozeur', point: { lat: 33.92, lng: 8.13 } },
      dueOn: '2026-11-22',
    });
    await countAreas(market, clock.now);
    expect((await look(TUNISIA)).items.map(({ city }) => city).toSorted()).toEqual([
      'Gabès',
      'Sfax',
      'Tozeur',
    ]);
    await call(`POST /v1/requests/${id}/cancel`, { as: owner });
    clock.now = NOW + DAY;
    await countAreas(market, clock.now);
    const after = await look(TUNISIA);
    expect(after.items.map(({ city }) => city)).toEqual(['Sfax']);
    expect(after.countedAt).toBe(new Date(clock.now).toISOString());
    clock.now = NOW;
  });

  it.each(['', '1,2,3', '1,2,3,4,5', 'a,b,c,d', '0,10,5,5', '0,-91,5,5', '-181,0,5,5', '0,0,181,5'])(
    'refuse the box %s and name the place',
    async (bbox) => {
      const answer = await call(`GET /v1/requests/areas?bbox=${bbox}`);
      expect(answer.status).toBe(400);
      const { errors } = (await answer.json()) as { errors: { path: string }[] };
      expect(errors.map(({ path }) => path)).toContain('bbox');
    },
  );
});

it('a look at the map costs the same, however many requests there are', async () => {
  const costOf = (bbox: string) => ledger.during(() => look(bbox));
  await countAreas(market, clock.now);
  const few = [await costOf(SAHEL), await costOf(GLOBE)];
  for (let n = 0; n < 200; n += 20)
    await Promise.all(Array.from({ length: 20 }, () => post(someone(), { title: 'Encore' })));
  expect(await countAreas(market, clock.now)).toBeGreaterThan(200);
  expect([await costOf(SAHEL), await costOf(GLOBE)]).toEqual(few);
  expect(few).toEqual([
    // Two tiles and the time of the count; the overview and the time.
    { calls: 1, writeUnits: 0, readUnits: 1.5 },
    { calls: 1, writeUnits: 0, readUnits: 1 },
  ]);
});

it('counting again writes what has changed and the time, and nothing else', async () => {
  await countAreas(market, clock.now);
  const again = await ledger.during(() => countAreas(market, clock.now + 1));
  expect(again.writeUnits).toBe(1);
});
