import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestTown, zoneOfPoint } from './nearest-town.ts';
import { towns } from './towns.ts';

describe('the nearest town', () => {
  it('is the town itself at its own point', () => {
    for (const town of towns()) expect(nearestTown(town.countryCode, town.point).id).toBe(town.id);
  });

  it('is in the country asked about, even where a foreign one is nearer', () => {
    const kehlBridge = { lat: 48.573, lng: 7.81 };
    expect(nearestTown('FR', kehlBridge).names.fr).toBe('Strasbourg');
    expect(nearestTown('DE', kehlBridge).countryCode).toBe('DE');
  });

  it('takes any point on the globe', () => {
    const point = fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(point, (at) => {
        expect(nearestTown('TN', at).countryCode).toBe('TN');
      }),
    );
  });
});

describe('the time zone at a point', () => {
  it.each([
    ['TN', 34.74, 10.76, 'Africa/Tunis'],
    ['FR', 48.85, 2.35, 'Europe/Paris'],
    ['IT', 45.46, 9.19, 'Europe/Rome'],
    ['DE', 52.52, 13.4, 'Europe/Berlin'],
    ['CA', 45.5, -73.57, 'America/Toronto'],
    ['CA', 49.25, -123.1, 'America/Vancouver'],
    ['CA', 51.05, -114.07, 'America/Edmonton'],
    ['CA', 50.45, -104.6, 'America/Regina'],
    ['CA', 49.9, -97.1, 'America/Winnipeg'],
    ['CA', 44.65, -63.6, 'America/Halifax'],
    ['CA', 47.56, -52.7, 'America/St_Johns'],
  ])('in %s at %f, %f is %s', (countryCode, lat, lng, zone) => {
    expect(zoneOfPoint(countryCode, { lat, lng })).toBe(zone);
  });

  it('is the nearest known one in a country that the table does not have', () => {
    expect(zoneOfPoint('BE', { lat: 50.84, lng: 4.35 })).toBe('Europe/Paris');
    expect(zoneOfPoint('DZ', { lat: 36.9, lng: 7.75 })).toBe('Africa/Tunis');
  });
});
