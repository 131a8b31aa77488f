import { readFileSync } from 'node:fs';
import { distanceKm } from '@nwassik/geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestTowns } from './nearest-towns.ts';
import { openPlaces } from './open-places.ts';

const file = readFileSync(new URL('../functions/places.data/places.bin', import.meta.url));
const data = openPlaces(Uint8Array.from(file).buffer);
const { points } = data.columns;

/** The towns as points of a globe of radius 1, three numbers each: the nearest by chord is the nearest by ground. */
const globe = Float64Array.from({ length: (points.length / 2) * 3 }, (_, at) => {
  const town = Math.floor(at / 3);
  return onGlobe(points[2 * town]!, points[2 * town + 1]!)[at % 3]!;
});

function onGlobe(lat: number, lng: number): [number, number, number] {
  const [latitude, longitude] = [(lat * Math.PI) / 180, (lng * Math.PI) / 180];
  const across = Math.cos(latitude);
  return [across * Math.cos(longitude), across * Math.sin(longitude), Math.sin(latitude)];
}

function nearestByAll(lat: number, lng: number): number {
  const [x, y, z] = onGlobe(lat, lng);
  let [nearest, least] = [-1, Infinity];
  for (let at = 0; at < globe.length; at += 3) {
    const apart = (globe[at]! - x) ** 2 + (globe[at + 1]! - y) ** 2 + (globe[at + 2]! - z) ** 2;
    if (apart < least) [nearest, least] = [at / 3, apart];
  }
  return nearest;
}

const kmTo = (town: number, lat: number, lng: number) =>
  distanceKm({ lat, lng }, { lat: points[2 * town]!, lng: points[2 * town + 1]! });

describe('the towns nearest to a point', () => {
  it('begin with the one that looking at all of them finds, at 10,000 points', () => {
    const anywhere = fc.tuple(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    );
    const sampled = fc.sample(anywhere, { numRuns: 7_000, seed: 4 });
    // And where people are, poles and the date line.
    const inhabited = fc.sample(fc.nat({ max: points.length / 2 - 1 }), { numRuns: 2_990, seed: 5 });
    const edges = [90, -90, 0, 51.9].flatMap((lat) => [180, -180].map((lng) => [lat, lng] as const));
    const tried = [
      ...sampled,
      ...inhabited.map((town) => [points[2 * town]! * 0.9995, points[2 * town + 1]! * 0.9995] as const),
      ...edges,
      [36.8, 10.18] as const,
      [64.5, 179.99] as const,
    ];
    expect(tried).toHaveLength(10_000);
    for (const [lat, lng] of tried) {
      const [found = -1] = nearestTowns(data, { lat, lng }, 1);
      const nearest = nearestByAll(lat, lng);
      // Two may be equally far, as the quarters of a town that lie on one point are.
      if (found !== nearest) expect(kmTo(found, lat, lng)).toBeCloseTo(kmTo(nearest, lat, lng), 4);
    }
  }, 120_000);

  it('ascend, and stop where they are told to', () => {
    const sfax = { lat: 34.74, lng: 10.76 };
    const within = nearestTowns(data, sfax, 5, 50).map((town) => kmTo(town, sfax.lat, sfax.lng));
    expect(within).toHaveLength(5);
    expect(within).toEqual(within.toSorted((a, b) => a - b));
    expect(within.every((km) => km <= 50)).toBe(true);
    expect(nearestTowns(data, { lat: -45, lng: -120 }, 5, 50)).toEqual([]);
  });
});
