import { afterAll, expect, it } from 'vitest';
import { callTownsIn, townName } from './town-names.ts';

afterAll(() => callTownsIn('fr'));

const names = (...towns: [countryCode: string, city: string][]) =>
  towns.map(([countryCode, city]) => townName({ countryCode, city }));

it('calls towns as the reader does', async () => {
  await callTownsIn('ar');
  expect(names(['TN', 'Sfax'], ['FR', 'Paris'], ['DE', 'Francfort'])).toEqual([
    'صفاقس',
    'باريس',
    'فرانكفورت',
  ]);
  await callTownsIn('en');
  expect(names(['DE', 'Francfort'], ['TN', 'Sfax'])).toEqual(['Frankfurt', 'Sfax']);
  await callTownsIn('fr');
  expect(names(['DE', 'Francfort'])).toEqual(['Francfort']);
});

it('leaves a town it doesn’t know as the request has it', async () => {
  await callTownsIn('ar');
  expect(names(['TN', 'Chez ma tante'], ['FR', 'Sfax'], ['TN', 'constructor'])).toEqual([
    'Chez ma tante',
    'Sfax',
    'constructor',
  ]);
});
