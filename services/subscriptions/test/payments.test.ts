import { describe, expect, it } from 'vitest';
import { bodyOf, openMarket, OPERATOR, person } from './market.ts';

const { call, member, me } = openMarket('subscriptions-payments');

const record = (body: object) => call('POST /v1/subscriptions/payments', { as: OPERATOR, body });
const cash = (userId: string, change: object = {}) => ({
  userId,
  plan: 'premium',
  months: 3,
  amount: { amount: 87_000, currency: 'TND' },
  receiptNumber: 'T-2026/0117',
  ...change,
});

describe('a payment in cash', () => {
  it('extends a plan and stands in the history with its receipt', async () => {
    const sami = await member();
    const receiptNumber = 'A-1';
    expect(await bodyOf(await record(cash(sami.userId, { receiptNumber })), 201)).toEqual({
      ...cash(sami.userId, { receiptNumber }),
      recordedAt: '2026-11-22T10:00:00.000Z',
    });
    expect(await me(sami)).toMatchObject({ plan: 'premium', validUntil: '2027-02-22T10:00:00.000Z' });
    const history = await call('GET /v1/subscriptions/me/history', { as: sami });
    expect(await history.json()).toMatchObject({
      items: [{ what: 'payment-recorded', months: 3, receiptNumber, amount: { amount: 87_000 } }],
    });
  });

  it('recorded again is the same; another under its number is refused', async () => {
    const sami = await member();
    const first = await bodyOf(await record(cash(sami.userId)), 201);
    expect(await bodyOf(await record(cash(sami.userId, { receiptNumber: 't-2026/0117' })), 201)).toEqual(
      first,
    );
    for (const change of [
      { userId: (await member()).userId },
      { months: 4 },
      { plan: 'pro' },
      { amount: { amount: 87_001, currency: 'TND' } },
      { amount: { amount: 87_000, currency: 'EUR' } },
    ]) {
      expect(await (await record(cash(sami.userId, change))).json()).toMatchObject({
        status: 409,
        code: 'receipt-used',
      });
    }
    expect(await me(sami)).toMatchObject({ entitlementVersion: 1 });
  });

  it('is counted once when it is recorded at many desks at once', async () => {
    const sami = await member();
    const body = cash(sami.userId, { receiptNumber: 'B-1' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => record(body)));
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(await me(sami)).toMatchObject({ entitlementVersion: 1, validUntil: '2027-02-22T10:00:00.000Z' });
  });

  it('of two receipts at once is lost by none', async () => {
    const sami = await member();
    const answers = await Promise.all(
      ['C-1', 'C-2', 'C-3'].map((receiptNumber) => record(cash(sami.userId, { receiptNumber, months: 1 }))),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await me(sami)).toMatchObject({ validUntil: '2027-02-22T10:00:00.000Z' });
  });

  it('is not recorded for nobody', async () => {
    const answer = await record(cash(person().userId, { receiptNumber: 'D-1' }));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([404, '1']);
  });

  it.each([
    { amount: { amount: 0, currency: 'TND' } },
    { amount: { amount: 1.5, currency: 'TND' } },
    { plan: 'free' },
    { months: 0 },
    { receiptNumber: '' },
    { receiptNumber: 'a b' },
    { userId: 'sami' },
  ])('with %j is malformed', async (change) => {
    expect((await record(cash(person().userId, change))).status).toBe(400);
  });
});
