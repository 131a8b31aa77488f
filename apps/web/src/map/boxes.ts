import type { Box, Point } from '@nwassik/geo';

/** A longitude between -180 and 180 degrees. */
export function wrapped(lng: number): number {
  if (Math.abs(lng) <= 180) return lng;
  const turned = ((((lng + 180) % 360) + 360) % 360) - 180;
  return turned === -180 && lng > 0 ? 180 : turned;
}

/** The same meridian, written so that it lies within 180 degrees of another. */
export function beside(lng: number, reference: number): number {
  return lng + 360 * Math.round((reference - lng) / 360);
}

/** How many degrees a box is wide, the antimeridian crossed or not. */
export function widthOf({ west, east }: Box): number {
  return east >= west ? east - west : east - west + 360;
}

/** The narrowest box around some points, across the antimeridian where that is narrower; `undefined` around none. */
export function boxAround(points: readonly Point[]): Box | undefined {
  const lngs = points.map(({ lng }) => wrapped(lng)).toSorted((a, b) => a - b);
  const [first, last] = [lngs[0], lngs.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  // The widest gap between neighbours is what the box leaves out.
  let [west, east, gap] = [first, last, first + 360 - last];
  for (const [index, lng] of lngs.entries()) {
    const next = lngs[index + 1];
    if (next !== undefined && next - lng > gap) [west, east, gap] = [next, lng, next - lng];
  }
  const lats = points.map(({ lat }) => lat);
  return { west, south: Math.min(...lats), east, north: Math.max(...lats) };
}

/** Four decimals of a degree, 11 m: as finely as anyone sees. */
const STEPS = 10_000;

/** What a map shows, whose longitudes may lie beyond ±180, as the API takes it: rounded outwards, the globe at most. */
export function boxOfView(view: Box): Box {
  const down = (degrees: number) => Math.floor(degrees * STEPS) / STEPS;
  const up = (degrees: number) => Math.ceil(degrees * STEPS) / STEPS;
  const south = Math.max(down(view.south), -90);
  const north = Math.min(up(view.north), 90);
  return view.east - view.west >= 360
    ? { west: -180, south, east: 180, north }
    : { west: down(wrapped(view.west)), south, east: up(wrapped(view.east)), north };
}

/** Whether two boxes share a point. */
export function overlap(one: Box, other: Box): boolean {
  if (one.south > other.north || other.south > one.north) return false;
  const holds = ({ west, east }: Box, lng: number) =>
    west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
  return holds(one, wrapped(other.west)) || holds(other, wrapped(one.west));
}
