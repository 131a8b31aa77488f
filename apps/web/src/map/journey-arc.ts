import type { Point } from '@nwassik/geo';
import { beside } from './boxes.ts';
import { mercator } from './circles.ts';

/** How far an arc bows out, in parts of the way. */
const BOW = 0.14;

function unprojected([x, y]: readonly [number, number]): [lng: number, lat: number] {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 512))) * 180) / Math.PI;
  return [(x / 512) * 360 - 180, lat];
}

/**
 * The ornament on the map: an arc from there to here, bowed to the west of the way as on the home page; points of
 * `[lng, lat]`, evenly along a quadratic curve on the map's plane. The short way over the antimeridian.
 */
export function journeyArc(from: Point, to: Point, steps = 48): [number, number][] {
  const project = mercator(0);
  const [x1, y1] = project(from);
  const [x2, y2] = project({ lat: to.lat, lng: beside(to.lng, from.lng) });
  // Always to the same side of the map, whichever end is north.
  const side = y2 >= y1 ? 1 : -1;
  const [bendX, bendY] = [(x1 + x2) / 2 - (y2 - y1) * BOW * side, (y1 + y2) / 2 + (x2 - x1) * BOW * side];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const [t, rest] = [step / steps, 1 - step / steps];
    return unprojected([
      rest * rest * x1 + 2 * rest * t * bendX + t * t * x2,
      rest * rest * y1 + 2 * rest * t * bendY + t * t * y2,
    ]);
  });
}
