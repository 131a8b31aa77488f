/**
 * The number that a share of all (0 to 1) doesn't exceed, by nearest rank.
 *
 * @throws RangeError when there is none.
 */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('a percentile of nothing');
  return found;
}
