import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { percentile } from './percentile.ts';

/** Times of single searches in milliseconds, turn by turn. */
export interface PlacesTimes {
  readonly product: readonly (readonly number[])[];
  readonly minisearch: readonly (readonly number[])[];
}

/**
 * How long a search for a town takes, and what part of minisearch's time that is at the 95th percentile: turn by turn,
 * and of that the median.
 */
export function placesFigures({ product, minisearch }: PlacesTimes): Figure[] {
  const at = (turns: readonly (readonly number[])[], share: number) =>
    turns.map((times) => percentile(times, share));
  const [own, peer] = [at(product, 0.95), at(minisearch, 0.95)];
  const note = `${product[0]?.length ?? 0} searches, median of ${product.length} turns`;
  return [
    {
      name: 'places.of-minisearch',
      value: median(own.map((time, turn) => time / (peer[turn] ?? Number.NaN))),
      unit: 'of minisearch’s p95',
      budget: 0.5,
      note,
    },
    { name: 'places.p50', value: median(at(product, 0.5)), unit: 'ms' },
    { name: 'places.p95', value: median(own), unit: 'ms' },
    { name: 'places.minisearch.p50', value: median(at(minisearch, 0.5)), unit: 'ms' },
    { name: 'places.minisearch.p95', value: median(peer), unit: 'ms' },
  ];
}
