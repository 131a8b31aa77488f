import type { PlacesData } from './places-data.ts';

/** Keys that stand side by side, from the first up to the one after the last, and begin with the same letters. */
export interface KeyRange {
  readonly from: number;
  readonly end: number;
  /** How many letters they have been looked at for; a key of that length is matched whole. */
  readonly depth: number;
}

/** All keys. */
export function allKeys({ columns }: PlacesData): KeyRange {
  return { from: 0, end: columns.keyTowns.length, depth: 0 };
}

/** The keys that begin with these letters. */
export function keysBeginning(data: PlacesData, letters: Uint8Array): KeyRange | undefined {
  return follow(data, allKeys(data), letters, 0);
}

/** How many keys of a range end where it has been looked at: they are its first. */
export function wholeKeys(data: PlacesData, range: KeyRange): number {
  return firstWith(data, range, 1) - range.from;
}

/**
 * Finds the keys that begin with what was typed but for so many mistakes: a letter too many, one missing, a wrong
 * one, or two in the wrong order. A range may be found several times.
 */
export function keysMistyped(
  data: PlacesData,
  letters: Uint8Array,
  mistakes: number,
  found: (range: KeyRange, mistakes: number) => void,
): void {
  // A letter left out right after one put in, or the other way round, is a wrong letter, which is tried as such.
  const visit = (range: KeyRange, at: number, left: number, last?: 'extra' | 'missing'): void => {
    if (left === 0) {
      const exact = follow(data, range, letters, at);
      if (exact) found(exact, mistakes);
      return;
    }
    if (at === letters.length) {
      if (left < mistakes) found(range, mistakes - left);
      return;
    }
    const typed = letters[at] ?? 0;
    const next = letters[at + 1];
    if (last !== 'missing') visit(range, at + 1, left - 1, 'extra');
    let from = firstWith(data, range, 1);
    while (from < range.end) {
      const letter = letterAt(data, from, range.depth);
      const end = firstWith(data, { ...range, from }, letter + 1);
      const child = { from, end, depth: range.depth + 1 };
      if (letter === typed) visit(child, at + 1, left);
      else {
        visit(child, at + 1, left - 1);
        const swapped = letter === next ? follow(data, child, letters.subarray(at, at + 1), 0) : undefined;
        if (swapped) visit(swapped, at + 2, left - 1);
      }
      if (last !== 'extra') visit(child, at, left - 1, 'missing');
      from = end;
    }
  };
  visit(allKeys(data), 0, mistakes);
}

/** The keys of a range that go on with the letters from a place on. */
function follow(data: PlacesData, range: KeyRange, letters: Uint8Array, at: number): KeyRange | undefined {
  let { from, end, depth } = range;
  for (let i = at; i < letters.length; i += 1) {
    const letter = letters[i] ?? 0;
    from = firstWith(data, { from, end, depth }, letter);
    if (from === end || letterAt(data, from, depth) !== letter) return undefined;
    end = firstWith(data, { from, end, depth }, letter + 1);
    depth += 1;
  }
  return { from, end, depth };
}

/** The first key of a range whose next letter is this or a higher one. */
function firstWith(data: PlacesData, { from, end, depth }: KeyRange, letter: number): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (letterAt(data, middle, depth) < letter) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A key's letter at a depth; 0 where the key is over. */
function letterAt({ columns: { keys, keyStarts } }: PlacesData, key: number, depth: number): number {
  const at = (keyStarts[key] ?? 0) + depth;
  return at < (keyStarts[key + 1] ?? 0) ? (keys[at] ?? 0) : 0;
}
