import type { Box } from './box.ts';
import { cellAt, cellEdges } from './grid.ts';
import type { Point } from './point.ts';

/** Height of a cell of the area grid in degrees of latitude: 0.045° is 5.0 km. */
export const AREA_DEGREES = 0.045;

/** The fixed grid cell, about 5 km high and wide, in which a point lies. */
export function areaEdges(point: Point): Box {
  return cellEdges(cellAt(point, AREA_DEGREES), AREA_DEGREES);
}

/**
 * The centre of a point's area: the only place the public ever learns. The same for every point of the cell and on
 * every read, so that no number of reads narrows it down. Rounded to 4 decimals (11 m).
 */
export function areaCentre(point: Point): Point {
  const { west, south, east, north } = areaEdges(point);
  return { lat: rounded((south + north) / 2), lng: rounded((west + east) / 2) };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
