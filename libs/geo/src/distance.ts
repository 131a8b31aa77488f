import type { Point } from './point.ts';

/** The earth's mean radius (IUGG), in km. */
export const EARTH_RADIUS_KM = 6371.0088;

/** The distance between two points along the ground, in km, on a sphere: within 0.5 % of the real one. */
export function distanceKm(a: Point, b: Point): number {
  const across = (b.lng - a.lng) * RADIAN;
  const [from, to] = [a.lat * RADIAN, b.lat * RADIAN];
  const square = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(across / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(square)));
}

const RADIAN = Math.PI / 180;
