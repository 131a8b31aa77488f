import { entitlementAt, timelineFrom } from '../domain/entitlement.ts';
import { endOfMonth } from '@nwassik/calendar';
import { termsOf, type Meter } from '../domain/plan.ts';
import { periodsLeft, type Subscription } from '../domain/subscription.ts';
import type { Batch } from '../domain/voucher.ts';
import type { HistoryLine } from '../store/subscriptions.ts';

/** Somebody's entitlement as they see it, at an instant in milliseconds since the epoch. */
export function entitlementAnswer(
  subscription: Subscription | undefined,
  used: Readonly<Record<Meter, number>>,
  now: number,
) {
  const { plan, state, validUntil, limits } = entitlementAt(subscription, now);
  const [, ...upcoming] = timelineFrom(subscription, now);
  return {
    plan,
    state,
    validUntil: validUntil === null ? null : instant(validUntil),
    entitlementVersion: subscription?.version ?? 0,
    limits,
    used,
    resetsAt: instant(endOfMonth(now)),
    extras: termsOf(plan).extras,
    cancelled: state === 'active' && (subscription?.cancelled ?? false),
    trialAvailable: !subscription?.trialUsedAt && periodsLeft(subscription, now).length === 0,
    upcoming: upcoming.map(({ from, plan, state }) => ({ from: instant(from), plan, state })),
  };
}

export function historyAnswer({ at, ...line }: HistoryLine) {
  return { ...line, at: instant(at) };
}

export function batchAnswer({ createdBy: _by, createdAt, expiresAt, voidedAt, ...batch }: Batch) {
  return {
    ...batch,
    createdAt: instant(createdAt),
    expiresAt: instant(expiresAt),
    voidedAt: voidedAt === null ? null : instant(voidedAt),
  };
}

export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
