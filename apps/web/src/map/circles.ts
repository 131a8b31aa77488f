import type { Point } from '@nwassik/geo';
import { beside, wrapped } from './boxes.ts';
import type { MapArea } from './types.ts';

/** A circle on the map: one area, or several that would touch at this zoom. */
export interface Circle {
  /** The weighted centre of its areas. */
  readonly at: Point;
  readonly count: number;
  /** The greatest first. */
  readonly areas: readonly MapArea[];
}

/** Where a point lies on the screen at a zoom, in pixels. */
type Project = (point: Point) => readonly [x: number, y: number];

const SMALLEST = 36;
const GREATEST = 64;

/** How wide a circle is drawn for what it counts, in pixels: its surface grows with the logarithm of the count. */
export function diameterOf(count: number): number {
  return Math.round(Math.min(GREATEST, SMALLEST + 5.5 * Math.log2(Math.max(1, count))));
}

/** Web Mercator at a zoom, as maplibre has it: the world is 512 pixels wide at zoom 0. */
export function mercator(zoom: number): Project {
  const world = 512 * 2 ** zoom;
  return ({ lat, lng }) => {
    const sine = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
    return [((lng + 180) / 360) * world, (0.5 - Math.atanh(sine) / (2 * Math.PI)) * world];
  };
}

function merged(parts: readonly MapArea[]): Circle {
  const areas = parts.toSorted(
    (a, b) => b.count - a.count || a.area.lat - b.area.lat || a.area.lng - b.area.lng,
  );
  const count = areas.reduce((sum, area) => sum + area.count, 0);
  const reference = areas[0]?.area.lng ?? 0;
  let [lat, lng] = [0, 0];
  for (const { area, count: part } of areas) {
    lat += (area.lat * part) / count;
    lng += (beside(area.lng, reference) * part) / count;
  }
  return { at: { lat, lng: wrapped(lng) }, count, areas };
}

/** Room between two circles, in pixels: the smallest are targets of 44. */
const GAP = 8;

function touch(one: Circle, other: Circle, project: Project): boolean {
  const [x, y] = project(one.at);
  const [otherX, otherY] = project({ lat: other.at.lat, lng: beside(other.at.lng, one.at.lng) });
  return Math.hypot(x - otherX, y - otherY) < (diameterOf(one.count) + diameterOf(other.count)) / 2 + GAP;
}

/**
 * Areas as circles that don't cover each other at a zoom: those that would touch are counted in one, the greater takes
 * the lesser. The same areas give the same circles in whatever order they come.
 */
export function circlesOf(areas: readonly MapArea[], zoom: number): readonly Circle[] {
  const project = mercator(zoom);
  let circles: Circle[] = areas.filter(({ count }) => count > 0).map((area) => merged([area]));
  // A circle that took others is larger and stands elsewhere: it may touch what it did not before.
  for (let before = Infinity; circles.length < before;) {
    before = circles.length;
    const kept: Circle[] = [];
    for (const circle of circles.toSorted(byCount)) {
      const taker = kept.findIndex((one) => touch(one, circle, project));
      const found = kept[taker];
      if (found) kept[taker] = merged([...found.areas, ...circle.areas]);
      else kept.push(circle);
    }
    circles = kept;
  }
  return circles.toSorted(byCount);
}

function byCount(one: Circle, other: Circle): number {
  return other.count - one.count || one.at.lat - other.at.lat || one.at.lng - other.at.lng;
}

/** The circle that holds an area, known by its centre; where the server merged it away, the nearest within a reach in pixels. */
export function circleHolding(circles: readonly Circle[], area: Point, zoom: number): Circle | undefined {
  const exact = circles.find(({ areas }) =>
    areas.some((one) => one.area.lat === area.lat && one.area.lng === area.lng),
  );
  if (exact) return exact;
  const project = mercator(zoom);
  const [x, y] = project(area);
  let found: { readonly circle: Circle; readonly away: number } | undefined;
  for (const circle of circles) {
    const [otherX, otherY] = project({ lat: circle.at.lat, lng: beside(circle.at.lng, area.lng) });
    const away = Math.hypot(x - otherX, y - otherY);
    if (away <= GREATEST && away < (found?.away ?? Infinity)) found = { circle, away };
  }
  return found?.circle;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Of points on the screen, the one that a key leads to from another: ahead of it, near, and not far aside. */
export function nextInDirection(
  points: readonly (readonly [x: number, y: number])[],
  from: number,
  direction: Direction,
): number | undefined {
  const start = points[from];
  if (!start) return undefined;
  let best: { readonly index: number; readonly cost: number } | undefined;
  for (const [index, [x, y]] of points.entries()) {
    const [right, down] = [x - start[0], y - start[1]];
    const [ahead, aside] = {
      up: [-down, right],
      down: [down, right],
      left: [-right, down],
      right: [right, down],
    }[direction] as [number, number];
    if (index === from || ahead <= 0 || Math.abs(aside) > ahead * 2.5) continue;
    const cost = ahead + 2 * Math.abs(aside);
    if (cost < (best?.cost ?? Infinity)) best = { index, cost };
  }
  return best?.index;
}
