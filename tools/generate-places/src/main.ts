import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readGeoNames } from './geonames.ts';
import { parseNames, parseRegions } from './names.ts';
import { placesModule } from './places.ts';

const COUNTRIES = { TN: 'tunisia', FR: 'france', IT: 'italy', DE: 'germany', CA: 'canada' };

const { values } = parseArgs({ options: { sources: { type: 'string' } } });
if (!values.sources)
  throw new Error('--sources: the folder in which the two GeoNames packages are installed');

const table = (name: string): Promise<string> =>
  readFile(new URL(`../names/${name}.txt`, import.meta.url), 'utf8');
const named = new Map(
  await Promise.all(
    Object.entries(COUNTRIES).map(
      async ([country, name]) => [country, parseNames(await table(name))] as const,
    ),
  ),
);
const geoNames = await readGeoNames(values.sources, new Set(named.keys()));
const module = placesModule(geoNames, named, parseRegions(await table('regions')));
await writeFile(new URL('../../../services/requests/src/places/towns.generated.ts', import.meta.url), module);
console.log(`${[...named.values()].flat().length} towns, ${Buffer.byteLength(module)} bytes`);
