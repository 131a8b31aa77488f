import type { Point } from '@nwassik/geo';
import { distance } from 'geokdbush';
import type { PlacesData } from './places-data.ts';

/**
 * Scores are powers of ten: a town that counts ten times as much as another comes before it although it matches one
 * step less closely.
 */

/** How much more somebody in these countries counts than anybody else: most of what is asked for goes there. */
const COUNTRY_WEIGHTS: Readonly<Record<string, number>> = { TN: 100, FR: 10, IT: 10, DE: 10, CA: 10 };

/** A town of nobody knows how many counts as one of so many. */
const FEWEST_PEOPLE = 500;

/** A quarter counts at most this part of its city, so that the city comes first. */
const QUARTER_PART = 0.1;

/** What each town counts for, by its people and its country. */
export function weightsOf({ countries, columns }: PlacesData): Float64Array {
  const { people, countryOf, cities } = columns;
  const peopleOf = (town: number): number => Math.max(people[town] ?? 0, FEWEST_PEOPLE);
  return Float64Array.from(people, (_, town) => {
    const city = cities[town] ?? town;
    const counted = city === town ? peopleOf(town) : Math.min(peopleOf(town), peopleOf(city) * QUARTER_PART);
    return Math.log10(counted * (COUNTRY_WEIGHTS[countries[countryOf[town] ?? 0] ?? ''] ?? 1));
  });
}

/** What a town loses for how it matches, by how the key names it: OWN, OTHER, LATER. */
export const LOSSES = {
  /** The whole name. */
  whole: [0, 1, 2],
  /** The beginning of it. */
  beginning: [2, 3.5, 3],
  /** The whole name, more words following it. */
  before: [0.5, 1.5, 2.5],
  /** The whole name but for a mistake. */
  wholeMistyped: [2.3, 3, 4],
  /** The beginning of it but for a mistake. */
  beginningMistyped: [3.5, 4.2, 5],
} as const;

/** What a second mistake costs. */
export const SECOND_MISTAKE = 1;

/** What following words cost that are not where the town is. */
export const ELSEWHERE = 2;

/** What a town gains at the point that `near` names; half as much this far from it. */
export const NEAR_GAIN = 2;
const NEAR_KM = 60;

/** What a town gains by being near: `NEAR_GAIN` there, half of it 60 km away, a tenth 540 km away. */
export function nearGain(near: Point, lat: number, lng: number): number {
  return NEAR_GAIN / (1 + distance(near.lng, near.lat, lng, lat) / NEAR_KM);
}
