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

/** What a map shows, whose longitudes may lie beyond ±180, as the API takes it: the whole globe at most. */
export function boxOfView({ west, south, east, north }: Box): Box {
  const between = { south: Math.max(south, -90), north: Math.min(north, 90) };
  return east - west >= 360
    ? { west: -180, east: 180, ...between }
    : { west: wrapped(west), east: wrapped(east), ...between };
}

/** Whether two boxes share a point. */
export function overlap(one: Box, other: Box): boolean {
  if (one.south > other.north || other.south > one.north) return false;
  const holds = ({ west, east }: Box, lng: number) =>
    west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
  return holds(one, wrapped(other.west)) || holds(other, wrapped(one.west));
}
