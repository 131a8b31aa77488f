import { describe, expect, it } from 'vitest';
import { cancel } from '../domain/cancel.ts';
import { noticeAt } from '../domain/notice.ts';
import { pay } from '../domain/pay.ts';
import { startTrial } from '../domain/start-trial.ts';
import { DAY } from '../domain/subscription.ts';
import { toNoticeItem } from '../store/notice-item.ts';
import { toSubscriptionItem } from '../store/subscription-item.ts';
import { announce } from './announce.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const trial = startTrial(undefined, 'sami', NOW);
const premium = pay(undefined, 'sami', { plan: 'premium', months: 1 }, { what: 'voucher-redeemed' }, NOW);
const item = (subscription: typeof trial) => toSubscriptionItem(subscription, { traceparent });

describe('a subscription tells', () => {
  it('what it entitles to from now on, until it is the free plan', () => {
    expect(announce(undefined, item(premium))).toMatchObject([
      {
        type: 'subscriptions.entitlement.changed.v1',
        subject: 'sami',
        version: 1,
        time: '2026-11-22T10:00:00.000Z',
        traceparent,
        data: {
          userId: 'sami',
          plan: 'premium',
          state: 'active',
          validUntil: '2026-12-22T10:00:00.000Z',
          limits: { offers: null, conversations: null },
          timeline: [
            { from: '2026-11-22T10:00:00.000Z', plan: 'premium', state: 'active' },
            { from: '2026-12-22T10:00:00.000Z', plan: 'premium', state: 'grace' },
            {
              from: '2026-12-29T10:00:00.000Z',
              plan: 'free',
              state: 'free',
              limits: { offers: 5, conversations: 5 },
            },
          ],
        },
      },
    ]);
  });

  it('that a trial was cancelled, and nothing when only its place in the list moved', () => {
    const cancelled = item(cancel(trial, NOW + DAY));
    expect(announce(item(trial), cancelled)).toMatchObject([
      { version: 2, data: { plan: 'free', timeline: [{ plan: 'free' }] } },
    ]);
    expect(announce(item(trial), { ...item(trial), listedKey: 'later' })).toEqual([]);
    expect(announce(undefined, cancelled)).toEqual([]);
    expect(announce(item(trial), undefined)).toEqual([]);
  });
});

describe('a notice tells', () => {
  it('once that a plan ends, and when it has ended until when grace runs', () => {
    const end = premium.periods[0]?.until ?? 0;
    for (const [now, what] of [
      [end - DAY, 'ending'],
      [end, 'ended'],
    ] as const) {
      const notice = noticeAt(premium, now);
      if (notice === undefined) throw new Error('nothing to tell');
      const row = toNoticeItem(notice, now);
      expect(announce(undefined, row)).toMatchObject([
        {
          type: `subscriptions.subscription.${what}.v1`,
          subject: 'sami/2026-12-22T10:00:00.000Z',
          data: { userId: 'sami', plan: 'premium', graceUntil: '2026-12-29T10:00:00.000Z' },
        },
      ]);
      expect(announce(row, row)).toEqual([]);
    }
  });
});

describe('a counted response tells', () => {
  const counted = {
    kind: 'response',
    version: 1,
    id: 'o1',
    meter: 'offers',
    userId: 'sami',
    requestId: 'r1',
    countedIn: '2026-11',
  };

  it('nothing when it is counted, and once that it was given back', () => {
    expect(announce(undefined, counted)).toEqual([]);
    expect(announce(counted, { ...counted, settled: true })).toEqual([]);
    const after = { ...counted, version: 2, refund: { reason: 'unread', at: NOW } };
    expect(announce(counted, after)).toMatchObject([
      {
        type: 'subscriptions.response.refunded.v1',
        subject: 'o1',
        version: 2,
        data: { id: 'o1', userId: 'sami', meter: 'offers', countedIn: '2026-11', reason: 'unread' },
      },
    ]);
  });
});

it('users, vouchers, payments and meters tell nothing', () => {
  for (const kind of ['user', 'voucher', 'batch', 'payment', 'meter', 'history', 'work']) {
    expect(announce(undefined, { kind, version: 1 })).toEqual([]);
  }
});
