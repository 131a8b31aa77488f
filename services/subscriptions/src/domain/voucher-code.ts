/**
 * A voucher's code as it is printed, `7KQ2-M9XD-0T4H-P6RC`: 6 characters name the batch, 9 are secret (45 bits), the last
 * one checks. The letters are Crockford's: no I, L, O and U, which people take for 1, 0 and V.
 */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const TAG_LENGTH = 6;
const SECRET_LENGTH = 9;
const CODE_LENGTH = TAG_LENGTH + SECRET_LENGTH + 1;

/** Bytes of randomness that a code takes: of each, five bits. */
export const SECRET_BYTES = SECRET_LENGTH;

/** A code, without its dashes. */
export interface VoucherCode {
  readonly text: string;
  /** Which batch it is of. */
  readonly tag: string;
}

/** The tag of a batch: the last 30 bits of its id, which are random or a hash. */
export function tagOf(batchId: string): string {
  return written(Number.parseInt(batchId.replaceAll('-', '').slice(-8), 16), TAG_LENGTH);
}

/** A code of a batch, made of random bytes. */
export function voucherCode(batchId: string, random: Uint8Array): VoucherCode {
  const tag = tagOf(batchId);
  const secret = [...random.subarray(0, SECRET_LENGTH)].map((byte) => letter(byte % 32)).join('');
  const body = tag + secret;
  return { text: body + letter(doubled(checksum(body))), tag };
}

/** As it is printed: four groups of four. */
export function printed({ text }: VoucherCode): string {
  return text.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/**
 * The code that somebody typed, whatever the case, the spaces and the dashes, in Arabic-Indic digits too, and with O, I
 * and L for 0 and 1. Undefined for what can't be one: the checking character finds every single slip, and every two
 * characters swapped.
 */
export function typedCode(typed: string): VoucherCode | undefined {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (text.length !== CODE_LENGTH || text.includes('U') || checksum(text) !== 0) return undefined;
  return { text, tag: text.slice(0, TAG_LENGTH) };
}

/**
 * A polynomial in α over GF(32) (by x⁵ + x² + 1), each character a coefficient: zero for a whole code. α has order 31, so
 * in 16 characters no slip and no swap leaves it zero.
 */
function checksum(text: string): number {
  let sum = 0;
  for (const character of text) sum = doubled(sum) ^ LETTERS.indexOf(character);
  return sum;
}

function doubled(sum: number): number {
  return sum & 16 ? (sum << 1) ^ 0b100101 : sum << 1;
}

function letter(value: number): string {
  return LETTERS.charAt(value);
}

function written(value: number, length: number): string {
  return Array.from({ length }, (_, at) => letter((value >>> (5 * (length - 1 - at))) & 31)).join('');
}
