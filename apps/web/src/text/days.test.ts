import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LOCALES } from '../i18n/locale.ts';
import { dayOf, dayParts, daysBetween, formatAgo, formatDay, formatTime, isDay } from './days.ts';

const TODAY = '2026-11-22';

it('says a day as each language does', () => {
  expect(LOCALES.map((locale) => formatDay('2026-12-12', locale, 'weekday', TODAY))).toEqual([
    'sam. 12 déc.',
    'السبت 12 ديسمبر',
    'Sat 12 Dec',
  ]);
  expect(formatDay('2027-01-05', 'ar', 'short', TODAY)).toBe('5 جانفي');
});

it('raises the French "1er"', () => {
  expect(dayParts('2026-12-01', 'fr', 'short', TODAY)).toContainEqual({ text: 'er', raised: true });
  expect(dayParts('2026-12-11', 'fr', 'short', TODAY)).not.toContainEqual({ text: 'er', raised: true });
});

it("names the year of a day that is far away in another year's calendar", () => {
  expect(formatDay('2027-10-05', 'fr', 'short', TODAY)).toContain('2027');
});

it('knows days from texts that only look like them', () => {
  expect(['2026-12-20', '2026-02-30', '2026-13-01', '20 déc.', ''].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

it('counts days whatever the clocks change', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), (days) => {
      const to = new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
      expect(daysBetween('2026-01-01', to)).toBe(days);
    }),
  );
});

it('gives the day of an instant in the zone asked for', () => {
  const instant = new Date('2026-11-22T23:30:00Z');
  expect(dayOf(instant, 'Africa/Tunis')).toBe('2026-11-23');
  expect(dayOf(instant, 'America/Toronto')).toBe('2026-11-22');
});

it('writes times in 24 hours with Latin digits', () => {
  const time = formatTime(new Date(2026, 10, 22, 0, 5), 'ar');
  expect(time).toBe('00:05');
});

it('says how long ago, up to a month', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  expect(formatAgo(new Date('2026-11-22T10:00:00Z'), now, 'fr')).toMatch(/il y a 2\sh/);
  expect(formatAgo(new Date('2026-11-21T10:00:00Z'), now, 'en')).toBe('yesterday');
  expect(formatAgo(new Date('2026-11-22T11:59:40Z'), now, 'fr')).toBe('maintenant');
  expect(formatAgo(new Date('2026-09-21T10:00:00Z'), now, 'fr')).toBeUndefined();
});
