import type { Town } from './towns.ts';

/** Quarters of a town, and the arrondissements of Marseille. */
const QUARTER = /^(PPLX|PPLA5)$/;

const FARTHEST_KM = 30;
const KM_PER_DEGREE = 111.2;

/**
 * For each quarter the town it belongs to: nearby, in the same divisions as deep as they go, the one with the most
 * people. A quarter without one stands for itself, as every other town does.
 */
export function citiesOf(towns: readonly Town[]): ReadonlyMap<Town, Town> {
  const cities = new Map<string, Town[]>();
  for (const town of towns) {
    if (isQuarter(town)) continue;
    const ofRegion = cities.get(town.region);
    if (ofRegion) ofRegion.push(town);
    else cities.set(town.region, [town]);
  }
  return new Map(
    towns.filter(isQuarter).flatMap((quarter) => {
      const near = (cities.get(quarter.region) ?? []).filter(
        (city) => kmBetween(quarter, city) <= FARTHEST_KM,
      );
      const [city] = near.toSorted(
        (a, b) => sharedDivisions(quarter, b) - sharedDivisions(quarter, a) || b.people - a.people,
      );
      return city ? [[quarter, city] as const] : [];
    }),
  );
}

function isQuarter({ place, isNamed }: Town): boolean {
  return !isNamed && QUARTER.test(place.feature ?? '');
}

/** How many of the narrowest codes that both have are the same, from the widest on. */
function sharedDivisions(a: Town, b: Town): number {
  const differ = a.place.divisions.findIndex((code, at) => code === '' || code !== b.place.divisions[at]);
  return differ === -1 ? a.place.divisions.length : differ;
}

function kmBetween({ place: a }: Town, { place: b }: Town): number {
  const east = (a.lng - b.lng) * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(a.lat - b.lat, east) * KM_PER_DEGREE;
}
