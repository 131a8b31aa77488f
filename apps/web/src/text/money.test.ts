import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CURRENCIES, decimalsOf, MAX_AMOUNT, type Money } from '@nwassik/money';
import { LOCALES } from '../i18n/locale.ts';
import { formatAmount, formatMinor, formatMoney, moneyForInput, readMoney } from './money.ts';

const money: fc.Arbitrary<Money> = fc.record({
  amount: fc.integer({ min: 1, max: MAX_AMOUNT }),
  currency: fc.constantFrom(...CURRENCIES),
});

function read(text: string, currency: Money['currency'] = 'TND'): string {
  const typed = readMoney(text, currency);
  return typed.kind === 'amount' ? `${typed.money.amount} ${typed.money.currency}` : typed.kind;
}

it.each([
  ['80', '80000 TND'],
  ['80 DT', '80000 TND'],
  ['80dt', '80000 TND'],
  ['80,5 dinars', '80500 TND'],
  ['٨٠ د.ت', '80000 TND'],
  ['٨٠٫٥ دينار', '80500 TND'],
  ['1 200', '1200000 TND'],
  ['1.200,500', '1200500 TND'],
  ['44,90 €', '4490 EUR'],
  ['€44.90', '4490 EUR'],
  ['1.200 €', '120000 EUR'],
  ['$50', '5000 USD'],
  ['50 $ CA', '5000 CAD'],
  ['100.', '100000 TND'],
])('reads %s as %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

it.each([
  ['', 'nothing'],
  ['  ', 'nothing'],
  ['beaucoup', 'unreadable'],
  ['80 pesos', 'unreadable'],
  ['80 DT €', 'unreadable'],
  ['1,2,3', 'unreadable'],
  ['-5', 'unreadable'],
  ['0', 'zero'],
  ['80,1234', 'too-precise'],
  ['44,901 €', '4490100 EUR'],
  ['1000001', 'too-much'],
  ['99999999999999999', 'too-much'],
])('answers %s with %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

it('asks whether millimes were meant when dinars are surprisingly many', () => {
  expect(readMoney('90000', 'TND')).toEqual({
    kind: 'amount',
    money: { amount: 90_000_000, currency: 'TND' },
    perhaps: { amount: 90_000, currency: 'TND' },
  });
});

it('asks whether thousands were meant by three decimals of a dinar', () => {
  expect(readMoney('1.200', 'TND')).toEqual({
    kind: 'amount',
    money: { amount: 1_200, currency: 'TND' },
    perhaps: { amount: 1_200_000, currency: 'TND' },
  });
});

it('asks nothing about an everyday price', () => {
  expect(readMoney('320', 'TND')).toEqual({ kind: 'amount', money: { amount: 320_000, currency: 'TND' } });
});

it('reads back every amount it prefills', () => {
  fc.assert(
    fc.property(money, (sum) => {
      const typed = readMoney(moneyForInput(sum), sum.currency);
      expect(typed.kind === 'amount' && typed.money).toEqual(sum);
    }),
  );
});

it('reads back what it writes in French and Arabic', () => {
  fc.assert(
    fc.property(money, fc.constantFrom('fr' as const, 'ar' as const), (sum, locale) => {
      const typed = readMoney(formatMoney(sum, locale), 'TND');
      expect(typed.kind === 'amount' && typed.money).toEqual(sum);
    }),
  );
});

it('never throws, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...CURRENCIES), (text, currency) => {
      const typed = readMoney(text, currency);
      if (typed.kind === 'amount') {
        expect(Number.isSafeInteger(typed.money.amount) && typed.money.amount > 0).toBe(true);
        expect(decimalsOf(typed.money.currency)).toBeGreaterThan(1);
      }
    }),
  );
});

it('writes money as each language does', () => {
  const ninety: Money = { amount: 90_000, currency: 'TND' };
  expect(LOCALES.map((locale) => formatMoney(ninety, locale))).toEqual([
    '90\u00a0DT',
    '90\u00a0د.ت',
    '90\u00a0DT',
  ]);
  const euros: Money = { amount: 4_490, currency: 'EUR' };
  expect(LOCALES.map((locale) => formatMoney(euros, locale))).toEqual([
    '44,90\u00a0€',
    '44,90\u00a0€',
    '€44.90',
  ]);
  expect(formatAmount({ amount: 80_500, currency: 'TND' }, 'fr')).toBe('80,500');
  expect(formatMinor({ amount: 80_000, currency: 'TND' }, 'en')).toBe('80,000');
});
