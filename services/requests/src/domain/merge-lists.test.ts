import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLists, type Entry, type Read } from './merge-lists.ts';

const all = () => true;
const keysOf = (entries: readonly Entry[]) => entries.map(({ key }) => key);
const list = (keys: string, more = false): Read<Entry> => ({
  entries: [...keys].map((key) => ({ key })),
  more,
});

describe('a page of several lists', () => {
  it('holds what came to an end whole, in order', () => {
    expect(mergeLists([list('fca'), list('eb')], { limit: 9, order: -1, fits: all })).toEqual({
      items: [...'fecba'].map((key) => ({ key })),
      next: null,
    });
  });

  it('ends where the first list does of which more may come', () => {
    const { items, next } = mergeLists([list('fc', true), list('eba', true)], {
      limit: 9,
      order: -1,
      fits: all,
    });
    expect(keysOf(items)).toEqual(['f', 'e', 'c']);
    expect(next).toBe('c');
  });

  it('ends where it is full, though more is known', () => {
    const { items, next } = mergeLists([list('fca'), list('eb')], { limit: 2, order: -1, fits: all });
    expect(keysOf(items)).toEqual(['f', 'e']);
    expect(next).toBe('e');
  });

  it('may be empty and go on', () => {
    const merged = mergeLists([list('fe', true)], { limit: 2, order: -1, fits: () => false });
    expect(merged).toEqual({ items: [], next: 'e' });
  });

  it('takes once what stands in two lists', () => {
    expect(keysOf(mergeLists([list('fc'), list('fb')], { limit: 9, order: -1, fits: all }).items)).toEqual([
      'f',
      'c',
      'b',
    ]);
  });
});

/** Some lists, told apart by their keys. */
const lists = fc
  .uniqueArray(fc.nat(9_999), { maxLength: 120 })
  .chain((keys) =>
    fc.tuple(fc.constant(keys), fc.array(fc.nat(5), { minLength: keys.length, maxLength: keys.length })),
  )
  .map(([keys, where]) =>
    Array.from({ length: 6 }, (_, at) =>
      keys.filter((_key, n) => where[n] === at).map((key) => String(key).padStart(4, '0')),
    ),
  );

describe('page by page', () => {
  it('every entry that fits comes, once and in order', () => {
    fc.assert(
      fc.property(
        lists,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom(1 as const, -1 as const),
        (drawn, examined, limit, order) => {
          const isIn = ({ key }: Entry) => Number(key) % 3 !== 0;
          const follows = (key: string, after: string | null) =>
            after === null || (order === 1 ? key > after : key < after);
          const sorted = (keys: readonly string[]) => keys.toSorted((a, b) => (a < b ? -order : order));
          const seen: string[] = [];
          let after: string | null = null;
          do {
            const read = drawn.map((keys) => {
              const left = sorted(keys.filter((key) => follows(key, after)));
              return {
                entries: left.slice(0, examined).map((key) => ({ key })),
                more: left.length > examined,
              };
            });
            const page = mergeLists(read, { limit, order, fits: isIn });
            seen.push(...keysOf(page.items));
            after = page.next;
          } while (after !== null);
          expect(seen).toEqual(sorted(drawn.flat().filter((key) => isIn({ key }))));
        },
      ),
    );
  });
});
