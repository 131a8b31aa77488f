import { distanceKm, type Point } from '@nwassik/geo';
import { nearestTowns } from './nearest-towns.ts';
import type { OpenPlaces } from './open-places.ts';

/** Of how many nearest towns the edges are compared: in a conurbation a city's centre comes after many villages. */
const COMPARED = 40;

/** People on a square kilometre of a town, roughly; a town is taken as a disk of that many. */
const PEOPLE_PER_KM2 = 4_000;

/**
 * The towns around a point, by the distance to their edges, not their centres: a pin in the middle of Sfax lies in
 * Sfax, though a village's centre is nearer. Those that it lies in come with the one it is deepest in first.
 */
export function townsAround(
  data: OpenPlaces,
  point: Point,
  limit: number,
  withinKm: number = Infinity,
): number[] {
  const { points, people } = data.columns;
  const toEdge = (town: number): number => {
    const centre = { lat: points[2 * town] ?? 0, lng: points[2 * town + 1] ?? 0 };
    return distanceKm(point, centre) - Math.sqrt((people[town] ?? 0) / PEOPLE_PER_KM2 / Math.PI);
  };
  return nearestTowns(data, point, Math.max(limit, COMPARED), withinKm)
    .map((town) => ({ town, edge: toEdge(town) }))
    .toSorted((a, b) => a.edge - b.edge)
    .slice(0, limit)
    .map(({ town }) => town);
}
