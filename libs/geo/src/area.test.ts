import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCentre, areaEdges } from './area.ts';

const anywhere = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

const kmPerDegree = 111.195;

describe('the approximate area of a place', () => {
  it('is a point on the globe, within half a cell of the place', () => {
    fc.assert(
      fc.property(anywhere, (point) => {
        const centre = areaCentre(point);
        expect(Math.abs(centre.lat)).toBeLessThanOrEqual(90);
        expect(Math.abs(centre.lng)).toBeLessThanOrEqual(180);
        expect(Math.abs(centre.lat - point.lat) * kmPerDegree).toBeLessThan(2.6);
      }),
    );
  });

  it('is the centre of its own cell: asking again tells nothing more', () => {
    fc.assert(
      fc.property(anywhere, (point) => {
        expect(areaCentre(areaCentre(point))).toEqual(areaCentre(point));
      }),
    );
  });

  it('has edges around the place and around its centre', () => {
    fc.assert(
      fc.property(anywhere, (point) => {
        const { west, south, east, north } = areaEdges(point);
        for (const { lat, lng } of [point, areaCentre(point)]) {
          expect(lat).toBeGreaterThanOrEqual(south - 1e-9);
          expect(lat).toBeLessThanOrEqual(north + 1e-9);
          // The last meridian is the first one too.
          expect([lng, lng - 360].some((at) => at >= west - 1e-9 && at <= east + 1e-9)).toBe(true);
        }
      }),
    );
  });

  it('is the same for neighbours in one cell', () => {
    expect(areaCentre({ lat: 34.7406, lng: 10.7603 })).toEqual(areaCentre({ lat: 34.7411, lng: 10.7599 }));
  });

  it.each([
    ['Sfax', 34.74, 10.76],
    ['Paris', 48.8566, 2.3522],
    ['Montréal', 45.5019, -73.5674],
  ])('is about 5 km wide in %s', (_town, lat, lng) => {
    const here = areaCentre({ lat, lng });
    let next = here;
    for (let step = lng; next.lng <= here.lng; step += 0.001) next = areaCentre({ lat, lng: step });
    const km = (next.lng - here.lng) * kmPerDegree * Math.cos((lat * Math.PI) / 180);
    expect(km).toBeGreaterThan(4.9);
    expect(km).toBeLessThan(5.1);
  });
});
