import { describe, expect, it } from 'vitest';
import { isUsedUp, planAt, quotaAt, type PlanCopy } from './plan-copy.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const premium: PlanCopy = {
  entitlementVersion: 3,
  timeline: [
    { from: '2026-11-22T10:00:00.000Z', plan: 'premium', limit: null },
    { from: '2026-12-22T10:00:00.000Z', plan: 'premium', limit: null },
    { from: '2026-12-29T10:00:00.000Z', plan: 'free', limit: 5 },
  ],
};

describe('the plan of a provider', () => {
  it('is free while nothing was heard of it', () => {
    expect(planAt(undefined, NOW)).toEqual({ plan: 'free', limit: 5 });
  });

  it('is what holds by the clock, though no news comes when time passes', () => {
    const at = (instant: string) => planAt(premium, Date.parse(instant)).plan;
    expect(at('2026-12-29T09:59:59.999Z')).toBe('premium');
    expect(at('2026-12-29T10:00:00.000Z')).toBe('free');
    // A clock that is a little behind that of who told it.
    expect(at('2026-11-22T09:59:59.000Z')).toBe('premium');
  });
});

describe('a quota', () => {
  const used = (months: Record<string, number>) => new Map(Object.entries(months));

  it('runs by the calendar month of Tunis', () => {
    const before = quotaAt(undefined, used({ '2026-11': 5 }), Date.parse('2026-11-30T22:59:59.999Z'));
    expect(before).toMatchObject({
      used: 5,
      resetsAt: Date.parse('2026-11-30T23:00:00Z'),
      entitlementVersion: 0,
    });
    expect(isUsedUp(before)).toBe(true);
    const after = quotaAt(undefined, used({ '2026-11': 5 }), Date.parse('2026-11-30T23:00:00.000Z'));
    expect(after).toMatchObject({
      month: '2026-12',
      used: 0,
      resetsAt: Date.parse('2026-12-31T23:00:00Z'),
      monthsOver: ['2026-11'],
    });
    expect(isUsedUp(after)).toBe(false);
  });

  it('without limit is never used up', () => {
    expect(isUsedUp(quotaAt(premium, used({ '2026-11': 500 }), NOW))).toBe(false);
  });
});
