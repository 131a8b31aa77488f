import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openPlaces } from './open-places.ts';
import { placeFound } from './place-found.ts';
import { townsAround } from './towns-around.ts';

const file = readFileSync(new URL('../functions/places.data/places.bin', import.meta.url));
const data = openPlaces(Uint8Array.from(file).buffer);

it.each([
  ['Sfax', 34.7406, 10.7603],
  ['Sfax', 34.7478, 10.7661],
  ['Paris', 48.8606, 2.3376],
  ['Tunis', 36.8008, 10.1815],
  ['Montréal', 45.5088, -73.554],
])('a pin in the middle of %s lies there', (city, lat, lng) => {
  const [town = -1] = townsAround(data, { lat, lng }, 1);
  expect(placeFound(data, town, 'fr').city).toBe(city);
});

it('a village far from any city keeps its own name', () => {
  const [town = -1] = townsAround(data, { lat: 33.5433, lng: 9.9683 }, 1);
  expect(placeFound(data, town, 'fr').name).toBe('Matmata');
});

it('gives as many as are asked for, each once', () => {
  const towns = townsAround(data, { lat: 36.8, lng: 10.18 }, 5);
  expect(new Set(towns).size).toBe(5);
});
