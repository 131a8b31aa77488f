import { Refusal } from '@nwassik/refusal';
import { cancel } from './cancel.ts';
import { changed, periodsLeft, type Period, type Subscription } from './subscription.ts';
import { turnToPro } from './turn-to-pro.ts';

/**
 * Chooses the plan to go on with. More takes effect at once, and turns what is left into it; less at the end of what
 * is paid. Choosing again takes a cancellation back. What changes nothing is answered as it was.
 *
 * @throws Refusal `plan-not-paid` where there is nothing paid to go on with
 */
export function changePlan(
  before: Subscription | undefined,
  plan: 'free' | 'premium' | 'pro',
  now: number,
): Subscription {
  if (plan === 'free') return cancel(before, now);
  const left = periodsLeft(before, now).filter((period) => !period.trial);
  if (!before || left.length === 0) throw new Refusal('plan-not-paid');
  return plan === 'pro' ? toPro(before, left, now) : toPremium(before, left, now);
}

function toPro(before: Subscription, left: readonly Period[], now: number): Subscription {
  if (left.every((period) => period.plan === 'pro')) return goOnAs(before, 'pro', null, now);
  const { until, creditedDays } = turnToPro(left, now);
  return changed(before, before.userId, {
    periods: [{ plan: 'pro', until, trial: false }],
    cancelled: false,
    renewAs: null,
    lastChange: { what: 'plan-chosen', at: now, plan: 'pro', creditedDays },
  });
}

function toPremium(before: Subscription, left: readonly Period[], now: number): Subscription {
  if (left.every((period) => period.plan === 'trip-pass')) throw new Refusal('plan-not-paid');
  return goOnAs(before, 'premium', left.at(-1)?.plan === 'pro' ? 'premium' : null, now);
}

function goOnAs(
  before: Subscription,
  plan: 'premium' | 'pro',
  renewAs: Subscription['renewAs'],
  now: number,
): Subscription {
  if (!before.cancelled && before.renewAs === renewAs) return before;
  return changed(before, before.userId, {
    cancelled: false,
    renewAs,
    lastChange: { what: 'plan-chosen', at: now, plan },
  });
}
