import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beside } from './boxes.ts';
import { circleHolding, circlesOf, diameterOf, mercator, nextInDirection } from './circles.ts';
import type { MapArea } from './types.ts';

const area = fc.record({
  area: fc.record({
    lat: fc.double({ min: 30, max: 50, noNaN: true }),
    lng: fc.double({ min: -10, max: 15, noNaN: true }),
  }),
  countryCode: fc.constant('TN'),
  city: fc.constant('Sfax'),
  count: fc.integer({ min: 1, max: 400 }),
});
const areas = fc.array(area, { maxLength: 60 });
const zoom = fc.double({ min: 1, max: 13, noNaN: true });

const at = (lat: number, lng: number, count: number, city: string): MapArea => ({
  area: { lat, lng },
  countryCode: 'TN',
  city,
  count,
});

describe('areas as circles', () => {
  it('count every request once, whatever the zoom', () => {
    fc.assert(
      fc.property(areas, zoom, (all, level) => {
        const circles = circlesOf(all, level);
        const total = all.reduce((sum, { count }) => sum + count, 0);
        expect(circles.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        expect(circles.flatMap((circle) => circle.areas)).toHaveLength(all.length);
      }),
    );
  });

  it('never cover each other', () => {
    fc.assert(
      fc.property(areas, zoom, (all, level) => {
        const project = mercator(level);
        const circles = circlesOf(all, level);
        for (const [index, one] of circles.entries()) {
          for (const other of circles.slice(index + 1)) {
            const [x, y] = project(one.at);
            const [otherX, otherY] = project({ ...other.at, lng: beside(other.at.lng, one.at.lng) });
            const room = (diameterOf(one.count) + diameterOf(other.count)) / 2;
            expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThanOrEqual(room);
          }
        }
      }),
    );
  });

  it('are the same in whatever order the areas come', () => {
    fc.assert(
      fc.property(areas, zoom, (all, level) => {
        expect(circlesOf(all.toReversed(), level)).toEqual(circlesOf(all, level));
      }),
    );
  });

  it('part when the map comes closer', () => {
    const near = [at(36.81, 10.18, 60, 'Tunis'), at(36.86, 10.19, 4, 'Ariana')];
    expect(circlesOf(near, 6)).toHaveLength(1);
    expect(circlesOf(near, 6)[0]?.areas[0]?.city).toBe('Tunis');
    expect(circlesOf(near, 12)).toHaveLength(2);
  });

  it('meet over the antimeridian', () => {
    const [circle, ...others] = circlesOf([at(-17, 179.9, 1, 'Suva'), at(-17, -179.9, 1, 'Taveuni')], 4);
    expect(others).toEqual([]);
    expect(Math.abs(circle?.at.lng ?? 0)).toBeCloseTo(180, 6);
  });

  it('leave out an area where nothing is asked for', () => {
    expect(circlesOf([at(36.8, 10.2, 0, 'Tunis')], 8)).toEqual([]);
  });

  it('grow with what they count, and fit a thumb', () => {
    const sizes = [1, 2, 10, 100, 100_000].map(diameterOf);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect([sizes[0], sizes.at(-1)]).toEqual([36, 64]);
  });
});

describe('the circle that a card belongs to', () => {
  const circles = circlesOf([at(34.74, 10.76, 9, 'Sfax'), at(36.81, 10.18, 60, 'Tunis')], 7);

  it('is the one that counts its area', () => {
    expect(circleHolding(circles, { lat: 34.74, lng: 10.76 }, 7)?.areas[0]?.city).toBe('Sfax');
  });

  it('is the nearest, where the service counted neighbours in one', () => {
    expect(circleHolding(circles, { lat: 34.9, lng: 10.7 }, 7)?.areas[0]?.city).toBe('Sfax');
  });

  it('is none, where none is near', () => {
    expect(circleHolding(circles, { lat: 45.5, lng: -73.6 }, 7)).toBeUndefined();
  });
});

describe('an arrow key', () => {
  const points = [
    [100, 100],
    [160, 110],
    [100, 300],
    [90, 20],
  ] as const;

  it('leads to the nearest circle that way', () => {
    expect(nextInDirection(points, 0, 'right')).toBe(1);
    expect(nextInDirection(points, 0, 'down')).toBe(2);
    expect(nextInDirection(points, 0, 'up')).toBe(3);
  });

  it('stays where there is none', () => {
    expect(nextInDirection(points, 0, 'left')).toBeUndefined();
    expect(nextInDirection([], 0, 'left')).toBeUndefined();
  });
});
