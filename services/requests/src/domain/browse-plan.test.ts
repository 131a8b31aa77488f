import { describe, expect, it } from 'vitest';
import { DAY, NOW, SFAX } from '../../test/examples.ts';
import { examinedInEach, planOf, type BrowsePlan } from './browse-plan.ts';

const around = (km: number) => ({ near: { point: SFAX.point, km } });
const cells = (many: number): BrowsePlan => ({ key: 'cell', cells: Array.from({ length: many }, String) });

describe('the key that serves a search', () => {
  it.each([
    ['nothing but newest first', {}, 'newest', { key: 'newest' }],
    ['filters without a key', { category: 'food', words: 'huile' }, 'newest', { key: 'newest' }],
    ['a radius over 50 km', around(50.001), 'newest', { key: 'newest' }],
    ['a radius up to 50 km', around(50), 'newest', { key: 'cell' }],
    ['a radius, soonest due first', around(20), 'dueSoonest', { key: 'due', from: NOW }],
  ] as const)('for %s', (_what, filter, sort, plan) => {
    expect(planOf(filter, sort, NOW)).toMatchObject(plan);
  });

  it('ends where nothing due in time can follow', () => {
    const plan = planOf({ dueBefore: '2026-12-20' }, 'dueSoonest', NOW);
    // The 20th ends last west of Samoa.
    expect(plan).toMatchObject({ until: Date.parse('2026-12-21T12:00:00Z') });
  });

  it.each([{}, { dueBefore: '9999-12-31' }])('reaches, with %o, over all there can be', (filter) => {
    const plan = planOf(filter, 'dueSoonest', NOW);
    expect(plan.key === 'due' && plan.until - NOW).toBeGreaterThan(367 * DAY);
    expect(plan.key === 'due' && new Date(plan.until).toISOString()).toMatch(/^20/);
  });
});

describe('a page examines', () => {
  it('as many cards as it may hold, of one list', () => {
    expect(examinedInEach({ key: 'newest' }, 20)).toBe(20);
    expect(examinedInEach({ key: 'due', from: 0, until: 1 }, 7)).toBe(7);
  });

  it.each([
    [1, 25],
    [2, 15],
    [3, 10],
    [4, 10],
    [5, 5],
    [12, 5],
  ])('of %i cells %i cards each: at most 2 units, and half a unit for each cell', (many, each) => {
    expect(examinedInEach(cells(many), 20)).toBe(each);
    expect((many * each * 800) / 4096 / 2).toBeLessThanOrEqual(2 + many / 2);
  });
});
