import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anywhere, travelled } from './points.ts';
import { areaCentre } from '../src/area.ts';
import { distanceKm } from '../src/distance.ts';
import { searchCell, searchCellsWithin } from '../src/search-cell.ts';

const radius = fc.double({ min: 5, max: 50, noNaN: true });
const direction = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const RUNS = { numRuns: 10_000 };

describe('the search cells within a radius', () => {
  it('hold every point that is near enough', () => {
    fc.assert(
      fc.property(anywhere, radius, direction, share, (centre, km, towards, part) => {
        const cells = searchCellsWithin(centre, km);
        for (const point of [travelled(centre, km * part, towards), travelled(centre, km, towards)])
          expect(cells).toContain(searchCell(point));
      }),
      RUNS,
    );
  });

  it('hold every area that is near enough, on whatever border it lies', () => {
    fc.assert(
      fc.property(anywhere, radius, direction, (centre, km, towards) => {
        const area = areaCentre(travelled(centre, km, towards));
        fc.pre(distanceKm(centre, area) <= km);
        expect(searchCellsWithin(centre, km)).toContain(searchCell(area));
      }),
      RUNS,
    );
  });

  it('are at most 12, each once', () => {
    fc.assert(
      fc.property(anywhere, radius, (centre, km) => {
        const cells = searchCellsWithin(centre, km);
        expect(cells.length).toBeLessThanOrEqual(12);
        expect(new Set(cells).size).toBe(cells.length);
      }),
      RUNS,
    );
  });

  it('are no farther than the radius', () => {
    fc.assert(
      fc.property(
        anywhere,
        radius,
        direction,
        fc.double({ min: 1.01, max: 400, noNaN: true }),
        (...drawn) => {
          const [centre, km, towards, times] = drawn;
          const far = travelled(centre, km * times, towards);
          // A cell is at most 72 km across.
          fc.pre(distanceKm(centre, far) > km + 72);
          expect(searchCellsWithin(centre, km)).not.toContain(searchCell(far));
        },
      ),
      RUNS,
    );
  });

  it.each([
    ['the north pole', 90, 0],
    ['the south pole', -90, 77],
    ['a corner of four cells', 36.9, 0],
    ['the antimeridian', 36.9, 180],
    ['its other side', 36.9, -180],
  ])('hold the points of a circle around %s', (_where, lat, lng) => {
    for (const km of [5, 49.9, 50])
      for (let step = 0; step < 720; step += 1) {
        const point = travelled({ lat, lng }, km, (step * Math.PI) / 360);
        expect(searchCellsWithin({ lat, lng }, km)).toContain(searchCell(point));
      }
  });

  it('are the same for both names of the antimeridian', () => {
    expect(searchCell({ lat: 10, lng: 180 })).toBe(searchCell({ lat: 10, lng: -180 }));
  });
});
