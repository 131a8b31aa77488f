import { expect, it } from 'vitest';
import type { PlacesData } from './places-data.ts';
import { readPlaces, writePlaces } from './places-file.ts';

const data: PlacesData = {
  countries: ['FR', 'TN'],
  regions: [{ fr: 'Sfax', ar: 'صفاقس', en: 'Sfax' }],
  columns: {
    points: Float32Array.of(34.74, 10.76),
    people: Uint32Array.of(277_300),
    geonameIds: Uint32Array.of(0),
    cities: Uint32Array.of(0),
    countryOf: Uint8Array.of(1),
    regionOf: Uint16Array.of(0),
    nameStarts: Uint32Array.of(0, 3),
    names: Uint8Array.of(1, 2, 3),
    keyStarts: Uint32Array.of(0, 1, 3),
    keys: Uint8Array.of(1, 2, 3),
    keyTowns: Uint32Array.of(0, 1),
    nearest: Uint8Array.of(5, 6, 7, 8, 9),
  },
};

it('what is written is read', () => {
  expect(readPlaces(Uint8Array.from(writePlaces(data)).buffer)).toEqual(data);
});

it('the same data makes the same file, byte for byte', () => {
  expect(writePlaces(data)).toEqual(writePlaces(structuredClone(data)));
});
