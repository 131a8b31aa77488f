import { expect, it } from 'vitest';
import { add, CURRENCIES, decimalsOf, isCurrency } from './money.ts';

it('counts dinars in millimes and the others in cents', () => {
  expect(CURRENCIES.map((currency) => decimalsOf(currency))).toEqual([3, 2, 2, 2, 2]);
});

it('adds amounts of one currency', () => {
  expect(add({ amount: 80_000, currency: 'TND' }, { amount: 152_000, currency: 'TND' })).toEqual({
    amount: 232_000,
    currency: 'TND',
  });
});

it('does not add dinars to euros', () => {
  expect(() => add({ amount: 1, currency: 'TND' }, { amount: 1, currency: 'EUR' })).toThrow(RangeError);
});

it('knows its currencies', () => {
  expect(isCurrency('TND')).toBe(true);
  expect(isCurrency('tnd')).toBe(false);
});
