import { expect, it } from 'vitest';
import { formatAmount, formatMoney } from './format.ts';

it.each([
  [90_000, 'TND', 'fr', '90 DT'],
  [80_500, 'TND', 'fr', '80,500 DT'],
  [90_000, 'TND', 'ar', '90 د.ت'],
  [4_490, 'EUR', 'fr', '44,90 €'],
  [4_490, 'EUR', 'en', '€44.90'],
  [5_000, 'CAD', 'en', 'CA$50'],
  [90_000, 'TND', 'en', '90 DT'],
] as const)('says %i %s in %s as %s', (amount, currency, locale, said) => {
  expect(formatMoney({ amount, currency }, locale)).toBe(said.replaceAll(' ', '\u00a0'));
});

it('says the number alone where its unit stands beside it', () => {
  expect(formatAmount({ amount: 152_000, currency: 'TND' }, 'fr')).toBe('152');
});
