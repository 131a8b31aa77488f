import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printed, SECRET_BYTES, tagOf, typedCode, voucherCode } from './voucher-code.ts';

const codes = fc
  .tuple(fc.uuid(), fc.uint8Array({ minLength: SECRET_BYTES, maxLength: SECRET_BYTES }))
  .map(([id, random]) => ({ id, code: voucherCode(id, random) }));

describe('a voucher’s code', () => {
  it('has four groups of four, without letters that people mistake', () => {
    fc.assert(
      fc.property(codes, ({ id, code }) => {
        expect(printed(code)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(code.tag).toBe(tagOf(id));
        expect(typedCode(printed(code))).toEqual(code);
      }),
    );
  });

  const code = voucherCode(
    '0190a6b0-7b3c-7def-8abc-0123456789ab',
    new Uint8Array([0, 1, 17, 3, 9, 31, 12, 1, 0]),
  );

  it.each([
    ['in lower case', (text: string) => text.toLowerCase()],
    ['with spaces', (text: string) => ` ${text.replaceAll('-', ' ')} `],
    ['without anything between', (text: string) => text.replaceAll('-', '')],
    ['with long dashes and narrow spaces', (text: string) => text.replaceAll('-', '\u202f–\u200f')],
    ['with O for 0 and l for 1', (text: string) => text.replaceAll('0', 'O').replaceAll('1', 'l')],
    ['in Arabic-Indic digits', (text: string) => inDigitsFrom(text, 0x660)],
    ['in Persian digits', (text: string) => inDigitsFrom(text, 0x6f0)],
    ['in full width', (text: string) => inDigitsFrom(text, 0xff10)],
  ])('is read %s', (_how, typed) => {
    expect(printed(code)).toMatch(/0.*1/);
    expect(typedCode(typed(printed(code)))).toEqual(code);
  });

  it('with one character mistaken is none', () => {
    fc.assert(
      fc.property(codes, fc.nat(15), fc.nat(31), ({ code }, at, by) => {
        const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const wrong = letters.charAt(by);
        fc.pre(wrong !== code.text[at]);
        expect(typedCode(code.text.slice(0, at) + wrong + code.text.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  it('with any two characters swapped is none', () => {
    fc.assert(
      fc.property(codes, fc.nat(15), fc.nat(15), ({ code }, a, b) => {
        fc.pre(code.text[a] !== code.text[b]);
        const swapped = [...code.text];
        [swapped[a], swapped[b]] = [swapped[b] ?? '', swapped[a] ?? ''];
        expect(typedCode(swapped.join(''))).toBeUndefined();
      }),
    );
  });

  it.each(['', '0', 'bonjour', '7KQ2-M9XD-0T4H', 'U'.repeat(16), '٠'.repeat(15), '\ud800'])(
    'is not read from %j',
    (typed) => {
      expect(typedCode(typed)).toBeUndefined();
    },
  );
});

function inDigitsFrom(text: string, zero: number): string {
  return text.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}
