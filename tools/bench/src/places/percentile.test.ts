import { expect, it } from 'vitest';
import { percentile } from './percentile.ts';

it('is the number that so many do not exceed', () => {
  const numbers = Array.from({ length: 100 }, (_, n) => 100 - n);
  expect([0.5, 0.95, 1].map((share) => percentile(numbers, share))).toEqual([50, 95, 100]);
  expect(percentile([7], 0.5)).toBe(7);
});

it('of nothing is an error', () => {
  expect(() => percentile([], 0.5)).toThrow(RangeError);
});
