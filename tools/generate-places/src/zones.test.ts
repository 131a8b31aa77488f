import { describe, expect, it } from 'vitest';
import { place } from '../test/sample-places.ts';
import { zonesModule } from './zones.ts';

const canada = (name: string, lng: number, zone: string, people: number) =>
  place(name, { country: 'CA', lat: 45, lng, zone, people });

const linesOf = (...places: readonly ReturnType<typeof place>[]) =>
  zonesModule(places)
    .split('\n')
    .filter((line) => /^[A-Z]{2}\|/.test(line));

describe('the table of zones', () => {
  it('has the one zone of a country', () => {
    expect(linesOf(place('Sfax'), place('Tunis'))).toEqual(['TN|Africa/Tunis']);
  });

  it('takes zones whose clocks always agree for one', () => {
    const [line] = linesOf(
      canada('Toronto', -79, 'America/Toronto', 3_000_000),
      canada('Iqaluit', -68, 'America/Iqaluit', 7_000),
    );
    expect(line).toBe('CA|America/Toronto');
  });

  it('marks zones with as few towns as tell every other', () => {
    const [line] = linesOf(
      canada('Toronto', -79, 'America/Toronto', 3_000_000),
      canada('Montréal', -74, 'America/Toronto', 1_800_000),
      canada('Vancouver', -123, 'America/Vancouver', 600_000),
      canada('Kelowna', -119, 'America/Vancouver', 140_000),
    );
    expect(line).toBe('CA|America/Toronto 45 -79|America/Vancouver 45 -123');
  });
});
