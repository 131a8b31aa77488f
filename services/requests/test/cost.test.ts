import { openLedger, type Totals } from '@nwassik/dynamodb/ledger';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  offerToBring,
  openMarket,
  postCoffeeMaker,
  someone,
  type OfferBody,
  type RequestBody,
} from './market.ts';

const { call, post, offer, accept, dynamodb, beside } = openMarket('cost');
const ledger = openLedger(dynamodb, beside);

/** As long as people write: 500 characters, in Arabic, which takes two bytes each. */
const LONG = 'أبحث عن من يجلب لي آلة قهوة من باريس '.repeat(20).slice(0, 500);
const headers = { 'idempotency-key': 'a key of a usual length, 36 letters' };
const asLong = { title: 'آلة قهوة إيطالية بستة فناجين من باريس إلى صفاقس', description: LONG };

async function costOf(action: () => Promise<Response>, status: number): Promise<Totals> {
  return ledger.during(async () => expect((await action()).status).toBe(status));
}

describe('a post', () => {
  it('costs at most 8 write units of 9, and nothing to read', async () => {
    const body = { ...postCoffeeMaker, ...asLong };
    const cost = await costOf(() => call('POST /v1/requests', { as: someone(), headers, body }), 201);
    expect(cost).toEqual({ calls: 3, writeUnits: 8, readUnits: 0 });
    const latin = { ...postCoffeeMaker, description: 'Six tasses, neuve. '.repeat(10) };
    expect(
      await costOf(() => call('POST /v1/requests', { as: someone(), headers, body: latin }), 201),
    ).toMatchObject({
      writeUnits: 7,
    });
  });

  it('costs no more for the twentieth open request of somebody', async () => {
    const owner = someone();
    for (let n = 0; n < 19; n += 1) await post(owner, asLong);
    const body = { ...postCoffeeMaker, ...asLong };
    const cost = await costOf(() => call('POST /v1/requests', { as: owner, headers, body }), 201);
    expect(cost.writeUnits).toBe(8);
  });
});

describe.each([20, 120])('with %i open requests', (many) => {
  let owner: ReturnType<typeof someone>;
  let request: RequestBody;

  beforeAll(async () => {
    for (let n = 0; n < many; n += 10)
      await Promise.all(Array.from({ length: 10 }, () => post(someone(), asLong)));
    owner = someone();
    request = await post(owner, asLong);
  });

  it.each([
    '',
    '&category=home',
    '&category=food&dropoffCountry=FR',
    '&q=قهوة',
    '&sort=dueSoonest',
    '&sort=dueSoonest&dueBefore=2026-12-01',
    '&near=34.74,10.76&radiusKm=51',
    '&near=34.74,10.76&radiusKm=50&sort=dueSoonest',
  ])('a page of 20%s costs at most 2 read units in one call', async (filter) => {
    const cost = await costOf(() => call(`GET /v1/requests?limit=20${filter}`), 200);
    expect(cost).toMatchObject({ calls: 1, writeUnits: 0 });
    expect(cost.readUnits).toBeLessThanOrEqual(2);
  });

  it.each([
    ['5', 1],
    ['25', 4],
    ['50', 8],
  ])(
    'a page of 20 within %s km asks %i cells at once, and costs at most 2 read units and half a unit for each',
    async (km, cells) => {
      const cost = await costOf(() => call(`GET /v1/requests?limit=20&near=34.74,10.76&radiusKm=${km}`), 200);
      expect(cost).toMatchObject({ calls: cells, writeUnits: 0 });
      expect(cost.readUnits).toBeLessThanOrEqual(2 + cells / 2);
    },
  );

  it('a request’s page costs half a read unit in one call', async () => {
    const cost = await costOf(() => call(`GET /v1/requests/${request.id}`), 200);
    expect(cost).toEqual({ calls: 1, writeUnits: 0, readUnits: 0.5 });
  });

  it('an offer, counted on its meter, costs 7 write units of 7 and 1.5 read units of 1.5', async () => {
    const cost = await costOf(
      () => call(`POST /v1/requests/${request.id}/offers`, { as: someone(), headers, body: offerToBring }),
      201,
    );
    expect(cost).toEqual({ calls: 4, writeUnits: 7, readUnits: 1.5 });
  });

  it('standing costs 1.5 read units, its three reads at once', async () => {
    const cost = await costOf(() => call(`GET /v1/requests/${request.id}/standing`, { as: someone() }), 200);
    expect(cost).toEqual({ calls: 3, writeUnits: 0, readUnits: 1.5 });
  });
});

describe.each([1, 200])('with %i offers', (many) => {
  let owner: ReturnType<typeof someone>;
  let made: OfferBody;

  beforeAll(async () => {
    owner = someone();
    const request = await post(owner, asLong);
    made = await offer(someone(), request.id, { message: 'م'.repeat(120) });
    for (let n = 1; n < many; n += 1) await offer(someone(), request.id);
  });

  it('an accept costs 9 write units of 9 and one read unit of 1', async () => {
    const cost = await costOf(() => accept(owner, made), 200);
    expect(cost).toEqual({ calls: 3, writeUnits: 9, readUnits: 1 });
  });

  it('the deal costs one read unit', async () => {
    const cost = await costOf(() => call(`GET /v1/deals/${made.id}`, { as: owner }), 200);
    expect(cost).toEqual({ calls: 1, writeUnits: 0, readUnits: 1 });
  });

  it('the list of one’s deals costs a read unit, its two sides at once', async () => {
    const cost = await costOf(() => call('GET /v1/deals/mine', { as: owner }), 200);
    expect(cost).toEqual({ calls: 2, writeUnits: 0, readUnits: 1 });
  });
});
