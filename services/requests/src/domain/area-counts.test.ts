import { areaCentre, isInBox, type Box } from '@nwassik/geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countByArea, shownIn, snapshotOf, tilesOf, type AreaCount } from './area-counts.ts';
import type { PublicPlace } from './place.ts';

const at = (lat: number, lng: number, city = 'Tunis', countryCode = 'TN'): PublicPlace => ({
  countryCode,
  city,
  area: areaCentre({ lat, lng }),
});
const GLOBE: Box = { west: -180, south: -90, east: 180, north: 90 };
const total = (counts: readonly AreaCount[]) => counts.reduce((sum, { count }) => sum + count, 0);

const anywhere = fc
  .record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  .map(({ lat, lng }) => at(lat, lng));
const dense = fc
  .record({
    lat: fc.double({ min: 33, max: 37, noNaN: true }),
    lng: fc.double({ min: 8, max: 11, noNaN: true }),
  })
  .map(({ lat, lng }) => at(lat, lng));

/** What is shown in a box, read as a map reads it. */
function look(places: readonly PublicPlace[], box: Box): AreaCount[] {
  const { tiles, overview } = snapshotOf(countByArea(places));
  const counts = tilesOf(box)?.flatMap((tile) => tiles.get(tile) ?? []) ?? overview;
  return shownIn(box, counts);
}

describe('requests by area', () => {
  it('are counted where their area is, with the city that most of them name', () => {
    const places = [at(36.8, 10.18), at(36.8, 10.18, 'El Menzah'), at(36.8, 10.18), at(34.74, 10.76, 'Sfax')];
    expect(countByArea(places).toSorted((a, b) => b.count - a.count)).toEqual([
      { ...at(36.8, 10.18), count: 3 },
      { ...at(34.74, 10.76, 'Sfax'), count: 1 },
    ]);
  });

  it('come the largest count first', () => {
    const places = [at(34.74, 10.76, 'Sfax'), at(36.8, 10.18), at(36.8, 10.18)];
    expect(look(places, GLOBE).map(({ city }) => city)).toEqual(['Tunis', 'Sfax']);
  });
});

describe('a look at a part of the map', () => {
  it('shows every area in it as it is, where they are few', () => {
    fc.assert(
      fc.property(fc.array(dense, { maxLength: 60 }), (places) => {
        const box = { west: 9, south: 34, east: 10.5, north: 36 };
        const inside = countByArea(places.filter(({ area }) => isInBox(area, box)));
        const byName = (a: AreaCount, b: AreaCount) => a.area.lat - b.area.lat || a.area.lng - b.area.lng;
        expect(look(places, box).toSorted(byName)).toEqual(inside.toSorted(byName));
      }),
    );
  });

  it('shows at most 200 areas, and counts every request once', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(dense, anywhere), { minLength: 500, maxLength: 900 }), (places) => {
        const shown = look(places, GLOBE);
        expect(shown.length).toBeLessThanOrEqual(200);
        expect(total(shown)).toBe(places.length);
      }),
      { numRuns: 20 },
    );
  });

  it('reads at most four tiles, each with at most 250 areas, or the overview, with at most 500', () => {
    const places = fc.sample(fc.oneof(dense, anywhere), { numRuns: 6_000, seed: 1 });
    const { tiles, overview } = snapshotOf(countByArea(places));
    expect(Math.max(...[...tiles.values()].map((tile) => tile.length))).toBeLessThanOrEqual(250);
    expect(overview.length).toBeLessThanOrEqual(500);
    expect(total([...tiles.values()].flat())).toBe(6_000);
    expect(total(overview)).toBe(6_000);
    expect(tilesOf({ west: 9, south: 34, east: 10.5, north: 36 })?.length).toBeLessThanOrEqual(4);
    expect(tilesOf(GLOBE)).toBeUndefined();
  });

  it('merges neighbours around their weighted centre, under the name of the largest', () => {
    const row = Array.from({ length: 300 }, (_, n) => at(30 + n * 0.05, 10));
    const places = [...row, ...Array.from({ length: 8 }, () => at(30.02, 10, 'Remada'))];
    const [first] = look(places, GLOBE);
    expect(first).toMatchObject({ city: 'Remada' });
    expect(first!.count).toBeGreaterThan(9);
    expect(Math.abs(first!.area.lat - 30.02)).toBeLessThan(0.02);
  });

  it('crosses the antimeridian', () => {
    const places = [at(-18, 179.9, 'Suva', 'FJ'), at(-17, -179.9, 'Taveuni', 'FJ'), at(-18, 0, 'Ailleurs')];
    const shown = look(places, { west: 179, south: -20, east: -179, north: -15 });
    expect(shown.map(({ city }) => city).toSorted()).toEqual(['Suva', 'Taveuni']);
  });
});
