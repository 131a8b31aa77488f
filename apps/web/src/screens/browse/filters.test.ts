import { expect, it } from 'vitest';
import { countFilters, readFilters } from './filters.ts';

it('reads filters from an address', () => {
  const filters = readFilters({ workflow: 'service', category: 'baby', dropoffCountry: 'TN' });
  expect(filters).toEqual({ workflow: 'service', category: 'baby', dropoffCountry: 'TN' });
  expect(countFilters(filters)).toBe(3);
});

it('leaves out what makes no sense', () => {
  const filters = readFilters({ workflow: 'theft', category: 7, dropoffCountry: ['TN'], other: 'x' });
  expect(countFilters(filters)).toBe(0);
});
