import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneOfPoint } from './zone-of-point.ts';

describe('the time zone at a point', () => {
  it.each([
    ['TN', 34.74, 10.76, 'Africa/Tunis'],
    ['TN', 33.14, 11.22, 'Africa/Tunis'],
    ['FR', 48.85, 2.35, 'Europe/Paris'],
    ['IT', 45.46, 9.19, 'Europe/Rome'],
    ['DE', 52.52, 13.4, 'Europe/Berlin'],
    ['BE', 50.84, 4.35, 'Europe/Brussels'],
    ['DZ', 36.9, 7.75, 'Africa/Algiers'],
    ['AE', 25.2, 55.27, 'Asia/Dubai'],
    ['CA', 45.5, -73.57, 'America/Toronto'],
    ['CA', 46.81, -71.21, 'America/Toronto'],
    ['CA', 49.25, -123.1, 'America/Vancouver'],
    ['CA', 51.05, -114.07, 'America/Edmonton'],
    ['CA', 50.45, -104.6, 'America/Regina'],
    ['CA', 49.9, -97.1, 'America/Winnipeg'],
    ['CA', 44.65, -63.6, 'America/Halifax'],
    ['CA', 47.56, -52.7, 'America/St_Johns'],
    ['US', 40.71, -74.0, 'America/New_York'],
    ['US', 34.05, -118.24, 'America/Los_Angeles'],
    ['US', 41.88, -87.63, 'America/Chicago'],
    ['PT', 38.72, -9.14, 'Europe/Lisbon'],
    ['PT', 37.74, -25.67, 'Atlantic/Azores'],
    ['ES', 28.12, -15.43, 'Atlantic/Canary'],
  ])('in %s at %f, %f is %s', (countryCode, lat, lng, zone) => {
    expect(zoneOfPoint(countryCode, { lat, lng })).toBe(zone);
  });

  it('is that of ships where there is no such country', () => {
    expect(zoneOfPoint('ZZ', { lat: 0, lng: 31 })).toBe('Etc/GMT-2');
    expect(zoneOfPoint('ZZ', { lat: 0, lng: -31 })).toBe('Etc/GMT+2');
    expect(zoneOfPoint('ZZ', { lat: 50, lng: 3 })).toBe('Etc/GMT');
  });

  it('is one that this machine knows, anywhere', () => {
    const anywhere = fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    const country = fc.oneof(fc.constantFrom('TN', 'CA', 'US', 'RU', 'BR'), fc.stringMatching(/^[A-Z]{2}$/));
    fc.assert(
      fc.property(country, anywhere, (code, point) => {
        const timeZone = zoneOfPoint(code, point);
        expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
