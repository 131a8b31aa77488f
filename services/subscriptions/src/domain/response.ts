import type { Meter } from './plan.ts';

/** How long a counted response may stay unread before it is given back (docs: domain, Subscriptions). */
const UNREAD_FOR = 48 * 60 * 60 * 1000;

/** A response that requests or chat counted, as they told of it. */
export interface CountedResponse {
  /** The offer's id, or the conversation's. */
  readonly id: string;
  readonly meter: Meter;
  readonly userId: string;
  readonly requestId: string;
  /** The calendar month whose meter counted it, `YYYY-MM`. */
  readonly countedIn: string;
}

/** Why a response was given back. */
export type RefundReason = 'unread' | 'removed';

/** When a response that nobody has read is given back, in milliseconds since the epoch. */
export function refundDueAt(madeAt: number): number {
  return madeAt + UNREAD_FOR;
}
