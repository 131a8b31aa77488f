import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfMonth, monthOf, monthsLater } from './month.ts';

const at = (instant: string) => Date.parse(instant);
const later = (instant: string, months: number) => new Date(monthsLater(at(instant), months)).toISOString();

describe('a month later', () => {
  it.each([
    ['2027-01-31T10:00:00.000Z', 1, '2027-02-28T10:00:00.000Z'],
    ['2028-01-31T10:00:00.000Z', 1, '2028-02-29T10:00:00.000Z'],
    ['2026-11-22T10:00:00.000Z', 3, '2027-02-22T10:00:00.000Z'],
    ['2026-12-31T22:59:59.999Z', 2, '2027-02-28T22:59:59.999Z'],
  ])('than %s, times %i, is %s', (from, months, to) => {
    expect(later(from, months)).toBe(to);
  });

  it('is reckoned in Tunis: half past eleven at night in London is tomorrow there', () => {
    // In Tunis it is 1 February already, so the next is 1 March.
    expect(later('2027-01-31T23:30:00.000Z', 1)).toBe('2027-02-28T23:30:00.000Z');
    expect(later('2027-03-30T23:30:00.000Z', 1)).toBe('2027-04-29T23:30:00.000Z');
  });
});

describe('the month of a meter', () => {
  it.each([
    ['2026-11-30T22:59:59.999Z', '2026-11'],
    ['2026-11-30T23:00:00.000Z', '2026-12'],
    ['2026-12-31T23:00:00.000Z', '2027-01'],
  ])('at %s is %s', (instant, month) => {
    expect(monthOf(at(instant))).toBe(month);
  });

  it('ends with the last moment of it, and not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2032-01-01T00:00:00Z') }), (now) => {
        const end = endOfMonth(now);
        expect(end).toBeGreaterThan(now);
        expect(monthOf(end - 1)).toBe(monthOf(now));
        expect(monthOf(end)).not.toBe(monthOf(now));
      }),
    );
  });
});
