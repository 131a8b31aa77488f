import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digitsOnly, toLatinDigits } from './digits.ts';

it('reads Arabic-Indic and Persian digits', () => {
  expect(toLatinDigits('٨٠ د.ت')).toBe('80 د.ت');
  expect(toLatinDigits('۱۲٫۵')).toBe('12,5');
});

it('leaves every other text alone', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!/[٠-٩۰-۹٫٬]/.test(text));
      expect(toLatinDigits(text)).toBe(text);
    }),
  );
});

it('takes any number written in Arabic-Indic digits back to itself', () => {
  fc.assert(
    fc.property(fc.nat(), (number) => {
      const arabic = new Intl.NumberFormat('ar-EG', { useGrouping: true }).format(number);
      expect(toLatinDigits(arabic)).toBe(String(number));
    }),
  );
});

it('keeps the digits of a code typed with spaces', () => {
  expect(digitsOnly(' ٤٨٢ 915\u200f')).toBe('482915');
});
