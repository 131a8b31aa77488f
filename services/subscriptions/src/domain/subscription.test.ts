import { isRefusal } from '@nwassik/refusal';
import { describe, expect, it } from 'vitest';
import { cancel } from './cancel.ts';
import { changePlan } from './change-plan.ts';
import { entitlementAt, timelineFrom } from './entitlement.ts';
import { nextNoticeAt, noticeAt } from './notice.ts';
import { pay } from './pay.ts';
import type { PaidPlan } from './plan.ts';
import { startTrial } from './start-trial.ts';
import { DAY, type Subscription } from './subscription.ts';
import { daysOfPro } from './turn-to-pro.ts';

const SAMI = 'sami';
const NOW = Date.parse('2026-11-22T10:00:00Z');
const voucher = { what: 'voucher-redeemed' } as const;
const paid = (plan: PaidPlan, months = 1, before?: Subscription, now = NOW) =>
  pay(before, SAMI, { plan, months }, voucher, now);
const at = (subscription: Subscription | undefined, now: number) => {
  const { plan, state, validUntil } = entitlementAt(subscription, now);
  return [plan, state, validUntil === null ? null : new Date(validUntil).toISOString()];
};
const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
  return undefined;
};

describe('without a subscription', () => {
  it('one is on the free plan, five and five a month', () => {
    expect(entitlementAt(undefined, NOW)).toEqual({
      plan: 'free',
      state: 'free',
      validUntil: null,
      limits: { offers: 5, conversations: 5 },
    });
  });
});

describe('the trial', () => {
  const trial = startTrial(undefined, SAMI, NOW);

  it('is 14 days of premium, then free without grace', () => {
    expect(at(trial, NOW)).toEqual(['premium', 'trialing', '2026-12-06T10:00:00.000Z']);
    expect(at(trial, NOW + 14 * DAY - 1)[1]).toBe('trialing');
    expect(at(trial, NOW + 14 * DAY)).toEqual(['free', 'free', null]);
  });

  it('comes once, even cancelled at once', () => {
    expect(refusal(() => startTrial(trial, SAMI, NOW))).toBe('trial-used');
    const cancelled = cancel(trial, NOW + 1);
    expect(at(cancelled, NOW + 1)).toEqual(['free', 'free', null]);
    expect(refusal(() => startTrial(cancelled, SAMI, NOW + 30 * DAY))).toBe('trial-used');
  });

  it('keeps for later while something runs, and can come in the grace of a plan', () => {
    const premium = paid('premium');
    expect(refusal(() => startTrial(premium, SAMI, NOW))).toBe('plan-running');
    expect(at(startTrial(premium, SAMI, NOW + 32 * DAY), NOW + 32 * DAY)[1]).toBe('trialing');
  });

  it('is no trial any more once paid: its rest comes first, and cancelling ends nothing early', () => {
    const both = paid('premium', 1, trial, NOW + DAY);
    expect(at(both, NOW + DAY)).toEqual(['premium', 'active', '2027-01-06T10:00:00.000Z']);
    expect(at(cancel(both, NOW + DAY), NOW + DAY)[1]).toBe('active');
  });
});

describe('what is paid', () => {
  it('runs a calendar month, then 7 days of grace, then it is the free plan', () => {
    const premium = paid('premium');
    expect(at(premium, NOW)).toEqual(['premium', 'active', '2026-12-22T10:00:00.000Z']);
    expect(at(premium, Date.parse('2026-12-22T10:00:00Z'))).toEqual([
      'premium',
      'grace',
      '2026-12-29T10:00:00.000Z',
    ]);
    expect(at(premium, Date.parse('2026-12-29T10:00:00Z'))[1]).toBe('free');
  });

  it('extends from the end of what there is, and in grace from now', () => {
    expect(at(paid('premium', 2, paid('premium')), NOW)[2]).toBe('2027-02-22T10:00:00.000Z');
    const inGrace = Date.parse('2026-12-25T10:00:00Z');
    expect(at(paid('premium', 1, paid('premium'), inGrace), inGrace)).toEqual([
      'premium',
      'active',
      '2027-01-25T10:00:00.000Z',
    ]);
  });

  it('of a trip pass is 30 days without grace, before or after a plan but never beside one', () => {
    expect(at(paid('trip-pass'), NOW)).toEqual(['trip-pass', 'active', '2026-12-22T10:00:00.000Z']);
    expect(at(paid('trip-pass'), NOW + 30 * DAY)[1]).toBe('free');
    const passLater = paid('trip-pass', 1, paid('premium'));
    expect(
      timelineFrom(passLater, NOW).map(({ plan, from }) => [plan, new Date(from).toISOString()]),
    ).toEqual([
      ['premium', '2026-11-22T10:00:00.000Z'],
      ['trip-pass', '2026-12-22T10:00:00.000Z'],
      ['free', '2027-01-21T10:00:00.000Z'],
    ]);
    expect(at(paid('premium', 1, paid('trip-pass')), NOW + 30 * DAY)[0]).toBe('premium');
  });

  it('cannot lie more than five years ahead', () => {
    let subscription = paid('premium', 12);
    for (let year = 2; year <= 5; year += 1) subscription = paid('premium', 12, subscription);
    expect(refusal(() => paid('premium', 1, subscription))).toBe('paid-far-enough');
    expect(refusal(() => paid('trip-pass', 1, subscription))).toBe('paid-far-enough');
  });
});

