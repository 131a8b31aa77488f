import type { GeoName } from '../src/geonames.ts';

/** A place as GeoNames has it, for tests. */
export function place(name: string, change: Partial<GeoName> = {}): GeoName {
  return {
    id: 1,
    name,
    alternates: [],
    feature: 'PPL',
    country: 'TN',
    divisions: ['32', '3451', '', ''],
    lat: 34.74,
    lng: 10.76,
    people: 1_000,
    zone: 'Africa/Tunis',
    ...change,
  };
}
