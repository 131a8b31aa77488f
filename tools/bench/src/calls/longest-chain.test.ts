import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestChain } from './longest-chain.ts';

const call = (start: number, end: number) => ({ start, end });

it('calls at once count as one', () => {
  expect(longestChain([call(0, 9), call(1, 5), call(2, 12)])).toBe(1);
});

it('calls that wait for one another count each', () => {
  expect(longestChain([call(0, 4), call(4, 8), call(9, 10)])).toBe(3);
});

it('a long call beside two short ones does not hide that the second waited for the first', () => {
  expect(longestChain([call(0, 20), call(0, 4), call(5, 9)])).toBe(2);
});

it('two at once and then a write are two', () => {
  expect(longestChain([call(0, 6), call(0.1, 3), call(6.2, 9)])).toBe(2);
});

it('no call is no chain', () => {
  expect(longestChain([])).toBe(0);
});

it('the chain is as long as the longest that trying every row of calls finds', () => {
  const calls = fc.array(
    fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 9 })).map(([start, took]) => call(start, start + took)),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(calls, (made) => {
      const rows = Array.from({ length: 2 ** made.length }, (_, bits) =>
        made.filter((_call, at) => bits & (1 << at)),
      );
      const waiting = rows.filter((row) => {
        const ordered = row.toSorted((a, b) => a.start - b.start);
        return ordered.every((next, at) => at === 0 || next.start >= (ordered[at - 1]?.end ?? 0));
      });
      expect(longestChain(made)).toBe(Math.max(...waiting.map((row) => row.length)));
    }),
  );
});
