import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cashDueOf, emptyOffer, offerProblems, toOffer, type OfferDraft } from './offer-draft.ts';

const TODAY = '2026-11-22';
const request = { reward: { amount: 90_000, currency: 'TND' }, dueOn: '2026-12-20' };

function draft(change: Partial<OfferDraft> = {}): OfferDraft {
  return {
    ...emptyOffer('key', request),
    fee: { text: '80', currency: 'TND' },
    itemCost: { text: '152 DT', currency: 'TND' },
    arrivesOn: '2026-12-12',
    message: ' Je passe samedi. ',
    ...change,
  };
}

it('works out the cash due', () => {
  expect(cashDueOf(draft())?.cashDue).toEqual({ amount: 232_000, currency: 'TND' });
  expect(cashDueOf(draft({ itemCost: { text: '', currency: 'TND' } }))?.cashDue.amount).toBe(80_000);
});

it('adds any fee and any cost exactly', () => {
  const cents = fc.integer({ min: 1, max: 400_000_000 });
  fc.assert(
    fc.property(cents, cents, (fee, cost) => {
      const typed = (amount: number) => ({ text: (amount / 100).toFixed(2), currency: 'EUR' as const });
      expect(cashDueOf(draft({ fee: typed(fee), itemCost: typed(cost) }))?.cashDue.amount).toBe(fee + cost);
    }),
  );
});

it('finds nothing wrong with a whole offer, and sends it trimmed', () => {
  expect(offerProblems(draft(), request, TODAY)).toEqual({});
  expect(toOffer(draft(), 3)).toEqual({
    fee: { amount: 80_000, currency: 'TND' },
    itemCost: { amount: 152_000, currency: 'TND' },
    arrivesOn: '2026-12-12',
    message: 'Je passe samedi.',
    termsVersion: 3,
  });
});

it('wants a fee and a day', () => {
  expect(offerProblems(emptyOffer('key', request), request, TODAY)).toEqual({
    fee: 'makeOffer.fee.bad',
    arrivesOn: 'makeOffer.day.bad',
  });
});

it('refuses a cost in another currency than the fee', () => {
  const mixed = draft({ itemCost: { text: '44,90 €', currency: 'TND' } });
  expect(offerProblems(mixed, request, TODAY).itemCost).toBe('makeOffer.oneCurrency');
});

it('refuses to arrive after the due date, or before today', () => {
  expect(offerProblems(draft({ arrivesOn: '2026-12-21' }), request, TODAY).arrivesOn).toBe(
    'refused.arrivesAfterDue',
  );
  expect(offerProblems(draft({ arrivesOn: '2026-11-21' }), request, TODAY).arrivesOn).toBe('date.passed');
  expect(offerProblems(draft({ arrivesOn: '2027-03-01' }), { dueOn: null }, TODAY)).toEqual({});
});
