import { expect, it } from 'vitest';
import { median } from './median.ts';

it('the median is the middle, or the mean of the two middle ones', () => {
  expect([median([3, 1, 200]), median([4, 1, 2, 90]), median([7])]).toEqual([3, 3, 7]);
});

it('nothing has no median', () => {
  expect(() => median([])).toThrow(RangeError);
});
