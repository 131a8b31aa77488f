import { expect, it } from 'vitest';
import { createThrottles } from './throttles.ts';

it('a route takes a burst at once, and after that as many a second as its rate', () => {
  const takes = createThrottles({ rate: 10, burst: 3 });
  const atOnce = [0, 0, 0, 0].map((now) => takes('GET /a', now));
  expect(atOnce).toEqual([true, true, true, false]);
  expect([50, 110, 120, 250].map((now) => takes('GET /a', now))).toEqual([false, true, false, true]);
  expect([60_000, 60_000, 60_000, 60_000].map((now) => takes('GET /a', now))).toEqual(atOnce);
});

it('one route is not slowed down by another', () => {
  const takes = createThrottles({ rate: 1, burst: 1 });
  expect([takes('GET /a', 0), takes('GET /a', 0), takes('GET /b', 0)]).toEqual([true, false, true]);
});

it('a stage without limits takes all', () => {
  const takes = createThrottles(undefined);
  expect(Array.from({ length: 10_000 }, () => takes('GET /a', 0))).not.toContain(false);
});
