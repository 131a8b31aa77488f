import { expect, it } from 'vitest';
import { monthsUpTo, workByMonth } from './analytics.ts';

it('counts back calendar months of Tunis, the 31st included', () => {
  expect(monthsUpTo(Date.parse('2027-03-30T23:30:00Z'), 4)).toEqual([
    '2027-03',
    '2027-02',
    '2027-01',
    '2026-12',
  ]);
});

it('sums what was done by month, fees by currency, idle months too', () => {
  const fee = (amount: number, currency: 'TND' | 'EUR') => ({ amount, currency });
  const deeds = [
    { what: 'response', month: '2026-11' },
    { what: 'response', month: '2026-11' },
    { what: 'win', month: '2026-11', fee: fee(80_000, 'TND') },
    { what: 'win', month: '2026-11', fee: fee(2_500, 'EUR') },
    { what: 'win', month: '2026-11', fee: fee(20_000, 'TND') },
    { what: 'response', month: '2026-09' },
  ] as const;
  expect(workByMonth(deeds, ['2026-11', '2026-10', '2026-09'])).toEqual([
    { month: '2026-11', responses: 2, wins: 3, feesAgreed: [fee(100_000, 'TND'), fee(2_500, 'EUR')] },
    { month: '2026-10', responses: 0, wins: 0, feesAgreed: [] },
    { month: '2026-09', responses: 1, wins: 0, feesAgreed: [] },
  ]);
});
