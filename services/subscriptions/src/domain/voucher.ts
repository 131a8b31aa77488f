import type { Purchase } from './pay.ts';

/** Vouchers made together: of one plan, sold until one day. */
export interface Batch extends Purchase {
  readonly id: string;
  readonly count: number;
  /** How many of them were redeemed. */
  readonly redeemed: number;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly expiresAt: number;
  readonly voidedAt: number | null;
}

/** A voucher, known by the hash of its code. */
export interface Voucher {
  readonly usedBy: string | null;
  /** Stands for the `Idempotency-Key` it was redeemed under. */
  readonly usedUnder: string | null;
}

/** The most vouchers of one batch. */
export const MOST_VOUCHERS = 500;

/** How far ahead a batch may expire, in days. */
export const MOST_DAYS_ON_SALE = 3 * 366;

/** Whether a voucher is good for what its batch says, at an instant in milliseconds since the epoch. */
export function isGood(voucher: Voucher | undefined, batch: Batch | undefined, now: number): batch is Batch {
  return (
    voucher !== undefined &&
    voucher.usedBy === null &&
    batch !== undefined &&
    batch.voidedAt === null &&
    now < batch.expiresAt
  );
}

/** Wrong codes an hour and account; a right one is good after any number of them (docs: domain, Subscriptions). */
export const WRONG_TRIES_AN_HOUR = 10;

const HOUR = 60 * 60 * 1000;

/** The hour of an instant, in which wrong codes are counted. Milliseconds since the epoch. */
export function hourOf(now: number): { readonly from: number; readonly until: number } {
  const from = Math.floor(now / HOUR) * HOUR;
  return { from, until: from + HOUR };
}
