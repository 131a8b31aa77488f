import { Refusal } from '@nwassik/refusal';
import { pay } from '../domain/pay.ts';
import type { Subscription } from '../domain/subscription.ts';
import { hourOf, isGood } from '../domain/voucher.ts';
import { typedCode, type VoucherCode } from '../domain/voucher-code.ts';
import type { Batches } from '../store/batches.ts';
import type { Subscriptions } from '../store/subscriptions.ts';
import type { HashOf } from '../store/voucher-hash.ts';
import type { Vouchers } from '../store/vouchers.ts';
import type { Acting } from './acting.ts';
import { settle } from './settle.ts';

/** Stands for what cannot be a code: looked for like any other, and never found. */
const NO_CODE: VoucherCode = { text: '', tag: '000000' };

/**
 * The use case of redeeming a voucher: one read of voucher, batch and subscription at once, one transaction. A code
 * that is unknown, used, expired or void, or that is none at all, takes the same read and one write, and is refused in
 * the same words. A retry under the same `Idempotency-Key` finds what the first try did.
 *
 * The function it gives refuses with `voucher-refused`; with `too-many-tries` the eleventh wrong code in an hour; and
 * with what `pay` refuses, the voucher then being good still.
 */
export function redeemVoucher(parts: {
  readonly vouchers: Vouchers;
  readonly batches: Batches;
  readonly subscriptions: Subscriptions;
  readonly hashOf: HashOf;
}) {
  const { vouchers, batches, subscriptions, hashOf } = parts;
  return (typed: string, how: Acting & { readonly under: string | undefined }): Promise<Subscription> => {
    const { by, now, traceparent, under } = how;
    return settle(async () => {
      const code = typedCode(typed) ?? NO_CODE;
      const place = { tag: code.tag, hash: await hashOf(code) };
      const [voucher, batch, before] = await Promise.all([
        vouchers.find(place),
        batches.find(place.tag),
        subscriptions.find(by),
      ]);
      const redeemedBefore = under !== undefined && voucher?.usedBy === by && voucher.usedUnder === under;
      if (redeemedBefore && before) return before;
      if (!isGood(voucher, batch, now)) {
        if (await vouchers.countWrongTry(by, now)) throw new Refusal('voucher-refused');
        throw new Refusal('too-many-tries', {
          retryAfter: Math.ceil((hourOf(now).until - now) / 1_000),
        });
      }
      const after = pay(before, by, batch, { what: 'voucher-redeemed' }, now);
      await vouchers.redeem(place, after, { now, under, traceparent });
      return after;
    });
  };
}
