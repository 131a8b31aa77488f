import { FORMAT_TAGS, type Locale } from '../i18n/locale.ts';

/** A part of a date's text; `raised` ones are set higher, as the "er" of "1er". */
export interface DayPart {
  readonly text: string;
  readonly raised?: true;
}

/** `short`: "12 déc."; `weekday`: "sam. 12 déc."; `long`: "samedi 12 décembre 2026". */
export type DayStyle = 'short' | 'weekday' | 'long';

const STYLES: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

const DAY_MS = 86_400_000;

/** Whether a text is a day of the calendar as the API writes it: `2026-12-20`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A calendar day (`2026-12-20`) as a reader says it. The year is added to another year's day. */
export function dayParts(day: string, locale: Locale, style: DayStyle, today: string): readonly DayPart[] {
  const otherYear =
    style !== 'long' && day.slice(0, 4) !== today.slice(0, 4) && daysBetween(today, day) > 180;
  const format = new Intl.DateTimeFormat(FORMAT_TAGS[locale], {
    ...STYLES[style],
    ...(otherYear ? { year: 'numeric' as const } : {}),
    timeZone: 'UTC',
  });
  const parts: DayPart[] = [];
  for (const { type, value } of format.formatToParts(new Date(`${day}T00:00:00Z`))) {
    // Said without the comma that the data puts after an Arabic weekday.
    parts.push({ text: type === 'literal' ? value.replace(/[،,]/g, '') : value });
    if (type === 'day' && locale === 'fr' && value === '1') parts.push({ text: 'er', raised: true });
  }
  return parts;
}

/** The same as plain text, where no markup can stand. */
export function formatDay(day: string, locale: Locale, style: DayStyle, today: string): string {
  return dayParts(day, locale, style, today)
    .map(({ text }) => text)
    .join('');
}

/** Whole days from one calendar day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The calendar day that an instant falls on in a time zone (the device's own without one). */
export function dayOf(instant: Date, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  });
  return parts.format(instant);
}

/** "14:05", in 24 hours. */
export function formatTime(instant: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(FORMAT_TAGS[locale], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
}

/** How long ago: "il y a 2 h" within a day, "il y a 3 jours" within a month; nothing older, which wants its date. */
export function formatAgo(instant: Date, now: Date, locale: Locale): string | undefined {
  const minutes = Math.max(0, Math.floor((now.getTime() - instant.getTime()) / 60_000));
  const format = new Intl.RelativeTimeFormat(FORMAT_TAGS[locale], { numeric: 'auto', style: 'short' });
  if (minutes < 1) return format.format(0, 'second');
  if (minutes < 60) return format.format(-minutes, 'minute');
  if (minutes < 24 * 60) return format.format(-Math.floor(minutes / 60), 'hour');
  const days = Math.floor(minutes / (24 * 60));
  return days <= 30 ? format.format(-days, 'day') : undefined;
}
