import { readFileSync } from 'node:fs';
import type { Point } from '@nwassik/geo';
import { namesOf } from './place-found.ts';
import type { Names } from './places-data.ts';
import { readPlaces } from './places-file.ts';

/** A town whose names were written by hand. */
export interface Town {
  readonly countryCode: string;
  readonly names: Names;
  readonly point: Point;
  readonly population: number;
}

/** The towns whose names were written by hand, the largest first: what the web app's own names are made from. */
export function towns(): Town[] {
  const file = readFileSync(new URL('../functions/places.data/places.bin', import.meta.url));
  const data = readPlaces(Uint8Array.from(file).buffer);
  const { people, geonameIds, points, countryOf } = data.columns;
  return [...people].flatMap((population, town) => {
    if (geonameIds[town] !== 0 || population === 0) return [];
    const point = { lat: rounded(points[2 * town] ?? 0), lng: rounded(points[2 * town + 1] ?? 0) };
    const countryCode = data.countries[countryOf[town] ?? 0] ?? '';
    return [{ countryCode, names: namesOf(data, town), point, population }];
  });
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1_000) / 1_000;
}
