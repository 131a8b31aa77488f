import type { Money } from '@nwassik/money';
import type { PaidPlan, Plan } from './plan.ts';

export const DAY = 24 * 60 * 60 * 1000;

/** Days of the one trial. */
export const TRIAL_DAYS = 14;

/** Days for which a paid plan goes on after its end, so that nobody is cut off for being late. */
export const GRACE_DAYS = 7;

/** A stretch of one plan. It begins where the one before ends, the first with the subscription's last change. */
export interface Period {
  readonly plan: PaidPlan;
  /** Its first moment after, in milliseconds since the epoch. */
  readonly until: number;
  readonly trial: boolean;
}

/** What a provider has paid for, or tries. What it lets them do follows from it and the clock: `entitlementAt`. */
export interface Subscription {
  readonly userId: string;
  /** The entitlement's version: moves with every change, and with nothing else. */
  readonly version: number;
  /** In the order of time; those that are over may still stand in front. */
  readonly periods: readonly Period[];
  /** When the one trial of the account was started. */
  readonly trialUsedAt: number | null;
  /** Ends with what is paid: no grace. */
  readonly cancelled: boolean;
  /** The lesser plan chosen for after the last period; grace runs as it. */
  readonly renewAs: 'premium' | null;
  readonly lastChange: Change;
}

export const CHANGES = [
  'trial-started',
  'trial-cancelled',
  'voucher-redeemed',
  'payment-recorded',
  'plan-chosen',
  'cancelled',
] as const;

/** What was done last, and a line of the history. */
export interface Change {
  readonly what: (typeof CHANGES)[number];
  readonly at: number;
  /** The plan it was about. */
  readonly plan: Plan;
  /** Calendar months paid, where it was a payment for some. */
  readonly months?: number;
  /** Days that unused time of other plans became. */
  readonly creditedDays?: number;
  readonly amount?: Money;
  readonly receiptNumber?: string;
}

/** The periods that are not over. */
export function periodsLeft(subscription: Subscription | undefined, now: number): readonly Period[] {
  return subscription?.periods.filter((period) => period.until > now) ?? [];
}

/** The next version of a subscription, or the first. */
export function changed(
  before: Subscription | undefined,
  userId: string,
  change: Partial<Omit<Subscription, 'userId' | 'version'>> & Pick<Subscription, 'lastChange'>,
): Subscription {
  const start = { periods: [], trialUsedAt: null, cancelled: false, renewAs: null };
  return { ...start, ...before, ...change, userId, version: (before?.version ?? 0) + 1 };
}
