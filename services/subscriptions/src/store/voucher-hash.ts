import { createHmac } from 'node:crypto';
import type { VoucherCode } from '../domain/voucher-code.ts';

/** What the table holds in a code's place: an HMAC under a secret that is not in it, cut to 128 bits. */
export type HashOf = (code: VoucherCode) => Promise<string>;

/** Hashes under a pepper that is read when first needed, and kept. */
export function voucherHash(readPepper: () => Promise<string>): HashOf {
  let pepper: Promise<string> | undefined;
  return async ({ text }) => {
    pepper ??= readPepper();
    try {
      return createHmac('sha256', await pepper)
        .update(text)
        .digest()
        .subarray(0, 16)
        .toString('base64url');
    } catch (error) {
      // What failed now may work for the next caller.
      pepper = undefined;
      throw error;
    }
  };
}
