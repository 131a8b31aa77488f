import type { Point } from '@nwassik/geo';
import { countryName } from './country-name.ts';
import { NAMES_SEPARATOR, type Lang, type Names, type PlacesData } from './places-data.ts';

/** A place found by its name or its point, as `/v1/places` answers it. */
export interface PlaceFound {
  readonly id: string;
  /** In the language asked for. */
  readonly name: string;
  /** Name and country in the language asked for: "Sfax, Tunisie". */
  readonly label: string;
  /** The town's one name in all of the product's data, whatever the language: what requests are filtered by. */
  readonly city: string;
  readonly region: string;
  readonly countryCode: string;
  readonly point: Point;
  /** 0 where nobody knows. */
  readonly population: number;
}

/** A town of the data, named in a language. */
export function placeFound(data: PlacesData, town: number, lang: Lang): PlaceFound {
  const { countries, regions, columns } = data;
  const countryCode = countries[columns.countryOf[town] ?? 0] ?? '';
  const names = namesOf(data, town);
  const city = columns.cities[town] ?? town;
  const geonameId = columns.geonameIds[town] ?? 0;
  return {
    id: geonameId === 0 ? `${countryCode.toLowerCase()}-${slug(names.fr)}` : `geonames-${geonameId}`,
    name: names[lang],
    label: labelOf(names[lang], countryCode, lang),
    city: city === town ? names.fr : namesOf(data, city).fr,
    region: regions[columns.regionOf[town] ?? 0]?.[lang] ?? '',
    countryCode,
    point: { lat: rounded(columns.points[2 * town] ?? 0), lng: rounded(columns.points[2 * town + 1] ?? 0) },
    population: columns.people[town] ?? 0,
  };
}

/** "Sfax, Tunisie". */
export function labelOf(name: string, countryCode: string, lang: Lang): string {
  return `${name}${lang === 'ar' ? '،' : ','} ${countryName(countryCode, lang)}`;
}

const decoder = new TextDecoder();

/** What a town is called in each language. */
export function namesOf({ columns }: PlacesData, town: number): Names {
  const text = decoder.decode(columns.names.subarray(columns.nameStarts[town], columns.nameStarts[town + 1]));
  const [fr = '', ar = '', en = ''] = text.split(NAMES_SEPARATOR);
  return { fr, ar: ar || fr, en: en || fr };
}

/** To 4 decimals: 11 m. */
function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}

/** A name as a part of an id: plain lower-case letters and hyphens. */
function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
