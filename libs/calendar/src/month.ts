import { TZDateMini } from '@date-fns/tz';
import { addMonths } from 'date-fns/addMonths';

/** The market's zone: plans and meters run by its calendar (docs: domain, Subscriptions). */
const ZONE = 'Africa/Tunis';

/**
 * An instant so many calendar months later, at the same time of day in Tunis; a day that the month does not have is
 * its last: 31 January and a month is 28 or 29 February. Milliseconds since the epoch.
 */
export function monthsLater(instant: number, months: number): number {
  return addMonths(new TZDateMini(instant, ZONE), months).getTime();
}

/** The calendar month of an instant, `YYYY-MM`. */
export function monthOf(instant: number): string {
  const local = new TZDateMini(instant, ZONE);
  return `${local.getFullYear()}-${String(local.getMonth() + 1).padStart(2, '0')}`;
}

/** When the month of an instant ends: the first moment of the next, in milliseconds since the epoch. */
export function endOfMonth(instant: number): number {
  const local = new TZDateMini(instant, ZONE);
  return new TZDateMini(local.getFullYear(), local.getMonth() + 1, 1, ZONE).getTime();
}
