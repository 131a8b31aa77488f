import fc from 'fast-check';
import { isInBox } from '@nwassik/geo';
import { describe, expect, it } from 'vitest';
import { beside, boxAround, boxOfView, overlap, widthOf, wrapped } from './boxes.ts';

// As the API has them, to 11 m.
const lng = fc.integer({ min: -1_800_000, max: 1_800_000 }).map((steps) => steps / 10_000);
const point = fc.record({ lat: fc.double({ min: -85, max: 85, noNaN: true }), lng });

describe('a longitude', () => {
  it('is brought between -180 and 180 without moving', () => {
    fc.assert(
      fc.property(lng, fc.integer({ min: -3, max: 3 }), (at, turns) => {
        const result = wrapped(at + 360 * turns);
        expect(Math.abs(result)).toBeLessThanOrEqual(180);
        expect(Math.cos(((result - at) * Math.PI) / 180)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is written beside another, half a turn away at most', () => {
    fc.assert(
      fc.property(lng, fc.double({ min: -900, max: 900, noNaN: true }), (at, reference) => {
        const result = beside(at, reference);
        expect(Math.abs(result - reference)).toBeLessThanOrEqual(180 + 1e-9);
        expect(Math.cos(((result - at) * Math.PI) / 180)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('the box around points', () => {
  it('holds them all, and is no wider than half a turn beyond need', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (points) => {
        const box = boxAround(points);
        if (!box) throw new Error('no box');
        for (const one of points) expect(isInBox({ ...one, lng: wrapped(one.lng) }, box)).toBe(true);
        expect(widthOf(box)).toBeLessThan(360);
      }),
    );
  });

  it('crosses the antimeridian where that is the short way', () => {
    const box = boxAround([
      { lat: -17, lng: 178 },
      { lat: -14, lng: -172 },
    ]);
    expect(box).toEqual({ west: 178, south: -17, east: -172, north: -14 });
    expect(box && widthOf(box)).toBe(10);
  });

  it('reaches from Montréal to Tunis over the Atlantic', () => {
    const box = boxAround([
      { lat: 36.8, lng: 10.2 },
      { lat: 45.5, lng: -73.6 },
    ]);
    expect(box).toEqual({ west: -73.6, south: 36.8, east: 10.2, north: 45.5 });
  });

  it('does not exist around nothing', () => {
    expect(boxAround([])).toBeUndefined();
  });
});

describe('what a map shows', () => {
  it('is told as the API takes it, across the antimeridian too', () => {
    expect(boxOfView({ west: 170, south: -20, east: 190, north: 10 })).toEqual({
      west: 170,
      south: -20,
      east: -170,
      north: 10,
    });
    expect(boxOfView({ west: 355, south: 30, east: 372, north: 40 })).toEqual({
      west: -5,
      south: 30,
      east: 12,
      north: 40,
    });
  });

  it('is rounded outwards to four decimals, and never beyond the globe', () => {
    expect(
      boxOfView({ west: -9.396893288, south: 29.46414959, east: 19.39689328, north: 51.97895606 }),
    ).toEqual({
      west: -9.3969,
      south: 29.4641,
      east: 19.3969,
      north: 51.979,
    });
    expect(boxOfView({ west: 170, south: -89.99999, east: 179.99999, north: 89.99999 })).toEqual({
      west: 170,
      south: -90,
      east: 180,
      north: 90,
    });
  });

  it('is the whole globe at most', () => {
    expect(boxOfView({ west: -300, south: -95, east: 200, north: 91 })).toEqual({
      west: -180,
      south: -90,
      east: 180,
      north: 90,
    });
  });
});

describe('two boxes', () => {
  const fiji = { west: 176, south: -20, east: -178, north: -15 };

  it('overlap over the antimeridian', () => {
    expect(overlap(fiji, { west: -180, south: -30, east: -170, north: 0 })).toBe(true);
    expect(overlap(fiji, { west: 150, south: -30, east: 177, north: 0 })).toBe(true);
    expect(overlap(fiji, { west: -170, south: -30, east: 170, north: 0 })).toBe(false);
  });

  it('overlap whichever is named first, and when they hold a common point', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 4 }), fc.array(point), point, (a, b, shared) => {
        const [one, other] = [boxAround([...a, shared]), boxAround([...b, shared])];
        if (!one || !other) throw new Error('no box');
        expect(overlap(one, other)).toBe(true);
        expect(overlap(other, one)).toBe(true);
      }),
    );
  });
});
