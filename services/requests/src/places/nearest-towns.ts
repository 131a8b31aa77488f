import type { Point } from '@nwassik/geo';
import { around } from 'geokdbush';
import type { OpenPlaces } from './open-places.ts';

/** The towns nearest to a point, by great circle, nearest first. */
export function nearestTowns(
  { index }: OpenPlaces,
  { lat, lng }: Point,
  limit: number,
  withinKm: number = Infinity,
): number[] {
  return around(index, lng, lat, limit, withinKm);
}
