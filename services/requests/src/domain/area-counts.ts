import { AREA_DEGREES, cellAt, cellsInBox, isInBox, type Box, type Cell, type Point } from '@nwassik/geo';
import type { PublicPlace } from './place.ts';

/** How many requests there are in an area, or around the centre of several. */
export interface AreaCount {
  readonly area: Point;
  readonly countryCode: string;
  /** The one with the most of them. */
  readonly city: string;
  readonly count: number;
}

/** Requests counted by area: in tiles for who looks closely, as far as it takes, and all over for who looks from afar. */
export interface AreaSnapshot {
  /** By their names; those without a request are left out. */
  readonly tiles: ReadonlyMap<string, readonly AreaCount[]>;
  readonly overview: readonly AreaCount[];
}

/** Height of a tile in degrees: 400 km. */
const TILE_DEGREES = 3.6;

/** What bounds the cost of a look at the map, whatever there is on it. */
const MOST_IN_TILE = 250;
const MOST_IN_OVERVIEW = 500;
const MOST_TILES = 4;

/** How many areas a map shows at once. */
const MOST_SHOWN = 200;

/** Requests counted by the area and city of their main places. */
export function countByArea(places: readonly PublicPlace[]): AreaCount[] {
  return merged(
    merged(
      places.map((place) => ({ ...place, count: 1 })),
      ({ area, countryCode, city }) => `${nameOfPoint(area)} ${countryCode} ${city}`,
    ),
    ({ area }) => nameOfPoint(area),
  );
}

/** The counts, cut into what is read at once. */
export function snapshotOf(counts: readonly AreaCount[]): AreaSnapshot {
  const tiles = new Map<string, AreaCount[]>();
  for (const one of counts) {
    const name = nameOf(cellAt(one.area, TILE_DEGREES));
    const tile = tiles.get(name);
    if (tile) tile.push(one);
    else tiles.set(name, [one]);
  }
  return {
    tiles: new Map([...tiles].map(([name, tile]) => [name, mergedTo(MOST_IN_TILE, tile)])),
    overview: mergedTo(MOST_IN_OVERVIEW, counts),
  };
}

/** The names of the tiles that show a box; undefined when there are so many that the overview does. */
export function tilesOf(box: Box): string[] | undefined {
  const cells = cellsInBox(box, TILE_DEGREES);
  return cells.length <= MOST_TILES ? cells.map(nameOf) : undefined;
}

/** At most 200 areas in a box, the largest count first: where there are more, neighbours are merged. */
export function shownIn(box: Box, counts: readonly AreaCount[]): AreaCount[] {
  const inside = counts.filter(({ area }) => isInBox(area, box));
  return mergedTo(MOST_SHOWN, inside).toSorted(byCount);
}

/** As they are when there are few enough, else merged on the finest grid on which there are. */
function mergedTo(most: number, counts: readonly AreaCount[]): AreaCount[] {
  let fewer = [...counts];
  for (let degrees = 2 * AREA_DEGREES; fewer.length > most; degrees *= 2)
    fewer = merged(counts, ({ area }) => nameOf(cellAt(area, degrees)));
  return fewer;
}

function merged(counts: readonly AreaCount[], keyOf: (one: AreaCount) => string): AreaCount[] {
  const groups = new Map<string, AreaCount[]>();
  for (const one of counts) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map(together);
}

/** No group lies across the antimeridian, as no cell of a grid does: the mean of its longitudes is in its midst. */
function together(group: readonly AreaCount[]): AreaCount {
  const [largest = group[0]] = group.toSorted(byCount);
  if (largest === undefined) throw new RangeError('nothing to put together');
  const count = sum(group, (one) => one.count);
  const mean = (degreesOf: (area: Point) => number) =>
    Math.round((sum(group, (one) => one.count * degreesOf(one.area)) / count) * 10_000) / 10_000;
  return { ...largest, area: { lat: mean(({ lat }) => lat), lng: mean(({ lng }) => lng) }, count };
}

function byCount(a: AreaCount, b: AreaCount): number {
  return b.count - a.count || (a.city < b.city ? -1 : 1);
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}

function nameOf({ row, column }: Cell): string {
  return `${row}-${column}`;
}

function nameOfPoint({ lat, lng }: Point): string {
  return `${lat},${lng}`;
}