describe('more', () => {
  it.each([
    ['premium', 30, 10],
    ['premium', 1, 1],
    ['premium', 90, 30],
    ['trip-pass', 9, 4],
    ['trip-pass', 30, 14],
  ] as const)('%s for %i days is worth %i days of pro', (plan, days, worth) => {
    expect(daysOfPro(plan, days * DAY)).toBe(worth);
  });

  it('is pro at once, with the unused days and then the months paid', () => {
    const pro = paid('pro', 1, paid('premium'), NOW + 15 * DAY);
    expect(pro.lastChange).toMatchObject({ creditedDays: 5, plan: 'pro', months: 1 });
    expect(at(pro, NOW + 15 * DAY)).toEqual(['pro', 'active', '2027-01-12T10:00:00.000Z']);
  });

  it('by choice turns all that is left into pro, a trip pass in wait too', () => {
    const pro = changePlan(paid('trip-pass', 1, paid('premium')), 'pro', NOW);
    expect(pro.lastChange).toMatchObject({ creditedDays: 10 + 14 });
    expect(timelineFrom(pro, NOW).map(({ plan }) => plan)).toEqual(['pro', 'pro', 'free']);
    expect(at(pro, NOW)[2]).toBe('2026-12-16T10:00:00.000Z');
  });

  it('wants paying for: on the free plan, in the trial, in grace, and premium on a pass alone', () => {
    const unpaid = [
      undefined,
      startTrial(undefined, SAMI, NOW),
      paid('premium', 1, undefined, NOW - 32 * DAY),
    ];
    for (const subscription of unpaid) {
      expect(refusal(() => changePlan(subscription, 'pro', NOW))).toBe('plan-not-paid');
    }
    expect(refusal(() => changePlan(paid('trip-pass'), 'premium', NOW))).toBe('plan-not-paid');
  });
});

describe('less', () => {
  it('comes at the period’s end: what is paid stays, grace runs as the lesser', () => {
    const chosen = changePlan(paid('pro'), 'premium', NOW);
    expect(timelineFrom(chosen, NOW).map(({ plan, state }) => `${plan} ${state}`)).toEqual([
      'pro active',
      'premium grace',
      'free free',
    ]);
    expect(changePlan(chosen, 'pro', NOW).renewAs).toBeNull();
  });

  it('paid for waits until the pro is over', () => {
    const both = paid('premium', 1, paid('pro'));
    expect(timelineFrom(both, NOW).map(({ plan, state }) => `${plan} ${state}`)).toEqual([
      'pro active',
      'premium active',
      'premium grace',
      'free free',
    ]);
  });

  it('to nothing is to cancel: at the end, without grace, until one chooses or pays again', () => {
    const cancelled = changePlan(paid('premium'), 'free', NOW);
    expect(timelineFrom(cancelled, NOW).map(({ plan, state }) => `${plan} ${state}`)).toEqual([
      'premium active',
      'free free',
    ]);
    expect(cancel(cancelled, NOW)).toBe(cancelled);
    expect(changePlan(cancelled, 'premium', NOW).cancelled).toBe(false);
    expect(paid('premium', 1, cancelled).cancelled).toBe(false);
  });

  it('is nothing where nothing runs', () => {
    expect(refusal(() => cancel(undefined, NOW))).toBe('nothing-to-cancel');
    expect(refusal(() => cancel(paid('premium'), NOW + 32 * DAY))).toBe('nothing-to-cancel');
  });
});

describe('of its end a subscriber is told', () => {
  const end = Date.parse('2026-12-22T10:00:00Z');
  const premium = paid('premium');

  it('three days before, and when it has come, with the grace that is left', () => {
    expect(nextNoticeAt(premium)).toBe(end - 3 * DAY);
    expect(noticeAt(premium, end - 3 * DAY - 1)).toBeUndefined();
    const ending = noticeAt(premium, end - 3 * DAY);
    expect(ending).toMatchObject({ what: 'ending', plan: 'premium', endsAt: end });
    expect(nextNoticeAt(premium, ending)).toBe(end);
    const ended = noticeAt(premium, end);
    expect(ended).toMatchObject({ what: 'ended', graceUntil: end + 7 * DAY });
    expect(nextNoticeAt(premium, ended)).toBeUndefined();
  });

  it('only that it has ended when nobody came by before', () => {
    expect(noticeAt(premium, end + 20 * DAY)).toMatchObject({ what: 'ended' });
  });

  it('of nothing when a trial was cancelled', () => {
    const cancelled = cancel(startTrial(undefined, SAMI, NOW), NOW);
    expect([noticeAt(cancelled, NOW + 20 * DAY), nextNoticeAt(cancelled)]).toEqual([undefined, undefined]);
  });
});
