import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from './distance.ts';
import { anywhere } from '../test/points.ts';

describe('the distance between two points', () => {
  it.each([
    ['Tunis and Sfax', [36.8065, 10.1815], [34.7406, 10.7603], 235.5],
    ['Paris and Tunis', [48.8566, 2.3522], [36.8065, 10.1815], 1484],
    ['Montréal and Tunis', [45.5019, -73.5674], [36.8065, 10.1815], 6756],
    ['two sides of the antimeridian', [0, 179.9], [0, -179.9], 22.24],
    ['two points on the pole', [90, 0], [90, 120], 0],
    ['pole and pole', [90, 0], [-90, 0], 20_015],
  ] as const)('of %s is in km', (_what, [aLat, aLng], [bLat, bLng], km) => {
    const distance = distanceKm({ lat: aLat, lng: aLng }, { lat: bLat, lng: bLng });
    expect(Math.abs(distance - km)).toBeLessThanOrEqual(km * 0.005 + 1e-9);
  });

  it('is the same both ways, and none from a point to itself', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9);
        expect(distanceKm(a, a)).toBe(0);
      }),
    );
  });
});
