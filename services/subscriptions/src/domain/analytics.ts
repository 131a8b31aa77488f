import { add, type Money } from '@nwassik/money';
import { monthOf, monthsLater } from '@nwassik/calendar';

/** A response that somebody made, or a deal they won with its fee. */
export type Deed =
  | { readonly what: 'response'; readonly month: string }
  | { readonly what: 'win'; readonly month: string; readonly fee: Money };

/** What a provider did in a calendar month. */
export interface MonthOfWork {
  /** `YYYY-MM` */
  readonly month: string;
  readonly responses: number;
  readonly wins: number;
  /** The fees of the deals won, as they were agreed: a sum for each currency. */
  readonly feesAgreed: readonly Money[];
}

/** So many calendar months up to this one, `YYYY-MM`, the latest first. */
export function monthsUpTo(now: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, back) => monthOf(monthsLater(now, -back)));
}

/** What was done in each of these months, those without anything too. */
export function workByMonth(deeds: readonly Deed[], months: readonly string[]): readonly MonthOfWork[] {
  return months.map((month) => {
    const ofMonth = deeds.filter((deed) => deed.month === month);
    const fees = ofMonth.flatMap((deed) => (deed.what === 'win' ? [deed.fee] : []));
    return { month, responses: ofMonth.length - fees.length, wins: fees.length, feesAgreed: summed(fees) };
  });
}

function summed(fees: readonly Money[]): readonly Money[] {
  const sums = new Map<Money['currency'], Money>();
  for (const fee of fees) {
    const sum = sums.get(fee.currency);
    sums.set(fee.currency, sum ? add(sum, fee) : fee);
  }
  return [...sums.values()];
}
