import type { Box } from '@nwassik/geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Locale } from '../../i18n/locale.ts';
import countriesUrl from '../data/countries.generated.json?url';
import mediterraneanUrl from '../data/mediterranean.generated.json?url';
import northAmericaUrl from '../data/north-america.generated.json?url';
import townsArUrl from '../data/towns.ar.generated.json?url';
import townsEnUrl from '../data/towns.en.generated.json?url';
import townsFrUrl from '../data/towns.fr.generated.json?url';
import waterUrl from '../data/water.generated.json?url';
import worldUrl from '../data/world.generated.json?url';

/** A town's name on the map: where it stands, from which zoom on, and what the reader calls it. */
export type MapTown = readonly [lng: number, lat: number, zoom: number, name: string];
type MapCountry = readonly [code: string, lng: number, lat: number, zoom: number];

type World = Topology<{ countries: GeometryCollection }>;
type Detail = Topology<{ countries: GeometryCollection; coast: GeometryObject; borders: GeometryObject }> & {
  readonly codes: readonly string[];
};

/** What a shape is, by which it is drawn. */
export type Shape = 'land' | 'coast' | 'border' | 'lake' | 'river' | 'country' | 'town';

/** A part of the world with a finer drawing of its own, asked for once it is looked at closely. */
export interface DetailRegion {
  readonly name: 'mediterranean' | 'north-america';
  readonly box: Box;
  readonly url: string;
}

export const DETAIL_REGIONS: readonly DetailRegion[] = [
  { name: 'mediterranean', box: { west: -19, south: 19, east: 25, north: 61 }, url: mediterraneanUrl },
  { name: 'north-america', box: { west: -170, south: 18, east: -50, north: 84 }, url: northAmericaUrl },
];

/** The zoom from which on details are drawn, and the coarse map leaves their countries out. */
export const DETAIL_ZOOM = 4;

const TOWNS: Readonly<Record<Locale, string>> = { fr: townsFrUrl, ar: townsArUrl, en: townsEnUrl };

const loading = new Map<string, Promise<unknown>>();

/** A file of the app's own, asked for once; after a failure the next call asks again. */
function load<Content>(url: string): Promise<Content> {
  const known = loading.get(url) as Promise<Content> | undefined;
  if (known) return known;
  const asked = fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return (await response.json()) as Content;
  });
  loading.set(url, asked);
  asked.catch(() => loading.delete(url));
  return asked;
}

function drawn(shape: Shape, geometry: Geometry): Feature {
  return { type: 'Feature', properties: { shape }, geometry };
}

export function collection(features: readonly Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] };
}

function codeOf({ id }: GeometryObject): string {
  return String(id ?? '').padStart(3, '0');
}

/** Countries by themselves, not in one: where a corner of one can't be drawn at some zoom, the others still are. */
function landOf(topology: Topology, countries: readonly GeometryObject[]): Feature[] {
  return countries.map((country) => drawn('land', (feature(topology, country) as Feature).geometry));
}

/** The coarse map of the world, without the countries that are drawn in detail. */
function coarse(world: World, without: ReadonlySet<string>): Feature[] {
  const { countries } = world.objects;
  const has = (one: GeometryObject) => !without.has(codeOf(one));
  return [
    ...landOf(world, countries.geometries.filter(has)),
    drawn(
      'coast',
      mesh(world, countries, (one, other) => one === other && has(one)),
    ),
    drawn(
      'border',
      mesh(world, countries, (one, other) => one !== other && has(one) && has(other)),
    ),
  ];
}

/** A part of the world in detail. */
function detailed(detail: Detail): Feature[] {
  const { countries, coast, borders } = detail.objects;
  const line = (shape: Shape, object: GeometryObject) =>
    drawn(shape, (feature(detail, object) as Feature).geometry);
  return [...landOf(detail, countries.geometries), line('coast', coast), line('border', borders)];
}

/** The whole world for far views. */
export async function farLand(): Promise<FeatureCollection> {
  return collection(coarse(await load<World>(worldUrl), new Set()));
}

/** Land for near views: some parts in detail, the rest coarse. */
export async function nearLand(regions: readonly DetailRegion[]): Promise<FeatureCollection> {
  const [world, ...details] = await Promise.all([
    load<World>(worldUrl),
    ...regions.map(({ url }) => load<Detail>(url)),
  ]);
  const rest = coarse(world, new Set(details.flatMap(({ codes }) => codes)));
  return collection([...rest, ...details.flatMap(detailed)]);
}

/** Lakes and rivers. */
export async function water(): Promise<FeatureCollection> {
  const topologies = await load<readonly Topology[]>(waterUrl);
  return collection(
    topologies.flatMap((topology) =>
      (['lakes', 'rivers'] as const).flatMap((name) => {
        const { features } = feature(topology, topology.objects[name] as GeometryCollection);
        return features.map(({ geometry }) => drawn(name === 'lakes' ? 'lake' : 'river', geometry));
      }),
    ),
  );
}

/** The names on the map in the reader's language: of countries from the platform, of towns from the table. */
export async function names(locale: Locale): Promise<FeatureCollection> {
  const [countries, towns] = await Promise.all([
    load<readonly MapCountry[]>(countriesUrl),
    load<readonly MapTown[]>(TOWNS[locale]),
  ]);
  const regions = new Intl.DisplayNames([locale], { type: 'region' });
  const named = (shape: Shape, lng: number, lat: number, zoom: number, name: string): Feature => ({
    type: 'Feature',
    properties: { shape, zoom, name },
    geometry: { type: 'Point', coordinates: [lng, lat] },
  });
  return collection([
    ...countries.map(([code, lng, lat, zoom]) => named('country', lng, lat, zoom, regions.of(code) ?? code)),
    ...towns.map(([lng, lat, zoom, name]) => named('town', lng, lat, zoom, name)),
  ]);
}
