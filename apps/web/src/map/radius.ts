import { isPoint, type Point } from '@nwassik/geo';
import { wrapped } from './boxes.ts';

/** What a search by radius takes, in kilometres. */
export const MIN_RADIUS_KM = 5;
export const MAX_RADIUS_KM = 500;

/** Radii people think in: a key steps along them, and a drag that comes near one stays at it. */
export const ROUND_RADII: readonly number[] = [
  5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 100, 125, 150, 200, 250, 300, 400, 500,
];

/** How near a drag must come to a round radius to stay there, in parts of it. */
const PULL = 0.04;

/** The earth's mean radius (IUGG), in kilometres. */
const EARTH_KM = 6_371.0088;
const RADIANS = Math.PI / 180;

/** A dragged radius as it is searched by: within bounds, at a round one near by, else in whole kilometres. */
export function snapRadius(km: number): number {
  if (!Number.isFinite(km)) return km > 0 ? MAX_RADIUS_KM : MIN_RADIUS_KM;
  const whole = Math.min(MAX_RADIUS_KM, Math.max(MIN_RADIUS_KM, Math.round(km)));
  return ROUND_RADII.find((round) => Math.abs(whole - round) <= round * PULL) ?? whole;
}

/** The next round radius up (1) or down (-1); the same at either end. */
export function stepRadius(km: number, direction: 1 | -1): number {
  const next =
    direction === 1 ? ROUND_RADII.find((round) => round > km) : ROUND_RADII.findLast((round) => round < km);
  return next ?? (direction === 1 ? MAX_RADIUS_KM : MIN_RADIUS_KM);
}

/**
 * The point some kilometres away in a direction: degrees clockwise from north. Its longitude goes on beyond ±180, so
 * that a circle drawn of such points doesn't tear.
 */
export function pointAt(from: Point, km: number, bearing: number): Point {
  const [lat, turn, way] = [from.lat * RADIANS, bearing * RADIANS, km / EARTH_KM];
  const sine = Math.sin(lat) * Math.cos(way) + Math.cos(lat) * Math.sin(way) * Math.cos(turn);
  const aside = Math.atan2(
    Math.sin(turn) * Math.sin(way) * Math.cos(lat),
    Math.cos(way) - Math.sin(lat) * sine,
  );
  return { lat: Math.asin(Math.max(-1, Math.min(1, sine))) / RADIANS, lng: from.lng + aside / RADIANS };
}

/** The circle of a radius around a point, as a closed ring of `[lng, lat]`. */
export function circleAround(near: Point, km: number, corners = 96): [number, number][] {
  const ring = Array.from({ length: corners }, (_, index): [number, number] => {
    const { lat, lng } = pointAt(near, km, (index * 360) / corners);
    return [lng, lat];
  });
  const [first] = ring;
  return first ? [...ring, first] : ring;
}

/** The round radius that fits into a view some kilometres wide with room around it. */
export function radiusForView(widthKm: number): number {
  const fitting = ROUND_RADII.findLast((round) => round * 2 <= widthKm * 0.6);
  return fitting ?? MIN_RADIUS_KM;
}

/** A point of the map as the API takes it: on the globe, to a metre. */
export function exactPoint({ lat, lng }: Point): Point {
  const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  const point = { lat: rounded(Math.max(-90, Math.min(90, lat))), lng: rounded(wrapped(lng)) };
  if (!isPoint(point)) throw new RangeError(`not a point of the globe: ${lat}, ${lng}`);
  return point;
}
