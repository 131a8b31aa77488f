import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pauseBefore } from './pause.ts';

it('waits longer each time, up to half a minute', () => {
  expect([0, 1, 2, 3, 10].map((attempt) => pauseBefore(attempt, () => 1))).toEqual([
    1_000, 2_000, 4_000, 8_000, 30_000,
  ]);
});

it('spreads the tries of many clients over half of the pause', () => {
  fc.assert(
    fc.property(fc.nat({ max: 20 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
      const longest = pauseBefore(attempt, () => 1);
      const pause = pauseBefore(attempt, () => random);
      expect(pause).toBeGreaterThanOrEqual(longest / 2);
      expect(pause).toBeLessThanOrEqual(longest);
    }),
  );
});
