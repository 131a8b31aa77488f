import { endOfMonth, monthOf } from '@nwassik/calendar';
import { Refusal } from '@nwassik/refusal';

/** What this service keeps of somebody's entitlement, as subscriptions last told it: all that is to come, in order of time. */
export interface PlanCopy {
  readonly entitlementVersion: number;
  readonly timeline: readonly Stretch[];
}

/** From when on a plan holds, and how many first offers a month it allows; null is without limit. */
export interface Stretch {
  /** RFC 3339 UTC. */
  readonly from: string;
  readonly plan: string;
  readonly limit: number | null;
}

/** How somebody stands with their first offers of a calendar month. */
export interface Quota {
  readonly plan: string;
  /** Null is without limit, and then nothing is counted. */
  readonly limit: number | null;
  readonly used: number;
  /** When the month ends, in milliseconds since the epoch. */
  readonly resetsAt: number;
  /** The entitlement's version this was decided by; 0 while none was heard of. */
  readonly entitlementVersion: number;
  /** The month, `YYYY-MM`. */
  readonly month: string;
  /** Months that are over, and whose counts are still kept. */
  readonly monthsOver: readonly string[];
}

/** The plan of an account that nothing was heard of (docs: domain, Subscriptions, Gating). */
const FREE = { plan: 'free', limit: 5 };

/** The plan at an instant in milliseconds since the epoch, by the clock alone. */
export function planAt(copy: PlanCopy | undefined, now: number): Pick<Stretch, 'plan' | 'limit'> {
  return copy?.timeline.findLast((stretch) => Date.parse(stretch.from) <= now) ?? copy?.timeline[0] ?? FREE;
}

/**
 * The quota at an instant in milliseconds since the epoch.
 *
 * @param counted how many offers each month has counted
 */
export function quotaAt(
  copy: PlanCopy | undefined,
  counted: ReadonlyMap<string, number>,
  now: number,
): Quota {
  const { plan, limit } = planAt(copy, now);
  const month = monthOf(now);
  return {
    plan,
    limit,
    used: counted.get(month) ?? 0,
    resetsAt: endOfMonth(now),
    entitlementVersion: copy?.entitlementVersion ?? 0,
    month,
    monthsOver: [...counted.keys()].filter((other) => other < month),
  };
}

/** Whether another first offer would be one too many. */
export function isUsedUp({ limit, used }: Pick<Quota, 'limit' | 'used'>): boolean {
  return limit !== null && used >= limit;
}

/** Refuses with `subscription-required`, and all that tells why and when it is over, what is one too many. */
export function requireRoom(quota: Quota): void {
  if (!isUsedUp(quota)) return;
  const { plan, limit, used, resetsAt, entitlementVersion } = quota;
  throw new Refusal('subscription-required', {
    meter: 'offers',
    plan,
    limit,
    used,
    resetsAt: new Date(resetsAt).toISOString(),
    entitlementVersion,
    upgrade: '/subscription',
  });
}
