import { expect, it } from 'vitest';
import { place } from '../test/sample-places.ts';
import { citiesOf } from './quarters.ts';
import { townsOf } from './towns.ts';

const rhine = { country: 'DE', divisions: ['07', '051', '05112', ''], lat: 51.43, lng: 6.76 };
const duisburg = place('Duisburg', { ...rhine, people: 504_000 });
const dusseldorf = place('Düsseldorf', {
  ...rhine,
  divisions: ['07', '051', '05111', ''],
  lat: 51.22,
  people: 620_000,
});
const farCity = place('Köln', { ...rhine, lat: 50.93, people: 963_000 });
const quarter = place('Rheinhausen', { ...rhine, feature: 'PPLX', lat: 51.4, lng: 6.71, people: 78_000 });

const cityOf = (...places: readonly ReturnType<typeof place>[]) => {
  const towns = townsOf(places, new Map(), new Set(['DE']));
  return [...citiesOf(towns)].map(([one, city]) => `${one.names.fr} in ${city.names.fr}`);
};

it('a quarter belongs to the largest town nearby that shares most of its divisions', () => {
  expect(cityOf(dusseldorf, duisburg, farCity, quarter)).toEqual(['Rheinhausen in Duisburg']);
});

it('a quarter without one stands for itself', () => {
  expect(cityOf(farCity, quarter)).toEqual([]);
  expect(cityOf(quarter)).toEqual([]);
});
