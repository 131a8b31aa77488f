import { randomBytes } from 'node:crypto';
import { Refusal } from '@nwassik/refusal';
import type { Purchase } from '../domain/pay.ts';
import { DAY } from '../domain/subscription.ts';
import { MOST_DAYS_ON_SALE, type Batch } from '../domain/voucher.ts';
import { printed, SECRET_BYTES, tagOf, voucherCode } from '../domain/voucher-code.ts';
import type { Batches } from '../store/batches.ts';
import type { HashOf } from '../store/voucher-hash.ts';
import type { Acting } from './acting.ts';

export interface Order extends Purchase {
  readonly count: number;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** A batch as it was made, with its codes: the only time that anyone sees them. */
export interface MadeBatch {
  readonly batch: Batch;
  /** Null when the batch was made by an earlier try: nobody can read its codes any more. */
  readonly codes: readonly string[] | null;
}

/**
 * Makes a batch of vouchers under an id. A retry under the same id finds the batch, without codes.
 *
 * @throws Refusal `expiry-out-of-range`, `key-reused` for another order under the same id, `lost-race` when the batch's
 *   tag is another's
 */
export async function makeBatch(
  parts: { readonly batches: Batches; readonly hashOf: HashOf },
  id: string,
  order: Order,
  { by, now }: Acting,
): Promise<MadeBatch> {
  const { batches, hashOf } = parts;
  const { plan, months, count, expiresAt } = order;
  if (expiresAt <= now || expiresAt > now + MOST_DAYS_ON_SALE * DAY) throw new Refusal('expiry-out-of-range');
  const made = new Map(
    Array.from({ length: count }, () => {
      const code = voucherCode(id, randomBytes(SECRET_BYTES));
      return [code.text, code] as const;
    }),
  );
  const codes = [...made.values()];
  const batch: Batch = {
    id,
    plan,
    months,
    count: codes.length,
    redeemed: 0,
    createdAt: now,
    createdBy: by,
    expiresAt,
    voidedAt: null,
  };
  if (await batches.make(batch, await Promise.all(codes.map(hashOf)))) {
    return { batch, codes: codes.map(printed) };
  }
  const before = await batches.find(tagOf(id));
  if (before?.id !== id) throw new Refusal('lost-race');
  if (!isSame(before, order)) throw new Refusal('key-reused');
  return { batch: before, codes: null };
}

function isSame(batch: Batch, { plan, months, count, expiresAt }: Order): boolean {
  return (
    batch.plan === plan && batch.months === months && batch.count === count && batch.expiresAt === expiresAt
  );
}
