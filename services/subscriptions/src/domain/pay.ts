import { Refusal } from '@nwassik/refusal';
import { monthsLater } from '@nwassik/calendar';
import { termsOf, type PaidPlan } from './plan.ts';
import { changed, DAY, periodsLeft, type Change, type Period, type Subscription } from './subscription.ts';
import { turnToPro } from './turn-to-pro.ts';

/** What a voucher or a payment is for: calendar months of a plan, or one trip pass of 30 days. */
export interface Purchase {
  readonly plan: PaidPlan;
  readonly months: number;
}

/** How far ahead one can have paid, in months. */
const MOST_MONTHS_AHEAD = 60;

const PASS_DAYS = 30;

/**
 * Adds what was paid for, from the end of what there is, or from now. Pro comes first: what is left of other plans
 * turns into it. Whoever pays during the trial keeps the rest of it, and it is no trial any more.
 *
 * @param how how it was paid; stands in the history
 * @throws Refusal `paid-far-enough` for what would end more than five years ahead
 */
export function pay(
  before: Subscription | undefined,
  userId: string,
  purchase: Purchase,
  how: Pick<Change, 'what' | 'amount' | 'receiptNumber'>,
  now: number,
): Subscription {
  const left = periodsLeft(before, now);
  const { periods, creditedDays } =
    purchase.plan === 'pro' ? withPro(left, purchase, now) : appended(left, purchase, now);
  if ((periods.at(-1)?.until ?? now) > monthsLater(now, MOST_MONTHS_AHEAD))
    throw new Refusal('paid-far-enough');
  return changed(before, userId, {
    periods,
    cancelled: false,
    renewAs: null,
    lastChange: {
      ...how,
      at: now,
      plan: purchase.plan,
      ...(termsOf(purchase.plan).period === 'month' && { months: purchase.months }),
      ...(creditedDays > 0 && { creditedDays }),
    },
  });
}

function withPro(left: readonly Period[], { months }: Purchase, now: number) {
  const { until, creditedDays } = turnToPro(left, now);
  const periods: Period[] = [{ plan: 'pro', until: monthsLater(until, months), trial: false }];
  return { periods, creditedDays };
}

function appended(left: readonly Period[], { plan, months }: Purchase, now: number) {
  const end = left.at(-1)?.until ?? now;
  const until = plan === 'trip-pass' ? end + PASS_DAYS * DAY : monthsLater(end, months);
  const paid = left.map((period) => ({ ...period, trial: false }));
  const before = paid.at(-1)?.plan === plan ? paid.slice(0, -1) : paid;
  return { periods: [...before, { plan, until, trial: false }], creditedDays: 0 };
}
