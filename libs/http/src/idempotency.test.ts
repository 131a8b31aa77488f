import { expect, it } from 'vitest';
import { creationId } from './idempotency.ts';

const first = { callerId: 'u1', route: 'POST /v1/requests', key: 'k', now: 1 };

it('finds the first answer of a retry, whenever it comes', () => {
  expect(creationId({ ...first, now: 99 })).toBe(creationId(first));
});

it('keeps callers, routes and keys apart', () => {
  const ids = [
    first,
    { ...first, callerId: 'u2' },
    { ...first, route: 'POST /v1/trips' },
    { ...first, key: 'l' },
  ];
  expect(new Set(ids.map((options) => creationId(options))).size).toBe(4);
});

it('is fresh each time without a key', () => {
  expect(creationId({ ...first, key: undefined })).not.toBe(creationId({ ...first, key: undefined }));
});
