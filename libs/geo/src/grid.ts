import type { Box } from './box.ts';
import { EARTH_RADIUS_KM } from './distance.ts';
import type { Point } from './point.ts';

/**
 * A cell of a grid over the globe. A grid is known by its degrees: the height of its rows, from the south pole up. Each
 * row is divided along its middle parallel, from the antimeridian on, into the whole number of cells that comes nearest
 * to being as wide as high, so that cells are as wide in Hamburg as in Tataouine. No cell lies across the antimeridian.
 */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The cell in which a point lies; on a border, the one to the north and east. */
export function cellAt(point: Point, degrees: number): Cell {
  const row = rowAt(point.lat, degrees);
  const columns = columnsOf(row, degrees);
  return { row, column: columnAt(point.lng, columns) % columns };
}

/** The borders of a cell. */
export function cellEdges({ row, column }: Cell, degrees: number): Box {
  const width = 360 / columnsOf(row, degrees);
  const [south, west] = [row * degrees - 90, column * width - 180];
  return { west, south, east: west + width, north: south + degrees };
}

/**
 * Every cell that a disk on the globe touches, row by row: exact, over the poles and the antimeridian too.
 *
 * @param km the disk's radius along the ground
 */
export function cellsWithin(centre: Point, km: number, degrees: number): Cell[] {
  const radius = km / EARTH_RADIUS_KM / RADIAN + ROUNDING;
  const south = Math.max(centre.lat - radius, -90);
  const north = Math.min(centre.lat + radius, 90);
  const rows = range(rowAt(south, degrees), rowAt(north, degrees));
  return rows.flatMap((row) => {
    const from = Math.max(south, row * degrees - 90);
    const to = Math.min(north, (row + 1) * degrees - 90);
    const reach = widestReach(centre.lat, radius, from, to) + ROUNDING;
    return cellsOfRow(row, centre.lng - reach, centre.lng + reach, degrees);
  });
}

/** Every cell that a box touches. */
export function cellsInBox({ west, south, east, north }: Box, degrees: number): Cell[] {
  const end = east < west ? east + 360 : east;
  return range(rowAt(south, degrees), rowAt(north, degrees)).flatMap((row) =>
    cellsOfRow(row, west, end, degrees),
  );
}

const RADIAN = Math.PI / 180;

/** More than what the arithmetic loses, in degrees: 0.1 m. A cell too many is asked in vain, one too few would lose. */
const ROUNDING = 1e-6;

function rowAt(lat: number, degrees: number): number {
  return Math.min(Math.floor((lat + 90) / degrees), Math.round(180 / degrees) - 1);
}

function columnsOf(row: number, degrees: number): number {
  const middle = (row + 0.5) * degrees - 90;
  return Math.max(1, Math.round((360 * Math.cos(middle * RADIAN)) / degrees));
}

/** Counted on beyond the antimeridian: the next after the last, not the first again. */
function columnAt(lng: number, columns: number): number {
  return Math.floor((lng + 180) / (360 / columns));
}

function cellsOfRow(row: number, west: number, east: number, degrees: number): Cell[] {
  const columns = columnsOf(row, degrees);
  const [first, last] = [columnAt(west, columns), columnAt(east, columns)];
  const touched = last - first >= columns ? range(0, columns - 1) : range(first, last);
  return touched.map((column) => ({ row, column: ((column % columns) + columns) % columns }));
}

/**
 * How far east and west of its centre a disk reaches between two parallels, in degrees of longitude; 180 where it holds
 * the pole. It reaches farthest where a meridian only touches it, which is nearer the pole than its centre.
 */
function widestReach(lat: number, radius: number, from: number, to: number): number {
  const touches = Math.asin(clamped(Math.sin(lat * RADIAN) / Math.cos(radius * RADIAN), -1)) / RADIAN;
  const widest = Math.min(Math.max(touches, from), to);
  const square =
    (Math.sin((radius * RADIAN) / 2) ** 2 - Math.sin(((widest - lat) * RADIAN) / 2) ** 2) /
    (Math.cos(widest * RADIAN) * Math.cos(lat * RADIAN));
  return (2 * Math.asin(Math.sqrt(clamped(square, 0)))) / RADIAN;
}

function clamped(value: number, least: number): number {
  return Math.min(Math.max(value, least), 1);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}
