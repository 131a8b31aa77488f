import { beginningsOf } from '@nwassik/requests/src/places/letters.ts';
import {
  HOW_BITS,
  LATER,
  NAMES_SEPARATOR,
  OTHER,
  OWN,
  type PlacesData,
} from '@nwassik/requests/src/places/places-data.ts';
import KDBush from 'kdbush';
import type { NamedRegion } from './names.ts';
import { citiesOf } from './quarters.ts';
import type { Town } from './towns.ts';

/**
 * The columns of the file of places, towns with the most people first.
 *
 * @param regions named by hand; every region of their countries must be
 * @param divisions GeoNames' names of the others
 */
export function placesDataOf(
  unordered: readonly Town[],
  regions: readonly NamedRegion[],
  divisions: ReadonlyMap<string, string>,
): PlacesData {
  const towns = unordered.toSorted(
    (a, b) =>
      b.people - a.people || (a.place.id ?? 0) - (b.place.id ?? 0) || (a.names.fr < b.names.fr ? -1 : 1),
  );
  const numbers = new Map(towns.map((town, number) => [town, number]));
  const cities = citiesOf(towns);
  const countries = [...new Set(towns.map(({ place }) => place.country))].toSorted();
  const codes = [...new Set(towns.map(({ region }) => region))].toSorted();
  const names = textColumn(towns.map(namesOf));
  const keys = keysOf(towns);
  return {
    countries,
    regions: regionNames(codes, regions, divisions),
    columns: {
      points: Float32Array.from(towns.flatMap(({ place: { lat, lng } }) => [lat, lng])),
      people: Uint32Array.from(towns, ({ people }) => people),
      geonameIds: Uint32Array.from(towns, ({ isNamed, place }) => (isNamed ? 0 : (place.id ?? 0))),
      cities: Uint32Array.from(towns, (town, number) => numbers.get(cities.get(town) ?? town) ?? number),
      countryOf: Uint8Array.from(towns, ({ place }) => countries.indexOf(place.country)),
      regionOf: Uint16Array.from(towns, ({ region }) => codes.indexOf(region)),
      nameStarts: names.starts,
      names: names.bytes,
      keyStarts: keys.starts,
      keys: keys.bytes,
      keyTowns: keys.towns,
      nearest: nearestIndex(towns),
    },
  };
}

function namesOf({ names: { fr, ar, en } }: Town): Uint8Array {
  const text = [fr, ar === fr ? '' : ar, en === fr ? '' : en].join(NAMES_SEPARATOR);
  return new TextEncoder().encode(text);
}

function regionNames(
  codes: readonly string[],
  regions: readonly NamedRegion[],
  divisions: ReadonlyMap<string, string>,
): PlacesData['regions'] {
  const named = new Map(regions.map(({ code, fr, ar, en }) => [code, { fr, ar, en }]));
  const handNamed = new Set(regions.map(({ code }) => code.slice(0, 2)));
  return codes.map((code) => {
    const name = named.get(code);
    // Some hundred places of the five countries lie in no division, or in one that is no more.
    if (!name && handNamed.has(code.slice(0, 2)) && divisions.has(code))
      throw new Error(`${code} has no name`);
    const plain = divisions.get(code) ?? '';
    return name ?? { fr: plain, ar: plain, en: plain };
  });
}

/** The points, exactly as the column has them, under an index for the nearest ones. */
function nearestIndex(towns: readonly Town[]): Uint8Array {
  const index = new KDBush(towns.length, 64, Float32Array);
  for (const { place } of towns) index.add(place.lng, place.lat);
  return new Uint8Array(index.finish().data as ArrayBuffer);
}

/** Every text a town is typed by, ascending, each with its town and how it names it. */
function keysOf(towns: readonly Town[]) {
  const found = towns.flatMap((town, number) =>
    [...keysOfTown(town)].map(([key, how]) => ({ key, town: (number << HOW_BITS) | how })),
  );
  found.sort((a, b) => (a.key === b.key ? a.town - b.town : a.key < b.key ? -1 : 1));
  return {
    ...textColumn(found.map(({ key }) => Buffer.from(key, 'latin1'))),
    towns: Uint32Array.from(found, ({ town }) => town),
  };
}

/** By key, the closest way in which it names the town. */
function keysOfTown({ names, spellings, alternates }: Town): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  const add = (letters: Uint8Array, how: number) => {
    const key = Buffer.from(letters).toString('latin1');
    keys.set(key, Math.min(how, keys.get(key) ?? how));
  };
  for (const name of new Set([...Object.values(names), ...spellings])) {
    for (const { letters, ofName } of beginningsOf(name)) add(letters, ofName ? OWN : LATER);
  }
  for (const name of alternates) {
    for (const { letters, ofName } of beginningsOf(name)) if (ofName) add(letters, OTHER);
  }
  return keys;
}

/** Texts one after another, and where each begins; one more start says where the last one ends. */
function textColumn(texts: readonly Uint8Array[]): { starts: Uint32Array; bytes: Uint8Array } {
  const starts = new Uint32Array(texts.length + 1);
  for (const [at, text] of texts.entries()) starts[at + 1] = (starts[at] ?? 0) + text.length;
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  for (const [at, text] of texts.entries()) bytes.set(text, starts[at]);
  return { starts, bytes };
}
