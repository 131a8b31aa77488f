import { describe, expect, it } from 'vitest';
import { NOW, PARIS, posted, SFAX } from '../../test/examples.ts';
import { fits, type Filter } from './filter.ts';
import type { Card } from './request.ts';

const card = posted().request.card;
const service = posted({ workflow: 'service', places: { meetup: SFAX } }).request.card;
const fit = (filter: Filter, one: Card = card, now = NOW) => fits(one, filter, now);
const titled = (title: string): Card => ({ ...card, title });

describe('a request fits', () => {
  it.each<[string, Filter]>([
    ['no filter', {}],
    ['its workflow', { workflow: 'pickup_delivery' }],
    ['its category', { category: 'home' }],
    ['the country of its drop-off', { dropoffCountry: 'TN' }],
    ['the city of its drop-off', { dropoffCity: 'Sfax' }],
    ['the country of its pick-up', { pickupCountry: 'FR' }],
    ['the city of its pick-up', { pickupCity: 'Paris' }],
    ['a circle around its drop-off', { near: { point: SFAX.point, km: 5 } }],
    ['the day it is due', { dueBefore: '2026-12-20' }],
    ['a later day', { dueBefore: '2026-12-21' }],
    ['its very reward', { minReward: { amount: 90_000, currency: 'TND' } }],
    ['the beginning of a word of its title', { words: 'cafe' }],
    [
      'all of that at once',
      { workflow: 'pickup_delivery', dropoffCity: 'SFAX', pickupCity: 'paris', words: 'ital CAFE' },
    ],
  ])('%s', (_what, filter) => {
    expect(fit(filter)).toBe(true);
  });

  it.each<[string, Filter]>([
    ['another workflow', { workflow: 'simple_delivery' }],
    ['another category', { category: 'food' }],
    ['the country of its pick-up as its drop-off’s', { dropoffCountry: 'FR' }],
    ['another city', { dropoffCity: 'Sousse' }],
    ['the beginning of its city', { dropoffCity: 'Sfa' }],
    ['another pick-up country', { pickupCountry: 'IT' }],
    ['a city in another country', { pickupCountry: 'IT', pickupCity: 'Paris' }],
    ['a circle around its pick-up', { near: { point: PARIS.point, km: 500 } }],
    ['the day before it is due', { dueBefore: '2026-12-19' }],
    ['more than its reward', { minReward: { amount: 90_001, currency: 'TND' } }],
    ['its reward in another currency', { minReward: { amount: 1, currency: 'EUR' } }],
    ['the middle of a word', { words: 'fetiere' }],
    ['a word of its title and another', { words: 'cafetiere rouge' }],
    ['photos, without any', { hasPhotos: true }],
    ['all but one', { workflow: 'pickup_delivery', category: 'home', dropoffCity: 'Sfax', words: 'rouge' }],
  ])('not %s', (_what, filter) => {
    expect(fit(filter)).toBe(false);
  });

  it('with photos those that ask for them', () => {
    expect(fit({ hasPhotos: true }, { ...card, photoIds: ['a0d78e24-d089-49ba-807c-121e3067cbcb'] })).toBe(
      true,
    );
  });

  it('by its meet-up where it has no drop-off', () => {
    expect(
      fit({ dropoffCountry: 'TN', dropoffCity: 'sfax', near: { point: SFAX.point, km: 5 } }, service),
    ).toBe(true);
    expect(fit({ pickupCountry: 'TN' }, service)).toBe(false);
  });

  it('no day and no sum that it does not name', () => {
    const bare = posted({ dueOn: null, reward: null }).request.card;
    expect(fit({ dueBefore: '9999-12-31' }, bare)).toBe(false);
    expect(fit({ minReward: { amount: 0, currency: 'TND' } }, bare)).toBe(false);
  });

  it('nothing once its time is over', () => {
    expect(fit({}, card, card.expiresAt - 1)).toBe(true);
    expect(fit({}, card, card.expiresAt)).toBe(false);
  });

  it.each([
    ['صفاقس', 'صَفاقِس'],
    ['أريانة', 'اريانه'],
    ['Gabès', 'GABES'],
    ['Aix-en-Provence', 'aix en provence'],
  ])('the city %s written %s', (city, dropoffCity) => {
    const there = { ...card, places: { dropoff: { countryCode: 'TN', city, area: SFAX.point } } };
    expect(fit({ dropoffCity }, there)).toBe(true);
  });

  it.each([
    ['آلة القهوة الإيطالية', 'قهوه ايطال'],
    ['Huile d’olive, 5 L', 'HUILE ٥'],
    ['Éponge à récurer', 'eponge recu'],
  ])('the title %s searched by %s', (title, words) => {
    expect(fit({ words }, titled(title))).toBe(true);
  });
});
