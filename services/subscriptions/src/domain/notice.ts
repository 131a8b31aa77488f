import { graceOf, lastPeriod } from './entitlement.ts';
import type { PaidPlan } from './plan.ts';
import { DAY, type Subscription } from './subscription.ts';

/** Days before the end of what is paid at which its holder is told. */
const DAYS_AHEAD = 3;

/** What a subscriber is told of the end of what they have: before it, and when it has come. Once for each end. */
export interface Notice {
  readonly what: 'ending' | 'ended';
  readonly userId: string;
  readonly plan: PaidPlan;
  readonly trial: boolean;
  readonly cancelled: boolean;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
  /** Until when the plan goes on all the same; null where it doesn't. */
  readonly graceUntil: number | null;
}

/** What is to be told at an instant; undefined when nothing is yet. An `ending` that came too late is left out. */
export function noticeAt(subscription: Subscription, now: number): Notice | undefined {
  const last = lastPeriod(subscription);
  if (!last || now < last.until - DAYS_AHEAD * DAY) return undefined;
  return {
    what: now < last.until ? 'ending' : 'ended',
    userId: subscription.userId,
    plan: last.plan,
    trial: last.trial,
    cancelled: subscription.cancelled,
    endsAt: last.until,
    graceUntil: graceOf(subscription),
  };
}

/** When the next notice is due, after the one that was given, if any; undefined when nothing is to be told any more. */
export function nextNoticeAt(subscription: Subscription, told?: Notice): number | undefined {
  const last = lastPeriod(subscription);
  if (!last || told?.what === 'ended') return undefined;
  return told ? last.until : last.until - DAYS_AHEAD * DAY;
}
