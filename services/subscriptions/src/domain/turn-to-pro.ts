import { termsOf, type PaidPlan } from './plan.ts';
import { DAY, type Period } from './subscription.ts';

/**
 * What unused time of another plan is worth in pro: by the seconds left and the two plans' prices, in the currency
 * that gives the provider more, rounded up to whole days. 3 days of premium make 1 of pro; 9 of a trip pass, 4.
 */
export function daysOfPro(plan: PaidPlan, unusedMilliseconds: number): number {
  const seconds = Math.ceil(unusedMilliseconds / 1_000);
  const worth = termsOf(plan).prices.flatMap(({ amount, currency }) => {
    const pro = termsOf('pro').prices.find((price) => price.currency === currency);
    return pro ? [Math.ceil((seconds * amount) / (pro.amount * (DAY / 1_000)))] : [];
  });
  return Math.max(...worth);
}

/** All that is left as pro, from `now` on: what is pro already, and the worth of each other plan's unused time. */
export function turnToPro(left: readonly Period[], now: number): { until: number; creditedDays: number } {
  const unused = { pro: 0, premium: 0, 'trip-pass': 0 };
  let from = now;
  for (const { plan, until } of left) {
    unused[plan] += until - from;
    from = until;
  }
  const creditedDays = daysOfPro('premium', unused.premium) + daysOfPro('trip-pass', unused['trip-pass']);
  return { until: now + unused.pro + creditedDays * DAY, creditedDays };
}
