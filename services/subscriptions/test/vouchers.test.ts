import { openLedger } from '@nwassik/dynamodb/ledger';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { batchKey } from '../src/store/keys.ts';
import { bodyOf, DAY, HOUR, NOW, openMarket, OPERATOR } from './market.ts';

const market = openMarket('subscriptions-vouchers');
const { call, clock, member, codes, redeem, me, dynamodb, beside, client, table } = market;
const ledger = openLedger(dynamodb, beside);

const voidBatch = (id: string) => call(`POST /v1/subscriptions/voucher-batches/${id}/void`, { as: OPERATOR });
const WRONG = '7KQ2-M9XD-0T4H-P6RC';

describe('a voucher', () => {
  it('extends its plan from the end of what there is, however it is typed', async () => {
    const sami = await member();
    const [first = '', second = ''] = (await codes(2)).codes;
    expect(await bodyOf(await redeem(sami, first), 200)).toMatchObject({
      plan: 'premium',
      state: 'active',
      validUntil: '2026-12-22T10:00:00.000Z',
    });
    const typed = ` ${second.toLowerCase().replaceAll('-', ' ')} `;
    expect(await bodyOf(await redeem(sami, typed), 200)).toMatchObject({
      validUntil: '2027-01-22T10:00:00.000Z',
      entitlementVersion: 2,
    });
  });

  it('is redeemed once, though a hundred try at once', async () => {
    const [code = ''] = (await codes(1)).codes;
    const people = await Promise.all(Array.from({ length: 100 }, () => member()));
    const answers = await Promise.all(people.map((someone) => redeem(someone, code)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.every((status) => [200, 409, 422].includes(status))).toBe(true);
    const plans = await Promise.all(people.map(async (someone) => (await me(someone)).plan));
    expect(plans.filter((plan) => plan === 'premium')).toHaveLength(1);
  }, 60_000);

  it('is redeemed once by its holder too, in a hundred windows', async () => {
    const [code = ''] = (await codes(1)).codes;
    const sami = await member();
    const answers = await Promise.all(Array.from({ length: 100 }, () => redeem(sami, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await me(sami)).toMatchObject({ entitlementVersion: 1, validUntil: '2026-12-22T10:00:00.000Z' });
  }, 60_000);

  it('is found again by a retry under the same key', async () => {
    const [code = ''] = (await codes(1)).codes;
    const sami = await member();
    const headers = { 'idempotency-key': 'one try' };
    const first = await bodyOf(await redeem(sami, code, headers), 200);
    expect(await bodyOf(await redeem(sami, code, headers), 200)).toEqual(first);
    expect((await redeem(sami, code, { 'idempotency-key': 'another' })).status).toBe(422);
    expect((await redeem(await member(), code, headers)).status).toBe(422);
  });

  it('stays good when it would reach too far ahead', async () => {
    const { codes: years } = await codes(6, { months: 12 });
    const sami = await member();
    for (const code of years.slice(0, 5)) expect((await redeem(sami, code)).status).toBe(200);
    const sixth = years[5] ?? '';
    expect(await (await redeem(sami, sixth)).json()).toMatchObject({ code: 'paid-far-enough' });
    expect((await redeem(await member(), sixth)).status).toBe(200);
  });
});

describe('a code that is no good', () => {
  it('gets the same answer by the same calls, whatever is wrong with it', async () => {
    const used = (await codes(1)).codes[0] ?? '';
    await redeem(await member(), used);
    const voided = await codes(1);
    await voidBatch(voided.id);
    const [expired = ''] = (await codes(1, { expiresAt: new Date(NOW + HOUR).toISOString() })).codes;
    clock.now = NOW + HOUR;
    const sami = await member();
    const seen = [];
    for (const code of [WRONG, used, expired, voided.codes[0] ?? '', `${used.slice(0, -1)}?`, '', 'سلام']) {
      const from = ledger.entries.length;
      const answer = await redeem(sami, code);
      const { requestId: _id, ...body } = (await answer.json()) as Record<string, unknown>;
      const calls = ledger.entries.slice(from).map(({ operation }) => operation);
      seen.push({ status: answer.status, body, calls: calls.toSorted() });
    }
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(seen[0]).toMatchObject({ status: 422, body: { code: 'voucher-refused' } });
    clock.now = NOW;
  });

  it('is tried ten times an hour and account; a right one passes even then', async () => {
    const [right = ''] = (await codes(1)).codes;
    const sami = await member();
    clock.now = NOW + 30 * 60 * 1000;
    for (let n = 0; n < 10; n += 1) expect((await redeem(sami, WRONG)).status).toBe(422);
    const eleventh = await redeem(sami, WRONG);
    expect([eleventh.status, eleventh.headers.get('retry-after')]).toEqual([429, '1800']);
    expect((await redeem(await member(), WRONG)).status).toBe(422);
    expect((await redeem(sami, right)).status).toBe(200);
    clock.now = NOW + HOUR;
    expect((await redeem(sami, WRONG)).status).toBe(422);
    clock.now = NOW;
  });

  it.each([{}, { code: 7 }, { code: 'x'.repeat(101) }, { code: WRONG, plan: 'pro' }])(
    'as %j is malformed',
    async (body) => {
      const answer = await call('POST /v1/subscriptions/me/vouchers', { as: await member(), body });
      expect(answer.status).toBe(400);
    },
  );
});

describe('a batch', () => {
  it('shows its codes once; the table has none of them', async () => {
    const order = { plan: 'pro', months: 3, count: 60, expiresAt: '2027-11-22T10:00:00.000Z' };
    const make = (change: object = {}) =>
      call('POST /v1/subscriptions/voucher-batches', {
        as: OPERATOR,
        body: { ...order, ...change },
        headers: { 'idempotency-key': 'sixty' },
      });
    const made = await bodyOf<{ id: string; codes: string[] }>(await make(), 201);
    expect(new Set(made.codes).size).toBe(60);
    expect(made).toMatchObject({ plan: 'pro', months: 3, count: 60, redeemed: 0, voidedAt: null });
    expect(await bodyOf(await make(), 201)).toEqual({ ...made, codes: null });
    expect((await make({ count: 61 })).status).toBe(422);
    const tag = made.codes[0]?.replaceAll('-', '').slice(0, 6) ?? '';
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': batchKey(tag).pk },
      }),
    );
    expect(Items).toHaveLength(61);
    for (const code of made.codes)
      expect(JSON.stringify(Items)).not.toContain(code.replaceAll('-', '').slice(6));
  });

  it('can be void, for good, and again', async () => {
    const batch = await codes(2);
    await redeem(await member(), batch.codes[0] ?? '');
    const voided = await bodyOf(await voidBatch(batch.id), 200);
    expect(voided).toMatchObject({ id: batch.id, redeemed: 1, voidedAt: new Date(NOW).toISOString() });
    clock.now = NOW + DAY;
    expect(await bodyOf(await voidBatch(batch.id), 200)).toEqual(voided);
    clock.now = NOW;
    expect((await redeem(await member(), batch.codes[1] ?? '')).status).toBe(422);
    expect((await voidBatch(crypto.randomUUID())).status).toBe(404);
  });

  it('is listed, the latest first, page by page', async () => {
    clock.now = NOW + HOUR;
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      clock.now += 1_000;
      ids.unshift((await codes(1)).id);
    }
    const page = async (query: string) =>
      bodyOf<{ items: { id: string }[]; nextCursor: string }>(
        await call(`GET /v1/subscriptions/voucher-batches${query}`, { as: OPERATOR }),
        200,
      );
    const first = await page('?limit=2');
    const second = await page(`?limit=2&cursor=${encodeURIComponent(first.nextCursor)}`);
    expect([...first.items, ...second.items].map(({ id }) => id).slice(0, 3)).toEqual(ids);
    clock.now = NOW;
  });

  it.each([
    ['none', { count: 0 }, 400],
    ['too many', { count: 501 }, 400],
    ['of the free plan', { plan: 'free' }, 400],
    ['for more than a year', { months: 13 }, 400],
    ['of two passes in one', { plan: 'trip-pass', months: 2 }, 400],
    ['that expired', { expiresAt: '2026-11-22T09:59:59.000Z' }, 422],
    ['that never expire', { expiresAt: '2036-11-22T10:00:00.000Z' }, 422],
  ])('is not made of %s', async (_what, change, status) => {
    const body = { plan: 'premium', months: 1, count: 1, expiresAt: '2027-01-01T00:00:00.000Z', ...change };
    expect((await call('POST /v1/subscriptions/voucher-batches', { as: OPERATOR, body })).status).toBe(
      status,
    );
  });
});
