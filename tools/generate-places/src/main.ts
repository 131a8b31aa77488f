import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { writePlaces } from '@nwassik/requests/src/places/places-file.ts';
import { readGeoNames } from './geonames.ts';
import { parseNames, parseRegions, parseWorldNames } from './names.ts';
import { placesDataOf } from './places-data-of.ts';
import { townsOf } from './towns.ts';
import { zonesModule } from './zones.ts';

const HOME = { TN: 'tunisia', FR: 'france', IT: 'italy', DE: 'germany', CA: 'canada' };
const SERVICE = new URL('../../../services/requests/src/', import.meta.url);

const { values } = parseArgs({ options: { sources: { type: 'string' } } });
if (!values.sources)
  throw new Error('--sources: the folder in which the two GeoNames packages are installed');

const table = (name: string): Promise<string> =>
  readFile(new URL(`../names/${name}.txt`, import.meta.url), 'utf8');
const named = new Map(parseWorldNames(await table('world')));
for (const [country, name] of Object.entries(HOME)) named.set(country, parseNames(await table(name)));

const { places, divisions } = await readGeoNames(values.sources);
const towns = townsOf(places, named, new Set(Object.keys(HOME)));
const data = placesDataOf(towns, parseRegions(await table('regions')), divisions);
const file = writePlaces(data);
await mkdir(new URL('functions/places.data/', SERVICE), { recursive: true });
await writeFile(new URL('functions/places.data/places.bin', SERVICE), file);
console.log(`${towns.length} towns under ${data.columns.keyTowns.length} keys, ${file.length} bytes`);

const zones = zonesModule(places);
await writeFile(new URL('places/zones.generated.ts', SERVICE), zones);
console.log(`zones: ${Buffer.byteLength(zones)} bytes`);
