import { Refusal } from '@nwassik/refusal';
import { dayAt, endOfDay, oneYearAfter } from './calendar-day.ts';

/** How long a request without a due date stays open, in milliseconds: 60 days. */
export const OPEN_WITHOUT_DUE_DATE = 60 * 24 * 60 * 60 * 1000;

/**
 * Until when a request stays open: the end of its due date in its main place's zone, or 60 days from `now`
 * without one. Milliseconds since the epoch.
 *
 * @throws Refusal `due-in-the-past` or `due-too-late` (more than a year ahead), by the days of that zone.
 */
export function openUntil(dueOn: string | null, zone: string, now: number): number {
  if (dueOn === null) return now + OPEN_WITHOUT_DUE_DATE;
  const today = dayAt(now, zone);
  if (dueOn < today) throw new Refusal('due-in-the-past', { earliest: today });
  if (dueOn > oneYearAfter(today)) throw new Refusal('due-too-late', { latest: oneYearAfter(today) });
  return endOfDay(dueOn, zone);
}
