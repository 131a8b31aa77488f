import { distanceKm, isPoint } from '@nwassik/geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  circleAround,
  exactPoint,
  MAX_RADIUS_KM,
  MIN_RADIUS_KM,
  pointAt,
  radiusForView,
  ROUND_RADII,
  snapRadius,
  stepRadius,
} from './radius.ts';

const place = fc.record({
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});
const km = fc.double({ min: MIN_RADIUS_KM, max: MAX_RADIUS_KM, noNaN: true });

describe('a dragged radius', () => {
  it('is always one that can be searched by: whole kilometres, 5 to 500', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), km), (dragged) => {
        const radius = snapRadius(dragged);
        expect(Number.isInteger(radius)).toBe(true);
        expect(radius).toBeGreaterThanOrEqual(MIN_RADIUS_KM);
        expect(radius).toBeLessThanOrEqual(MAX_RADIUS_KM);
      }),
    );
  });

  it('stays where it snapped', () => {
    fc.assert(
      fc.property(km, (dragged) => {
        expect(snapRadius(snapRadius(dragged))).toBe(snapRadius(dragged));
      }),
    );
  });

  it.each([
    [49.1, 50],
    [51.9, 50],
    [97, 100],
    [88, 88],
    [2, 5],
    [900, 500],
  ])('of %s km is taken as %s', (dragged, taken) => {
    expect(snapRadius(dragged)).toBe(taken);
  });

  it('never shrinks while the hand goes outwards', () => {
    fc.assert(
      fc.property(km, km, (one, other) => {
        const [inner, outer] = one < other ? [one, other] : [other, one];
        expect(snapRadius(inner)).toBeLessThanOrEqual(snapRadius(outer));
      }),
    );
  });
});

describe('a key', () => {
  it('leads through the round radii and stops at either end', () => {
    const up: number[] = [MIN_RADIUS_KM];
    for (let radius = MIN_RADIUS_KM; radius < MAX_RADIUS_KM;) up.push((radius = stepRadius(radius, 1)));
    expect(up).toEqual(ROUND_RADII);
    expect(stepRadius(MAX_RADIUS_KM, 1)).toBe(MAX_RADIUS_KM);
    expect(stepRadius(MIN_RADIUS_KM, -1)).toBe(MIN_RADIUS_KM);
    expect(stepRadius(88, -1)).toBe(75);
  });
});

describe('the circle of a radius', () => {
  it('is drawn where the search ends: each corner lies the radius away', () => {
    fc.assert(
      fc.property(place, km, (near, radius) => {
        for (const [lng, lat] of circleAround(near, radius, 12)) {
          expect(distanceKm(near, { lat, lng })).toBeCloseTo(radius, 3);
        }
      }),
    );
  });

  it('is closed, and in one piece over the antimeridian', () => {
    const ring = circleAround({ lat: -17, lng: 179.5 }, 300);
    expect(ring.at(0)).toEqual(ring.at(-1));
    const steps = ring.slice(1).map(([lng], index) => Math.abs(lng - (ring[index]?.[0] ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(1);
  });

  it('has its handle on it: dragging the handle to where it is changes nothing', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 5, max: 500 }), (near, radius) => {
        const handle = pointAt(near, radius, 90);
        expect(Math.abs(distanceKm(near, handle) - radius)).toBeLessThan(0.01);
        if (ROUND_RADII.includes(radius)) expect(snapRadius(distanceKm(near, handle))).toBe(radius);
      }),
    );
  });

  it('is as large as the view has room for at first', () => {
    expect(radiusForView(100)).toBe(30);
    expect(radiusForView(3)).toBe(5);
    expect(radiusForView(20_000)).toBe(500);
  });
});

describe('a point of the map', () => {
  it('is told to a metre, on the globe, wherever the map was turned to', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: -2, max: 2 }), ({ lat, lng }, turns) => {
        const point = exactPoint({ lat, lng: lng + 360 * turns });
        expect(isPoint(point)).toBe(true);
        expect(distanceKm(point, { lat, lng })).toBeLessThan(0.002);
        expect(point).toEqual(exactPoint(point));
      }),
    );
  });
});
