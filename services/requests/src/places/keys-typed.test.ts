import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allKeys, keysBeginning, keysMistyped } from './keys-typed.ts';
import { lettersOf } from './letters.ts';
import { readPlaces } from './places-file.ts';

const whole = readPlaces(
  Uint8Array.from(readFileSync(new URL('../functions/places.data/places.bin', import.meta.url))).buffer,
);

const words = 'sfax sfaks sousse soussa sous tunis tunja tun gabes gabsi gafsa صفاقس سوسه تونس'.split(' ');
const texts = words.map((word) => Buffer.from(lettersOf([word])!).toString('latin1')).toSorted();
const starts = texts.map((_, at) => texts.slice(0, at).join('').length);
const data = {
  ...whole,
  columns: {
    ...whole.columns,
    keys: Uint8Array.from(Buffer.from(texts.join(''), 'latin1')),
    keyStarts: Uint32Array.of(...starts, texts.join('').length),
    keyTowns: Uint32Array.from(texts, (_, at) => at),
  },
};
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

/** How many mistakes make one text the other, two letters in the wrong order being one (optimal string alignment). */
function mistakesBetween(a: string, b: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i += 1) {
    const row: number[] = [];
    for (let j = 0; j <= b.length; j += 1) {
      if (i === 0 || j === 0) row.push(i + j);
      else {
        const change = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
        let least = Math.min(change, rows[i - 1]![j]! + 1, row[j - 1]! + 1);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          least = Math.min(least, rows[i - 2]![j - 2]! + 1);
        row.push(least);
      }
    }
    rows.push(row);
  }
  return rows.at(-1)!.at(-1)!;
}

const beginsMistyped = (text: string, typed: string, mistakes: number) =>
  Array.from({ length: text.length + 1 }, (_, end) => text.slice(0, end)).some(
    (beginning) => mistakesBetween(beginning, typed) <= mistakes,
  );

const typed = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.constantFrom(...texts.join('')))),
  )
  .map(([text, changes]) =>
    changes.slice(0, 3).reduce((changed, [where, kind, letter]) => {
      const at = where % (changed.length + 1);
      const [before, after] = [changed.slice(0, at), changed.slice(at)];
      if (kind === 0) return before + after.slice(1);
      if (kind === 1) return before + letter + after;
      if (kind === 2) return before + letter + after.slice(1);
      return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
    }, text),
  )
  .filter((text) => text.length >= 3);

describe('keys', () => {
  it('beginning with letters are those that do', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { from = 0, end = 0 } = keysBeginning(data, bytes(text)) ?? {};
        expect(texts.slice(from, end)).toEqual(texts.filter((key) => key.startsWith(text)));
      }),
    );
  });

  it.each([1, 2])('mistyped by up to %i are those that measuring each of them finds', (mistakes) => {
    fc.assert(
      fc.property(typed, (text) => {
        const found = new Set<number>();
        keysMistyped(data, bytes(text), mistakes, ({ from, end }) => {
          for (let key = from; key < end; key += 1) found.add(key);
        });
        const expected = [...texts.keys()].filter(
          (key) => beginsMistyped(texts[key]!, text, mistakes) && !texts[key]!.startsWith(text),
        );
        expect([...expected].filter((key) => !found.has(key))).toEqual([]);
        for (const key of found) expect(beginsMistyped(texts[key]!, text, mistakes)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('of the file ascend', () => {
    const { keys, keyStarts, keyTowns } = whole.columns;
    const text = Buffer.from(keys).toString('latin1');
    const keyAt = (key: number) => text.slice(keyStarts[key], keyStarts[key + 1]);
    let before = '';
    for (let key = 0; key < keyTowns.length; key += 1) {
      const next = keyAt(key);
      if (next < before) throw new Error(`key ${key} comes too late`);
      before = next;
    }
    expect(allKeys(whole).end).toBe(keyTowns.length);
  });
});
