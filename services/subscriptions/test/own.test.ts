import { describe, expect, it } from 'vitest';
import { bodyOf, DAY, NOW, openMarket, type Me } from './market.ts';

const market = openMarket('subscriptions-own');
const { call, clock, member, codes, redeem, me } = market;

const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

describe('one’s own subscription', () => {
  it('is the free plan to begin with, whoever one is', async () => {
    const sami = await member();
    expect(await me(sami)).toEqual({
      plan: 'free',
      state: 'free',
      validUntil: null,
      entitlementVersion: 0,
      limits: { offers: 5, conversations: 5 },
      used: { offers: 0, conversations: 0 },
      resetsAt: '2026-11-30T23:00:00.000Z',
      extras: [],
      cancelled: false,
      trialAvailable: true,
      upcoming: [],
    });
  });

  it('begins with the trial, once', async () => {
    const sami = await member();
    const trial = await bodyOf<Me>(await call('POST /v1/subscriptions/me/trial', { as: sami }), 200);
    expect(trial).toMatchObject({
      plan: 'premium',
      state: 'trialing',
      validUntil: '2026-12-06T10:00:00.000Z',
      entitlementVersion: 1,
      limits: { offers: null, conversations: null },
      trialAvailable: false,
      upcoming: [{ from: '2026-12-06T10:00:00.000Z', plan: 'free', state: 'free' }],
    });
    const again = await call('POST /v1/subscriptions/me/trial', { as: sami });
    expect([again.status, await codeOf(again)]).toEqual([409, 'trial-used']);
    const cancelled = await bodyOf<Me>(await call('POST /v1/subscriptions/me/cancel', { as: sami }), 200);
    expect(cancelled).toMatchObject({ plan: 'free', state: 'free', entitlementVersion: 2 });
    const none = await call('POST /v1/subscriptions/me/cancel', { as: sami });
    expect([none.status, await codeOf(none)]).toEqual([409, 'nothing-to-cancel']);
  });

  it('has one trial, however many windows start it at once', async () => {
    const sami = await member();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => call('POST /v1/subscriptions/me/trial', { as: sami })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
  });

  it('that is chosen but not paid says how to pay', async () => {
    const sami = await member();
    const answer = await call('POST /v1/subscriptions/me/plan', { as: sami, body: { plan: 'pro' } });
    expect(answer.status).toBe(402);
    expect(await answer.json()).toMatchObject({
      code: 'plan-not-paid',
      payment: {
        method: 'offline',
        plan: 'pro',
        prices: [
          { amount: 89_000, currency: 'TND' },
          { amount: 2_700, currency: 'EUR' },
        ],
        pointsOfSale: '/v1/subscriptions/points-of-sale',
      },
    });
  });

  it('goes from premium to pro with its unused days, to less at its end, and keeps its history', async () => {
    const sami = await member();
    const [code = ''] = (await codes(1)).codes;
    await redeem(sami, code);
    const choose = (plan: string) => call('POST /v1/subscriptions/me/plan', { as: sami, body: { plan } });
    expect(await bodyOf<Me>(await choose('pro'), 200)).toMatchObject({
      plan: 'pro',
      state: 'active',
      validUntil: '2026-12-02T10:00:00.000Z',
      extras: ['alerts-at-once', 'analytics', 'badge'],
    });
    expect(await bodyOf<Me>(await choose('premium'), 200)).toMatchObject({
      plan: 'pro',
      upcoming: [
        { plan: 'premium', state: 'grace' },
        { plan: 'free', state: 'free' },
      ],
    });
    expect(await bodyOf<Me>(await choose('free'), 200)).toMatchObject({ plan: 'pro', cancelled: true });
    const page = async (query: string) =>
      bodyOf<{ items: object[]; nextCursor: string | null }>(
        await call(`GET /v1/subscriptions/me/history${query}`, { as: sami }),
        200,
      );
    const first = await page('?limit=3');
    expect(first.items).toMatchObject([
      { version: 4, what: 'cancelled', plan: 'pro' },
      { version: 3, what: 'plan-chosen', plan: 'premium' },
      { version: 2, what: 'plan-chosen', plan: 'pro', creditedDays: 10 },
    ]);
    const second = await page(`?limit=3&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({
      items: [{ version: 1, what: 'voucher-redeemed', plan: 'premium', months: 1 }],
      nextCursor: null,
    });
    const foreign = await call(`GET /v1/subscriptions/me/history?cursor=${first.nextCursor}`, {
      as: await member(),
    });
    expect(foreign.status).toBe(400);
  });

  it('ends by the clock alone: grace, then the free plan, with no job in between', async () => {
    const sami = await member();
    const [code = ''] = (await codes(1)).codes;
    await redeem(sami, code);
    clock.now = NOW + 31 * DAY;
    expect(await me(sami)).toMatchObject({ plan: 'premium', state: 'grace', entitlementVersion: 1 });
    clock.now = NOW + 40 * DAY;
    expect(await me(sami)).toMatchObject({ plan: 'free', state: 'free', entitlementVersion: 1 });
    clock.now = NOW;
  });
});

describe('analytics', () => {
  it('come with pro, and show what was done before', async () => {
    const sami = await member();
    const analytics = (query = '') => call(`GET /v1/subscriptions/me/analytics${query}`, { as: sami });
    const refused = await analytics();
    expect(refused.status).toBe(402);
    expect(await refused.json()).toMatchObject({ code: 'pro-required', plan: 'free' });

    const offer = {
      requestId: crypto.randomUUID(),
      providerId: sami.userId,
      state: 'pending',
      countedIn: null,
      readAt: null,
    };
    const made = async (createdAt: string, number = 1) => {
      const id = crypto.randomUUID();
      await market.hear('requests.offer.made.v1', id, 1, { id, ...offer, number, createdAt });
      return id;
    };
    const won = await made('2026-11-02T10:00:00.000Z');
    await made('2026-10-31T22:59:00.000Z');
    await made('2026-10-31T23:00:00.000Z');
    await made('2026-11-03T10:00:00.000Z', 2);
    const fee = { amount: 80_000, currency: 'TND' };
    const deal = { id: won, providerId: sami.userId, state: 'agreed' };
    const terms = { version: 1, fee, agreedAt: '2026-11-05T10:00:00.000Z' };
    await market.hear('requests.deal.changed.v1', won, 2, { ...deal, terms });
    await market.hear('requests.deal.changed.v1', won, 2, { ...deal, terms });
    const later = { version: 2, fee: { amount: 90_000, currency: 'TND' }, agreedAt: terms.agreedAt };
    await market.hear('requests.deal.changed.v1', won, 3, { ...deal, terms: later });

    const [code = ''] = (await codes(1, { plan: 'pro' })).codes;
    await redeem(sami, code);
    expect(await (await analytics('?months=3')).json()).toEqual({
      items: [
        { month: '2026-11', responses: 2, wins: 1, feesAgreed: [fee] },
        { month: '2026-10', responses: 1, wins: 0, feesAgreed: [] },
        { month: '2026-09', responses: 0, wins: 0, feesAgreed: [] },
      ],
    });
    expect((await analytics('?months=25')).status).toBe(400);
  });
});
