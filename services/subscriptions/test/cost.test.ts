import { openLedger } from '@nwassik/dynamodb/ledger';
import { expect, it } from 'vitest';
import { openMarket, OPERATOR } from './market.ts';

const { call, member, codes, redeem, dynamodb, beside } = openMarket('subscriptions-cost');
const ledger = openLedger(dynamodb, beside);

const costOf = (action: () => Promise<Response>, status: number) =>
  ledger.during(async () => expect((await action()).status).toBe(status));

it('reading one’s own plan costs 1.5 read units in two calls at once', async () => {
  const sami = await member();
  const [code = ''] = (await codes(1)).codes;
  await redeem(sami, code);
  const cost = await costOf(() => call('GET /v1/subscriptions/me', { as: sami }), 200);
  expect(cost).toEqual({ calls: 2, writeUnits: 0, readUnits: 1.5 });
});

it.each([1, 200])('redeeming one of %i vouchers costs at most 10 write and 3.5 read units', async (count) => {
  const { codes: made } = await codes(count);
  const sami = await member();
  const cost = await costOf(() => redeem(sami, made.at(-1) ?? ''), 200);
  expect(cost.writeUnits).toBeLessThanOrEqual(10);
  expect(cost.readUnits).toBeLessThanOrEqual(3.5);
});

it('a voucher costs a write unit to make, and its batch two more', async () => {
  const order = { plan: 'premium', months: 1, count: 100, expiresAt: '2027-01-01T00:00:00.000Z' };
  const cost = await costOf(
    () => call('POST /v1/subscriptions/voucher-batches', { as: OPERATOR, body: order }),
    201,
  );
  expect(cost).toEqual({ calls: 5, writeUnits: 102, readUnits: 0 });
});
