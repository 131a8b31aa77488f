import { arabicName } from './arabic-name.ts';
import type { GeoName } from './geonames.ts';
import type { NamedTown } from './names.ts';

/** A town as the file has it. */
export interface Town {
  readonly place: GeoName;
  /** Country and first-level division: `TN.32`. */
  readonly region: string;
  readonly people: number;
  /** French (its one name in all data), Arabic and English; the same where nothing else is known. */
  readonly names: { readonly fr: string; readonly ar: string; readonly en: string };
  /** Whether its names were written by hand; it is then known by its name and not by GeoNames' id. */
  readonly isNamed: boolean;
  /** Other spellings of these names. */
  readonly spellings: readonly string[];
  /** What it is called elsewhere. */
  readonly alternates: readonly string[];
}

/** From so many people on a place is taken: the product's own countries whole, of others what travellers name. */
const FEWEST = 500;
const FEWEST_ELSEWHERE = 5_000;

/** Abandoned, destroyed and historical places, and former capitals. */
const NOT_ANY_MORE = /^(PPLQ|PPLW|PPLH|PPLCH)$/;

/**
 * The towns worth finding: those named by hand, and those with people enough.
 *
 * @param named by country
 * @throws Error for a name that GeoNames does not have, and for a named town without people
 */
export function townsOf(
  places: readonly GeoName[],
  named: ReadonlyMap<string, readonly NamedTown[]>,
  home: ReadonlySet<string>,
): Town[] {
  const byName = new Map<GeoName, NamedTown>();
  for (const [country, towns] of named) {
    const national = places.filter((place) => place.country === country);
    for (const town of towns) {
      const place = sourceOf(town, country, national);
      const other = byName.get(place);
      if (other) throw new Error(`${town.source} and ${other.source} are one place in GeoNames`);
      byName.set(place, town);
    }
  }
  return places.flatMap((place) => {
    const name = byName.get(place);
    if (name) return [namedTown(place, name)];
    return isWorthFinding(place, home) ? [plainTown(place)] : [];
  });
}

function isWorthFinding({ feature = '', country, people }: GeoName, home: ReadonlySet<string>): boolean {
  if (NOT_ANY_MORE.test(feature)) return false;
  return people === undefined || people >= (home.has(country) ? FEWEST : FEWEST_ELSEWHERE);
}

function sourceOf(town: NamedTown, country: string, national: readonly GeoName[]): GeoName {
  const called = (is: (place: GeoName) => boolean) =>
    national.filter(is).toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0))[0];
  const place =
    called(({ name }) => name === town.source) ??
    called(({ alternates }) => alternates.includes(town.source));
  if (!place) throw new Error(`GeoNames has no ${town.source} in ${country}`);
  return place;
}

function namedTown(place: GeoName, town: NamedTown): Town {
  const people = town.people ?? place.people;
  if (!people) throw new Error(`nobody lives in ${town.source}: say how many`);
  const { fr, ar, en } = town;
  return {
    place,
    region: `${place.country}.${town.division ?? place.divisions[0] ?? ''}`,
    people: rounded(people),
    names: { fr, ar, en },
    isNamed: true,
    spellings: [town.source, ...town.also],
    alternates: place.alternates.filter(isTyped),
  };
}

function plainTown(place: GeoName): Town {
  const { name, alternates } = place;
  return {
    place,
    region: `${place.country}.${place.divisions[0] ?? ''}`,
    people: rounded(place.people ?? 0),
    names: { fr: name, ar: arabicName(alternates) ?? name, en: name },
    isNamed: place.id === undefined,
    spellings: [],
    alternates: alternates.filter(isTyped),
  };
}

/** People only decide the order of what is found. */
function rounded(people: number): number {
  return Math.round(people / 100) * 100;
}

/**
 * Whether anybody types it: GeoNames' transliterations of Chinese and the like, which it writes in lower case, and
 * whole official titles nobody does.
 */
function isTyped(name: string): boolean {
  return !/^[a-z]/.test(name) && name.length <= 40;
}
