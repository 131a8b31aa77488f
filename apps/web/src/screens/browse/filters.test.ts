import { describe, expect, it } from 'vitest';
import { clearedOf, nearOf, pointOf, readFilters, setFilters, wider, without } from './filters.ts';

const ALL = {
  q: 'cafetière',
  workflow: 'service',
  category: 'baby',
  pickupCountry: 'FR',
  pickupCity: 'Paris',
  dropoffCountry: 'TN',
  dropoffCity: 'Sfax',
  near: '34.74,10.76',
  radiusKm: 20,
  dueBefore: '2026-12-20',
  minReward: 40_000,
  currency: 'TND',
  hasPhotos: true,
  sort: 'dueSoonest',
};

describe('the filters of an address', () => {
  it('are read as they stand', () => {
    expect(readFilters(ALL)).toEqual(ALL);
  });

  it('leave out what makes no sense', () => {
    const nonsense = {
      q: '   ',
      workflow: 'theft',
      category: 7,
      dropoffCountry: ['TN'],
      dueBefore: '2026-02-30',
      hasPhotos: 'no',
      sort: 'cheapest',
      other: 'x',
    };
    expect(readFilters(nonsense)).toEqual({});
  });

  it('keep together what only makes sense together', () => {
    expect(readFilters({ near: '34.74,10.76' })).toEqual({});
    expect(readFilters({ radiusKm: 20 })).toEqual({});
    expect(readFilters({ near: '94.74,10.76', radiusKm: 20 })).toEqual({});
    expect(readFilters({ minReward: 4_000 })).toEqual({});
    expect(readFilters({ minReward: -4, currency: 'TND' })).toEqual({});
    expect(readFilters({ minReward: 4, currency: 'XAU' })).toEqual({});
    expect(readFilters({ dropoffCity: 'Sfax' })).toEqual({});
  });

  it('bring a radius within its bounds, and a point to about a kilometre', () => {
    const read = (radiusKm: unknown) => readFilters({ near: '34.739822,10.7600', radiusKm });
    expect(read(1)).toEqual({ near: '34.74,10.76', radiusKm: 5 });
    expect(read('9000')).toEqual({ near: '34.74,10.76', radiusKm: 500 });
  });

  it('take words that the address gives as a number', () => {
    expect(readFilters({ q: 501 })).toEqual({ q: '501' });
  });
});

it('counts a point and its radius, or a sum and its currency, as one filter, and the order as none', () => {
  const names = setFilters(readFilters(ALL));
  expect(names).toHaveLength(9);
  expect(setFilters({ sort: 'dueSoonest' })).toEqual([]);
});

it('takes a filter out with all that belongs to it', () => {
  expect(without({ near: '34.74,10.76', radiusKm: 5, q: 'x' }, 'near')).toEqual({ q: 'x' });
  expect(clearedOf({ q: 'x', sort: 'dueSoonest' })).toEqual({ sort: 'dueSoonest' });
});

it('writes a point as it reads it', () => {
  expect(pointOf(nearOf({ lat: -1.234_56, lng: 179.999 }))).toEqual({ lat: -1.23, lng: 180 });
});

it('widens a radius step by step until there is none wider', () => {
  expect([5, 20, 30, 499, 500].map(wider)).toEqual([10, 50, 50, 500, undefined]);
});
