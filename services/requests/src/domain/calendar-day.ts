import { TZDateMini } from '@date-fns/tz';

/**
 * The instant at which a day is over in a zone: the first moment of the next one, in milliseconds since the
 * epoch. "Due on the 16th" means due before it (domain.md, Requests).
 *
 * @param day `YYYY-MM-DD`
 * @param zone an IANA time zone
 */
export function endOfDay(day: string, zone: string): number {
  const { year, month, date } = partsOf(day);
  return new TZDateMini(year, month - 1, date + 1, zone).getTime();
}

/** The day it is in a zone at an instant, as `YYYY-MM-DD`. */
export function dayAt(now: number, zone: string): string {
  const local = new TZDateMini(now, zone);
  return written(local.getFullYear(), local.getMonth() + 1, local.getDate());
}

/** The same day a year later; the 28th after a 29 February. */
export function oneYearAfter(day: string): string {
  const { year, month, date } = partsOf(day);
  return written(year + 1, month, month === 2 ? Math.min(date, 28) : date);
}

function partsOf(day: string): { year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
}

function written(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
