import { describe, expect, it } from 'vitest';
import { dayAt, endOfDay, oneYearAfter } from './calendar-day.ts';

const iso = (instant: number) => new Date(instant).toISOString();

describe('the end of a day', () => {
  it.each([
    ['2026-12-20', 'Africa/Tunis', '2026-12-20T23:00:00.000Z'],
    ['2026-07-14', 'Europe/Paris', '2026-07-14T22:00:00.000Z'],
    ['2026-12-31', 'America/Montreal', '2027-01-01T05:00:00.000Z'],
    ['2026-02-28', 'Africa/Tunis', '2026-02-28T23:00:00.000Z'],
  ])('%s in %s is %s', (day, zone, instant) => {
    expect(iso(endOfDay(day, zone))).toBe(instant);
  });

  it('is right on the days on which clocks change', () => {
    expect(iso(endOfDay('2026-03-29', 'Europe/Paris'))).toBe('2026-03-29T22:00:00.000Z');
    expect(iso(endOfDay('2026-10-25', 'Europe/Paris'))).toBe('2026-10-25T23:00:00.000Z');
  });

  it('is the first moment of the next day there', () => {
    const end = endOfDay('2026-03-28', 'Europe/Rome');
    expect(dayAt(end - 1, 'Europe/Rome')).toBe('2026-03-28');
    expect(dayAt(end, 'Europe/Rome')).toBe('2026-03-29');
  });
});

it('knows that it is already tomorrow further east', () => {
  const now = Date.parse('2026-11-22T23:30:00Z');
  expect(dayAt(now, 'Africa/Tunis')).toBe('2026-11-23');
  expect(dayAt(now, 'America/Toronto')).toBe('2026-11-22');
});

it('finds the same day a year later', () => {
  expect(oneYearAfter('2026-11-22')).toBe('2027-11-22');
  expect(oneYearAfter('2028-02-29')).toBe('2029-02-28');
});
