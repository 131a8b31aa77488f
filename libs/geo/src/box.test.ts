import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anywhere } from '../test/points.ts';
import { isInBox } from './box.ts';
import { cellAt, cellsInBox } from './grid.ts';

const box = fc.tuple(anywhere, anywhere).map(([a, b]) => ({
  west: a.lng,
  east: b.lng,
  south: Math.min(a.lat, b.lat),
  north: Math.max(a.lat, b.lat),
}));

describe('a box', () => {
  it('holds what lies between its borders', () => {
    const tunisia = { west: 7.5, south: 30.2, east: 11.6, north: 37.4 };
    expect(isInBox({ lat: 36.8, lng: 10.18 }, tunisia)).toBe(true);
    expect(isInBox({ lat: 37.4, lng: 7.5 }, tunisia)).toBe(true);
    expect(isInBox({ lat: 48.86, lng: 2.35 }, tunisia)).toBe(false);
    expect(isInBox({ lat: 36.8, lng: 12 }, tunisia)).toBe(false);
  });

  it('whose west is beyond its east crosses the antimeridian', () => {
    const fiji = { west: 176, south: -20, east: -178, north: -15 };
    expect(isInBox({ lat: -18, lng: 178 }, fiji)).toBe(true);
    expect(isInBox({ lat: -18, lng: -179 }, fiji)).toBe(true);
    expect(isInBox({ lat: -18, lng: 0 }, fiji)).toBe(false);
  });

  it.each([0.045, 3.6])('is covered by its cells of %d degrees, each once', (degrees) => {
    fc.assert(
      fc.property(box, anywhere, (drawn, point) => {
        const small = { ...drawn, north: Math.min(drawn.north, drawn.south + 2), east: drawn.west + 1 };
        fc.pre(small.east <= 180);
        const cells = cellsInBox(small, degrees).map(({ row, column }) => `${row}-${column}`);
        expect(new Set(cells).size).toBe(cells.length);
        const { west, south, east, north } = small;
        const inside = {
          lat: south + ((north - south) * (point.lat + 90)) / 180,
          lng: west + ((east - west) * (point.lng + 180)) / 360,
        };
        const { row, column } = cellAt(inside, degrees);
        expect(cells).toContain(`${row}-${column}`);
      }),
    );
  });

  it('of the whole globe is covered by all cells', () => {
    const globe = { west: -180, south: -90, east: 180, north: 90 };
    const cells = cellsInBox(globe, 3.6);
    expect(new Set(cells.map(({ row, column }) => `${row}-${column}`)).size).toBe(cells.length);
    fc.assert(
      fc.property(anywhere, (point) => {
        expect(cells).toContainEqual(cellAt(point, 3.6));
      }),
    );
  });
});
