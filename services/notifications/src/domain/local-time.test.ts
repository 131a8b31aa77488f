import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterQuietHours, dayOf, nextDigest } from './local-time.ts';

const at = (text: string) => Date.parse(text);
const night = { from: '22:00', to: '07:30' };

describe('quiet hours', () => {
  it.each([
    ['in the evening, until the morning', '2026-11-22T22:30:00Z', '2026-11-23T06:30:00Z'],
    ['after midnight, until the same morning', '2026-11-22T02:00:00Z', '2026-11-22T06:30:00Z'],
    ['from their first minute', '2026-11-22T21:00:00Z', '2026-11-23T06:30:00Z'],
    ['not at their end', '2026-11-22T06:30:00Z', '2026-11-22T06:30:00Z'],
    ['not by day', '2026-11-22T12:00:00Z', '2026-11-22T12:00:00Z'],
  ])('keep quiet %s in Tunis', (_when, from, to) => {
    expect(new Date(afterQuietHours(at(from), night, 'Africa/Tunis')).toISOString()).toBe(
      new Date(at(to)).toISOString(),
    );
  });

  it('keep quiet at noon for those who nap', () => {
    const nap = { from: '13:00', to: '15:00' };
    expect(afterQuietHours(at('2026-11-22T12:30:00Z'), nap, 'Africa/Tunis')).toBe(at('2026-11-22T14:00:00Z'));
  });

  it('end by the clock on the wall when summer time begins and ends in Paris', () => {
    // 29 March 2026: 2:00 becomes 3:00. 25 October 2026: 3:00 becomes 2:00.
    expect(afterQuietHours(at('2026-03-28T23:00:00Z'), night, 'Europe/Paris')).toBe(
      at('2026-03-29T05:30:00Z'),
    );
    expect(afterQuietHours(at('2026-10-24T22:00:00Z'), night, 'Europe/Paris')).toBe(
      at('2026-10-25T06:30:00Z'),
    );
  });

  it('that end in the hour summer time skips end once it has been skipped', () => {
    const early = { from: '23:00', to: '02:30' };
    expect(afterQuietHours(at('2026-03-29T00:30:00Z'), early, 'Europe/Paris')).toBe(
      at('2026-03-29T01:30:00Z'),
    );
  });

  it('are none where they end when they begin, and where there are none', () => {
    const noon = at('2026-11-22T12:00:00Z');
    expect(afterQuietHours(noon, { from: '13:00', to: '13:00' }, 'Africa/Tunis')).toBe(noon);
    expect(afterQuietHours(noon, null, 'Africa/Tunis')).toBe(noon);
  });

  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const zone = fc.constantFrom(
    'Africa/Tunis',
    'Europe/Paris',
    'America/Toronto',
    'America/St_Johns',
    'Asia/Tokyo',
  );
  const instant = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2028-01-01T00:00:00Z') });

  it('never make anything earlier, nor more than a day and an hour later, and leave nothing in them', () => {
    fc.assert(
      fc.property(instant, time, time, zone, (when, from, to, where) => {
        const rings = afterQuietHours(when, { from, to }, where);
        expect(rings).toBeGreaterThanOrEqual(when);
        expect(rings - when).toBeLessThanOrEqual(25 * 3_600_000);
        expect(afterQuietHours(rings, { from, to }, where)).toBe(rings);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the daily digest', () => {
  it('goes out at nine by the user’s clock, today or tomorrow', () => {
    expect(nextDigest(at('2026-11-22T07:59:00Z'), 'Africa/Tunis')).toEqual({
      at: at('2026-11-22T08:00:00Z'),
      day: '2026-11-22',
    });
    expect(nextDigest(at('2026-11-22T08:00:00Z'), 'Africa/Tunis')).toEqual({
      at: at('2026-11-23T08:00:00Z'),
      day: '2026-11-23',
    });
  });

  it('knows that it is another day elsewhere', () => {
    expect(dayOf(at('2026-11-22T23:30:00Z'), 'Africa/Tunis')).toBe('2026-11-23');
    expect(dayOf(at('2026-11-22T23:30:00Z'), 'America/Toronto')).toBe('2026-11-22');
  });
});
