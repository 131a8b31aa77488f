import { Refusal } from '@nwassik/refusal';
import { entitlementAt } from './entitlement.ts';
import { changed, type Subscription } from './subscription.ts';

/**
 * Cancels: a trial ends at once, a paid plan at the end of what is paid, without grace. Again changes nothing.
 *
 * @throws Refusal `nothing-to-cancel` where nothing runs
 */
export function cancel(before: Subscription | undefined, now: number): Subscription {
  const { plan, state } = entitlementAt(before, now);
  if (!before || state === 'free' || state === 'grace') throw new Refusal('nothing-to-cancel');
  if (state === 'trialing') {
    const lastChange = { what: 'trial-cancelled', at: now, plan } as const;
    return changed(before, before.userId, { periods: [], lastChange });
  }
  if (before.cancelled) return before;
  return changed(before, before.userId, {
    cancelled: true,
    renewAs: null,
    lastChange: { what: 'cancelled', at: now, plan },
  });
}
