import type { GeoName } from './geonames.ts';
import type { NamedRegion, NamedTown } from './names.ts';

const ZONES: Readonly<Record<string, string>> = {
  TN: 'Africa/Tunis',
  FR: 'Europe/Paris',
  IT: 'Europe/Rome',
  DE: 'Europe/Berlin',
};

interface Row {
  readonly id: string;
  readonly country: string;
  readonly region: string;
  readonly people: number;
  readonly lat: number;
  readonly lng: number;
  readonly zone: string;
  readonly town: NamedTown;
}

/**
 * The source text of the places table: every named town joined with where GeoNames has it, the largest first.
 * A town that GeoNames does not have, a region without a name or two towns with one id are errors.
 */
export function placesModule(
  geoNames: readonly GeoName[],
  named: ReadonlyMap<string, readonly NamedTown[]>,
  regions: readonly NamedRegion[],
): string {
  const known = new Set(regions.map((region) => region.code));
  const rows = [...named].flatMap(([country, towns]) => towns.map((town) => rowOf(country, town, geoNames)));
  const taken = new Set<string>();
  for (const row of rows) {
    if (taken.has(row.id)) throw new Error(`two towns have the id ${row.id}`);
    if (!known.has(row.region)) throw new Error(`${row.id} lies in ${row.region}, which has no name`);
    taken.add(row.id);
  }
  rows.sort((a, b) => b.people - a.people || a.id.localeCompare(b.id));
  const zones = [...new Set(rows.map((row) => row.zone))];
  const used = regions.filter((region) => rows.some((row) => row.region === region.code));
  return [
    '// Made by tools/generate-places from GeoNames (CC BY 4.0) and the names beside it. Not to be edited here.',
    '',
    `export const ZONES = '${zones.join('|')}';`,
    '',
    '/** code|fr|ar|en (empty: as fr) */',
    `export const REGIONS = \`\n${used.map(regionLine).join('\n')}\n\`;`,
    '',
    '/** id|region|people|lat|lng|number of the zone|fr|ar|en (empty: as fr)|other spellings */',
    `export const TOWNS = \`\n${rows.map((row) => townLine(row, zones)).join('\n')}\n\`;`,
    '',
  ].join('\n');
}

function rowOf(country: string, town: NamedTown, geoNames: readonly GeoName[]): Row {
  const found = geoNames
    .filter((place) => place.country === country && place.name === town.source)
    .toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0))[0];
  if (!found) throw new Error(`GeoNames has no ${town.source} in ${country}`);
  const people = town.people ?? found.people;
  if (!people) throw new Error(`nobody lives in ${town.source}: say how many`);
  const zone = found.zone ?? ZONES[country];
  if (!zone) throw new Error(`${town.source} has no zone`);
  return {
    id: `${country.toLowerCase()}-${slug(town.fr)}`,
    country,
    region: `${country}.${town.division ?? found.division}`,
    people: Math.round(people / 100) * 100,
    lat: found.lat,
    lng: found.lng,
    zone,
    town,
  };
}

function regionLine({ code, fr, ar, en }: NamedRegion): string {
  return [code, fr, ar, en === fr ? '' : en].join('|');
}

function townLine(row: Row, zones: readonly string[]): string {
  const { fr, ar, en, also } = row.town;
  return [
    row.id,
    row.region,
    row.people,
    row.lat.toFixed(3),
    row.lng.toFixed(3),
    zones.indexOf(row.zone),
    fr,
    ar,
    en === fr ? '' : en,
    also.join(';'),
  ].join('|');
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
