import { cellAt, cellsWithin, type Cell } from './grid.ts';
import type { Point } from './point.ts';

/**
 * Height of a search cell in degrees: ten areas, 50 km. A disk of up to 50 km touches at most 12 of them (three rows of
 * four), wherever it lies.
 */
export const SEARCH_CELL_DEGREES = 0.45;

/** The name of the search cell in which a point lies. */
export function searchCell(point: Point): string {
  return nameOf(cellAt(point, SEARCH_CELL_DEGREES));
}

/** The names of all search cells that hold a point within so many km of another. */
export function searchCellsWithin(centre: Point, km: number): string[] {
  return cellsWithin(centre, km, SEARCH_CELL_DEGREES).map(nameOf);
}

function nameOf({ row, column }: Cell): string {
  return `${row}-${column}`;
}
