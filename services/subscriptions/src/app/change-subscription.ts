import type { Subscription } from '../domain/subscription.ts';
import type { Stamp } from '../store/subscription-item.ts';
import type { Subscriptions } from '../store/subscriptions.ts';
import { settle } from './settle.ts';

/**
 * Changes somebody's subscription as a rule decides on it as it stands: one read, one transaction. What the rule leaves
 * as it was is not written. Refuses what the rule refuses.
 */
export function changeSubscription(
  subscriptions: Subscriptions,
  userId: string,
  decide: (before: Subscription | undefined) => Subscription,
  stamp: Stamp,
): Promise<Subscription> {
  return settle(async () => {
    const before = await subscriptions.find(userId);
    const after = decide(before);
    if (after !== before) await subscriptions.write(after, stamp);
    return after;
  });
}
