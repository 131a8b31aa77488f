import { isRefusal } from '../api/refusal.ts';
import type { Meter } from './plan-query.ts';

/** A month's meter that allows no more, as the service that counts says it. */
export interface UsedUp {
  readonly meter: Meter;
  readonly limit: number;
  readonly used: number;
  /** When it returns. */
  readonly resetsAt: string;
  /** The entitlement's version that this was decided by: an older one than mine has not heard of what I paid. */
  readonly entitlementVersion: number;
}

/** What a refusal says is used up; undefined for any other error. */
export function usedUpIn(error: unknown): UsedUp | undefined {
  if (!isRefusal(error, 'subscription-required')) return undefined;
  const { meter, limit, used, resetsAt, entitlementVersion } = error.facts;
  return {
    meter: meter === 'conversations' ? 'conversations' : 'offers',
    limit: Number(limit),
    used: Number(used),
    resetsAt: new Date(resetsAt as string | number).toISOString(),
    entitlementVersion: Number(entitlementVersion),
  };
}
