import { TZDateMini } from '@date-fns/tz';
import type { QuietHours } from './preferences.ts';

/** The hour of the daily digest, by the user's clock. */
export const DIGEST_HOUR = 9;

/**
 * The first instant from `at` on, in milliseconds since the epoch, that lies outside the quiet hours of a zone.
 * Where daylight saving skips the hour at which they end, they end when the clock has leapt; where it repeats it,
 * at its first coming. Hours that begin where they end are none.
 */
export function afterQuietHours(at: number, quiet: QuietHours | null, zone: string): number {
  if (quiet === null) return at;
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  const local = new TZDateMini(at, zone);
  const minute = local.getHours() * 60 + local.getMinutes();
  const isQuiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to;
  if (!isQuiet) return at;
  // Quiet until `to`: today's, unless that has passed, and then it was the evening before midnight.
  const end = atMinute(local, minute < to ? 0 : 1, to, zone);
  return Math.max(at, end);
}

/** The next time the daily digest goes out after `at`, and the local day it belongs to, as `YYYY-MM-DD`. */
export function nextDigest(at: number, zone: string): { readonly at: number; readonly day: string } {
  const local = new TZDateMini(at, zone);
  const today = atMinute(local, 0, DIGEST_HOUR * 60, zone);
  const digest = today > at ? today : atMinute(local, 1, DIGEST_HOUR * 60, zone);
  return { at: digest, day: dayOf(digest, zone) };
}

/** The day it is in a zone at an instant, as `YYYY-MM-DD`. */
export function dayOf(at: number, zone: string): string {
  const local = new TZDateMini(at, zone);
  const parts = [local.getFullYear(), local.getMonth() + 1, local.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function atMinute(day: Date, daysLater: number, minute: number, zone: string): number {
  return new TZDateMini(
    day.getFullYear(),
    day.getMonth(),
    day.getDate() + daysLater,
    Math.floor(minute / 60),
    minute % 60,
    zone,
  ).getTime();
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
