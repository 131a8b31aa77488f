import { expect, it } from 'vitest';
import { Refusal, isRefusal } from './refusal.ts';

it('is known by its code', () => {
  const refusal = new Refusal('offer-stale', { version: 3 });
  expect(isRefusal(refusal)).toBe(true);
  expect(isRefusal(refusal, 'offer-stale')).toBe(true);
  expect(isRefusal(refusal, 'request-not-open')).toBe(false);
  expect(refusal.facts).toEqual({ version: 3 });
});

it('is not taken for any other error', () => {
  expect(isRefusal(new Error('offer-stale'), 'offer-stale')).toBe(false);
});
