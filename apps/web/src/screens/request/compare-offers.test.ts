import { expect, it } from 'vitest';
import { inSuggestedOrder, isAcceptable, savingOf } from './compare-offers.ts';
import type { OfferFrom } from './request-query.ts';

function offer(
  id: string,
  change: Partial<OfferFrom['offer']> = {},
  badges: { id?: boolean; phone?: boolean; email?: boolean } = { email: true },
): OfferFrom {
  return {
    offer: {
      id,
      requestId: 'r',
      providerId: id,
      state: 'pending',
      turn: 'requester',
      round: 0,
      fee: { amount: 80_000, currency: 'TND' },
      itemCost: null,
      dutiesPaidBy: null,
      cashDue: { amount: 80_000, currency: 'TND' },
      arrivesOn: '2026-12-12',
      message: '',
      termsVersion: 1,
      version: 1,
      needsReconfirmation: false,
      waiting: false,
      readAt: null,
      createdAt: '2026-11-20T10:00:00Z',
      ...change,
    },
    provider: {
      userId: id,
      displayName: id,
      secondName: null,
      badges: { id: false, phone: false, email: false, ...badges },
      memberSince: '2026-01-01T00:00:00Z',
      avatar: null,
    },
  };
}

const ids = (offers: readonly OfferFrom[]) => inSuggestedOrder(offers).map((one) => one.offer.id);
const cheap = { cashDue: { amount: 10_000, currency: 'TND' } };

it('puts what can be accepted before what can not', () => {
  const stale = offer('stale', { needsReconfirmation: true, ...cheap }, { id: true });
  expect(isAcceptable(stale)).toBe(false);
  expect(ids([stale, offer('ready')])).toEqual(['ready', 'stale']);
});

it('trusts a record over a price', () => {
  expect(ids([offer('cheap', cheap), offer('known', {}, { id: true })])).toEqual(['known', 'cheap']);
});

it('prefers the earlier arrival, then the smaller sum', () => {
  const late = offer('late', { arrivesOn: '2026-12-20', ...cheap });
  expect(ids([late, offer('dear'), offer('cheap', cheap)])).toEqual(['cheap', 'dear', 'late']);
});

it('lets amounts in different currencies not decide', () => {
  expect(ids([offer('dinars'), offer('euros', { cashDue: { amount: 1, currency: 'EUR' } })])).toEqual([
    'dinars',
    'euros',
  ]);
});

it('counts a saving only in the same currency, on goods that are bought, and only a real one', () => {
  const sum = {
    cashDue: { amount: 232_000, currency: 'TND' },
    itemCost: { amount: 152_000, currency: 'TND' },
  };
  expect(savingOf(sum, { amount: 320_000, currency: 'TND' })).toEqual({ amount: 88_000, currency: 'TND' });
  expect(savingOf(sum, { amount: 200_000, currency: 'TND' })).toBeUndefined();
  expect(savingOf(sum, { amount: 32_000, currency: 'EUR' })).toBeUndefined();
  expect(savingOf({ ...sum, itemCost: null }, { amount: 320_000, currency: 'TND' })).toBeUndefined();
  expect(savingOf(sum, null)).toBeUndefined();
});
