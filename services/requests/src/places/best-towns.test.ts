import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestTowns } from './best-towns.ts';

it('are those that sorting all of them would give, each town by its best score', () => {
  const offers = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 1_000 })), { maxLength: 200 });
  fc.assert(
    fc.property(offers, fc.integer({ min: 1, max: 20 }), (offered, limit) => {
      const scores = new Map<number, number>();
      for (const [town, score] of offered) scores.set(town, Math.max(score, scores.get(town) ?? 0));
      const best = bestTowns(limit);
      for (const [town, score] of offered) best.offer(town, score);
      const expected = [...scores.values()].toSorted((a, b) => b - a).slice(0, limit);
      expect(best.towns.map((town) => scores.get(town))).toEqual(expected);
      expect(new Set(best.towns).size).toBe(best.towns.length);
    }),
  );
});
