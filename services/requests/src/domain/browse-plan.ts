import { searchCellsWithin } from '@nwassik/geo';
import type { Filter } from './filter.ts';

/** Latest posted first, or soonest due first: those without a due date by when they lapse. */
export const SORTS = ['newest', 'dueSoonest'] as const;
export type Sort = (typeof SORTS)[number];

/** Up to this radius, in km, a search asks the cells around its point; beyond, there would be too many. */
export const NEARBY_KM = 50;

/** Which key serves a search, and so which lists are read, all in the search's order. */
export type BrowsePlan =
  | { readonly key: 'newest' }
  /** From one instant on, up to another, in milliseconds since the epoch. */
  | { readonly key: 'due'; readonly from: number; readonly until: number }
  | { readonly key: 'cell'; readonly cells: readonly string[] };

/**
 * The most selective key that keeps the order asked for: the cells around a point for a radius of up to 50 km and newest
 * first, else the list in that order. What it doesn't narrow down, the filter does.
 */
export function planOf({ near, dueBefore }: Filter, sort: Sort, now: number): BrowsePlan {
  if (sort === 'dueSoonest')
    return { key: 'due', from: now, until: Math.min(endOf(dueBefore), now + LONGEST_OPEN) };
  if (near === undefined || near.km > NEARBY_KM) return { key: 'newest' };
  return { key: 'cell', cells: searchCellsWithin(near.point, near.km) };
}

/** No request is open for longer: due within a year, and a leap day and the zones' difference, in milliseconds. */
const LONGEST_OPEN = 368 * 24 * 60 * 60 * 1000;

/** When a day is over everywhere on earth. */
function endOf(day: string | undefined): number {
  return day === undefined ? Infinity : Date.parse(day) + 36 * 60 * 60 * 1000;
}

/** So many cards, of at most 800 bytes each, are read for half a unit. */
const CARDS_PER_HALF_UNIT = 5;

/**
 * How many cards a page examines in each of its lists: in a single one as many as it may hold; in each of several half a
 * unit's worth, and an equal part, in whole half units, of what a single one would have had (quality.md: half a unit more
 * per cell).
 */
export function examinedInEach(plan: BrowsePlan, limit: number): number {
  if (plan.key !== 'cell') return limit;
  const cells = plan.cells.length;
  return CARDS_PER_HALF_UNIT * (1 + Math.floor(limit / (CARDS_PER_HALF_UNIT * cells)));
}
