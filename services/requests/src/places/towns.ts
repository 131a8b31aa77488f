import type { Point } from '@nwassik/geo';
import { REGIONS, TOWNS, ZONES } from './towns.generated.ts';

/** The languages places are named in. */
export type Lang = 'fr' | 'ar' | 'en';

export type Names = Readonly<Record<Lang, string>>;

/** A town of the bundled table. */
export interface Town {
  /** Stable and readable: `tn-sfax`. */
  readonly id: string;
  readonly countryCode: string;
  readonly region: Names;
  readonly names: Names;
  /** Other spellings people type, in any script. */
  readonly spellings: readonly string[];
  /** Rounded; a weight for the order of what is found, not a census. */
  readonly population: number;
  readonly point: Point;
  /** IANA time zone. */
  readonly zone: string;
}

/** What the table owes its source: shown wherever places are searched. */
export const PLACES_ATTRIBUTION = '© GeoNames CC BY 4.0';

let parsed: readonly Town[] | undefined;

/** Every town of the table, the largest first. Read at the first call, not when a function starts. */
export function towns(): readonly Town[] {
  parsed ??= parseTowns();
  return parsed;
}

function parseTowns(): Town[] {
  const zones = ZONES.split('|');
  const regions = new Map(cellsOf(REGIONS).map(([code = '', ...names]) => [code, namesOf(names)]));
  return cellsOf(TOWNS).map(([id = '', region = '', population, lat, lng, zone, ...spelled]) => ({
    id,
    countryCode: region.slice(0, 2),
    region: regions.get(region) ?? namesOf([]),
    names: namesOf(spelled),
    spellings: spelled[3] ? spelled[3].split(';') : [],
    population: Number(population),
    point: { lat: Number(lat), lng: Number(lng) },
    zone: zones[Number(zone)] ?? '',
  }));
}

function namesOf([fr = '', ar = '', en = '']: readonly string[]): Names {
  return { fr, ar, en: en || fr };
}

function cellsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}
