import { termsOf, type Limits, type Plan } from './plan.ts';
import { DAY, GRACE_DAYS, type Period, type Subscription } from './subscription.ts';

export const STATES = ['free', 'trialing', 'active', 'grace'] as const;

export type State = (typeof STATES)[number];

/** What a provider's subscription lets them do at a moment. */
export interface Entitlement {
  readonly plan: Plan;
  readonly state: State;
  /** Until when it stays so if nothing is done, in milliseconds since the epoch; null when nothing ends. */
  readonly validUntil: number | null;
  readonly limits: Limits;
}

/** A stretch of time with one entitlement. */
export interface Stretch extends Omit<Entitlement, 'validUntil'> {
  /** Milliseconds since the epoch. */
  readonly from: number;
}

/** What a subscription entitles to at an instant, by the clock alone; without one it is the free plan. */
export function entitlementAt(subscription: Subscription | undefined, now: number): Entitlement {
  const running = subscription?.periods.find((period) => period.until > now);
  if (running) return entitled(running.plan, running.trial ? 'trialing' : 'active', running.until);
  const graceUntil = graceOf(subscription);
  if (subscription && graceUntil !== null && now < graceUntil) {
    return entitled(subscription.renewAs ?? lastPeriod(subscription)?.plan ?? 'free', 'grace', graceUntil);
  }
  return entitled('free', 'free', null);
}

function entitled(plan: Plan, state: State, validUntil: number | null): Entitlement {
  return { plan, state, validUntil, limits: termsOf(plan).limits };
}

/** The period that comes last. */
export function lastPeriod(subscription: Subscription | undefined): Period | undefined {
  return subscription?.periods.at(-1);
}

/**
 * Until when grace runs after the last period, in milliseconds since the epoch; null where there is none: after a
 * trial, a trip pass, or a plan that was cancelled.
 */
export function graceOf(subscription: Subscription | undefined): number | null {
  const last = lastPeriod(subscription);
  if (!last || last.trial || last.plan === 'trip-pass' || subscription?.cancelled) return null;
  return last.until + GRACE_DAYS * DAY;
}

/**
 * All that is to come if nothing is done, from an instant on: the stretches in the order of time, the last of them
 * the free plan. Whoever keeps it needs no news when time passes.
 */
export function timelineFrom(subscription: Subscription | undefined, from: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let at: number | null = from; at !== null;) {
    const { plan, state, limits, validUntil }: Entitlement = entitlementAt(subscription, at);
    stretches.push({ from: at, plan, state, limits });
    at = validUntil;
  }
  return stretches;
}
