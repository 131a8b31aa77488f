import type { Point } from '@nwassik/geo';
import { towns, type Town } from './towns.ts';

/** The town of the table nearest to a point; among those of its country, if the table has any. */
export function nearestTown(countryCode: string, point: Point): Town {
  const ofCountry = towns().filter((town) => town.countryCode === countryCode);
  const candidates = ofCountry.length > 0 ? ofCountry : towns();
  return candidates.reduce((nearest, town) =>
    squaredChord(point, town.point) < squaredChord(point, nearest.point) ? town : nearest,
  );
}

/**
 * The IANA time zone at a point: that of the nearest town in its country. Due dates end with the day there.
 * Outside the five countries of the table it is the zone of the nearest town of all.
 */
export function zoneOfPoint(countryCode: string, point: Point): string {
  return nearestTown(countryCode, point).zone;
}

/** The square of the straight line between two points of a globe of radius 1: good for comparing distances. */
export function squaredChord(a: Point, b: Point): number {
  const [ax, ay, az] = onGlobe(a);
  const [bx, by, bz] = onGlobe(b);
  return (ax - bx) ** 2 + (ay - by) ** 2 + (az - bz) ** 2;
}

function onGlobe({ lat, lng }: Point): [number, number, number] {
  const latitude = (lat * Math.PI) / 180;
  const longitude = (lng * Math.PI) / 180;
  return [
    Math.cos(latitude) * Math.cos(longitude),
    Math.cos(latitude) * Math.sin(longitude),
    Math.sin(latitude),
  ];
}
