import { expect, it } from 'vitest';
import { agedMarks, secondsUntilOneAges, ticketMark } from './ticket-quota.ts';

const NOON = Date.parse('2026-11-22T11:00:00Z');
const MINUTE = 60_000;
const PHOTO = '019ab5e0-1c00-7abc-8def-0123456789ab';
const at = (minute: number) => ticketMark(PHOTO, NOON + minute * MINUTE);

it('a ticket counts for an hour', () => {
  const marks = [at(0), at(1), at(59)];
  expect(agedMarks(marks, NOON + 60 * MINUTE)).toEqual([at(0)]);
  expect(agedMarks(marks, NOON + 60 * MINUTE - 1)).toEqual([]);
});

it('the next one is given when the oldest is an hour old', () => {
  expect(secondsUntilOneAges([at(30), at(10)], NOON + 40 * MINUTE)).toBe(30 * 60);
  expect(secondsUntilOneAges([at(0)], NOON + 60 * MINUTE - 1)).toBe(1);
});

it('tells apart the tickets of one instant', () => {
  expect(ticketMark(PHOTO, NOON)).not.toBe(ticketMark(PHOTO.replace(/b$/, 'c'), NOON));
});
