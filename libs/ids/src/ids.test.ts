import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedId, derivedIdAt, isId, newId } from './ids.ts';

describe('a new id', () => {
  it('sorts after every id of an earlier millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.integer({ min: 1, max: 10_000 }), (now, later) => {
        expect(newId(now) < newId(now + later)).toBe(true);
      }),
    );
  });

  it('is different each time', () => {
    expect(new Set(Array.from({ length: 1_000 }, () => newId(1_700_000_000_000))).size).toBe(1_000);
  });
});

describe('a derived id', () => {
  it('is a UUID of version 8 and the same for the same parts', () => {
    const id = derivedId('user', 'POST /v1/requests', 'key-1');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(derivedId('user', 'POST /v1/requests', 'key-1')).toBe(id);
    expect(isId(id)).toBe(true);
  });

  it('keeps its parts apart', () => {
    expect(derivedId('ab', 'c')).not.toBe(derivedId('a', 'bc'));
    expect(derivedId('a:b')).not.toBe(derivedId('a', 'b'));
  });
});

describe('an id derived at an instant', () => {
  it('is the same UUID of version 8 for the same instant and parts', () => {
    const id = derivedIdAt(1_764_000_000_000, 'event', 'amel');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(derivedIdAt(1_764_000_000_000, 'event', 'amel')).toBe(id);
    expect(derivedIdAt(1_764_000_000_000, 'event', 'sami')).not.toBe(id);
    expect(isId(id)).toBe(true);
  });

  it('sorts after every id of an earlier millisecond, new or derived', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.string(), (now, part) => {
        expect(newId(now) < derivedIdAt(now + 1, part)).toBe(true);
        expect(derivedIdAt(now, part) < newId(now + 1)).toBe(true);
      }),
    );
  });
});

it('knows an id from other text', () => {
  expect(isId('0190a6b0-7b3c-7def-8abc-0123456789ab')).toBe(true);
  expect(isId('0190A6B0-7B3C-7DEF-8ABC-0123456789AB')).toBe(false);
  expect(isId('not-an-id')).toBe(false);
});
