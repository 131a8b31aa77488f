import { Refusal } from '@nwassik/refusal';
import { changed, DAY, periodsLeft, TRIAL_DAYS, type Subscription } from './subscription.ts';

/**
 * Starts the one trial of an account: 14 days of premium.
 *
 * @throws Refusal `trial-used`, or `plan-running` while something runs already: the trial keeps for later
 */
export function startTrial(before: Subscription | undefined, userId: string, now: number): Subscription {
  if (before && before.trialUsedAt !== null) throw new Refusal('trial-used');
  if (periodsLeft(before, now).length > 0) throw new Refusal('plan-running');
  return changed(before, userId, {
    periods: [{ plan: 'premium', until: now + TRIAL_DAYS * DAY, trial: true }],
    trialUsedAt: now,
    cancelled: false,
    renewAs: null,
    lastChange: { what: 'trial-started', at: now, plan: 'premium' },
  });
}
