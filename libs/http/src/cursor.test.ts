import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { cursorCodec } from './cursor.ts';

const schema = z.object({ at: z.string(), id: z.string() });
const newest = cursorCodec(['requests', 'newest', 'FR'], schema);

describe('a cursor', () => {
  it('leads back to its position', () => {
    fc.assert(
      fc.property(fc.record({ at: fc.string(), id: fc.string() }), (position) => {
        expect(newest.decode(newest.encode(position))).toEqual(position);
      }),
    );
  });

  it('is refused in a list with other filters', () => {
    const cursor = cursorCodec(['requests', 'newest', 'TN'], schema).encode({ at: '1', id: '2' });
    expect(() => newest.decode(cursor)).toThrow('cursor-unknown');
  });

  it('is refused when made up, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => newest.decode(text)).toThrow('cursor-unknown');
      }),
    );
  });

  it('is refused when its check is right and its position is none, whatever it holds', () => {
    const forger = cursorCodec(['requests', 'newest', 'FR'], z.unknown());
    const positions = fc.jsonValue().filter((value) => !schema.safeParse(value).success);
    fc.assert(
      fc.property(positions, (position) => {
        expect(() => newest.decode(forger.encode(position))).toThrow('cursor-unknown');
      }),
    );
    const check = createHash('sha256')
      .update(JSON.stringify([['requests', 'newest', 'FR'], '']))
      .digest('base64url');
    expect(() => newest.decode(check.slice(0, 12))).toThrow('cursor-unknown');
  });

  it('is refused when a letter was changed', () => {
    const cursor = newest.encode({ at: '2026-01-01', id: 'a' });
    const changed = `${cursor.slice(0, -2)}${cursor.endsWith('AA') ? 'BB' : 'AA'}`;
    expect(() => newest.decode(changed)).toThrow('cursor-unknown');
  });
});
