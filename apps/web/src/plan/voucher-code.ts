import { toLatinDigits } from '../text/digits.ts';

/** Letters and digits on a voucher, its dashes left out. */
export const VOUCHER_LENGTH = 16;

/** How many letters and digits of a code were typed, whatever stands between them. */
export function voucherLength(typed: string): number {
  return toLatinDigits(typed.normalize('NFKC')).replaceAll(/[^0-9a-z]/gi, '').length;
}

/** The code in a link's fragment, which a voucher's QR leads to; nothing else is taken for one. */
export function voucherInLink(hash: string): string {
  const code = hash.replace(/^#/, '');
  return /^[0-9A-Z-]+$/i.test(code) && voucherLength(code) === VOUCHER_LENGTH ? code : '';
}
