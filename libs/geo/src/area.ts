import type { Point } from './point.ts';

/** Height of a cell of the area grid in degrees of latitude: 0.045° is 5.0 km. */
export const AREA_DEGREES = 0.045;

/** The edges of an area, in degrees. */
export interface AreaEdges {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * The fixed grid cell, about 5 km high and wide, in which a point lies. Each row of cells is divided along the parallel
 * into the whole number of cells that comes nearest to 5 km, so cells are as wide in Hamburg as in Tataouine.
 */
export function areaEdges(point: Point): AreaEdges {
  const rows = Math.round(180 / AREA_DEGREES);
  const row = Math.min(Math.floor((point.lat + 90) / AREA_DEGREES), rows - 1);
  const middle = (row + 0.5) * AREA_DEGREES - 90;
  const columns = Math.max(1, Math.round((360 * Math.cos((middle * Math.PI) / 180)) / AREA_DEGREES));
  const width = 360 / columns;
  const column = Math.floor((point.lng + 180) / width) % columns;
  const south = row * AREA_DEGREES - 90;
  const west = column * width - 180;
  return { west, south, east: west + width, north: south + AREA_DEGREES };
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
