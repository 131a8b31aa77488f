import type { Point } from '@nwassik/geo';
import { bestTowns } from './best-towns.ts';
import { keysBeginning, keysMistyped, wholeKeys, type KeyRange } from './keys-typed.ts';
import type { OpenPlaces } from './open-places.ts';
import { placeFound, type PlaceFound } from './place-found.ts';
import { HOW_BITS, OWN, type Lang } from './places-data.ts';
import { ELSEWHERE, LOSSES, NEAR_GAIN, nearGain, SECOND_MISTAKE } from './ranking.ts';
import { readings, type TypedName } from './readings.ts';
import { liesIn } from './lies-in.ts';

export interface SearchOptions {
  readonly lang: Lang;
  /** Where the asker is: what is near comes first among what matches alike. */
  readonly near?: Point | undefined;
  readonly limit: number;
}

/** From so many letters on one mistake is forgiven, and from so many on two, where one finds nothing. */
const LETTERS_FOR_ONE = 4;
const LETTERS_FOR_TWO = 8;

/**
 * Towns by what people type: the beginning of a name in any of the product's languages, of another spelling or
 * another language's name, or of a later word of it, in Latin or Arabic letters, with mistakes. Best first, by how
 * closely they match and how many people live there, Tunisia's weighing most; `ranking.ts` has the measures. What
 * follows the name, after a comma or as further words, may say where it is ("Sfax, Tunisie", "london ontario"), or
 * goes unheard ("paris 13"). Nothing typed finds nothing.
 */
export function searchPlaces(data: OpenPlaces, query: string, options: SearchOptions): PlaceFound[] {
  const { lang, near, limit } = options;
  const { columns, weights } = data;
  const { keyTowns, points } = columns;
  const best = bestTowns(limit);
  const found = () => best.towns.map((town) => placeFound(data, town, lang));

  /** Offers the towns of keys that lie side by side; whether one of them is what its town is called. */
  const offer = (
    from: number,
    end: number,
    losses: readonly number[],
    more: (town: number) => number,
  ): boolean => {
    let isCalledSo = false;
    for (let key = from; key < end; key += 1) {
      const entry = keyTowns[key] ?? 0;
      const how = entry & ((1 << HOW_BITS) - 1);
      const town = entry >>> HOW_BITS;
      if (how === OWN) isCalledSo = true;
      let score = (weights[town] ?? 0) - (losses[how] ?? 0);
      if (score + (near ? NEAR_GAIN : 0) <= best.least) continue;
      score -= more(town);
      if (near) score += nearGain(near, points[2 * town] ?? 0, points[2 * town + 1] ?? 0);
      best.offer(town, score);
    }
    return isCalledSo;
  };

  /** Offers a range's towns, those whose whole name it is and those whose name it begins. */
  const offerRange = (
    range: KeyRange,
    whole: readonly number[],
    beginning: readonly number[] | undefined,
    more: (town: number) => number,
  ): boolean => {
    const wholeEnd = range.from + wholeKeys(data, range);
    const isCalledSo = offer(range.from, wholeEnd, whole, more);
    if (beginning) offer(wholeEnd, range.end, beginning, more);
    return isCalledSo;
  };

  const { names, shorter } = readings(query);
  let isCalledSo = false;
  for (const { letters, where } of names) {
    const range = keysBeginning(data, letters);
    if (range && offerRange(range, LOSSES.whole, LOSSES.beginning, away(data, where))) isCalledSo = true;
  }
  if (isCalledSo) return found();

  const offerMistyped = ({ letters, where }: TypedName, mistakes: number): void => {
    const lost = away(data, where);
    keysMistyped(data, letters, mistakes, (range, made) => {
      const more = (town: number) => lost(town) + (made - 1) * SECOND_MISTAKE;
      offerRange(range, LOSSES.wholeMistyped, LOSSES.beginningMistyped, more);
    });
  };
  for (const name of names) if (name.letters.length >= LETTERS_FOR_ONE) offerMistyped(name, 1);
  if (best.towns.length === 0) {
    for (const name of names) if (name.letters.length >= LETTERS_FOR_TWO) offerMistyped(name, 2);
  }
  for (const { letters, where } of shorter) {
    const range = keysBeginning(data, letters);
    if (range) offerRange(range, LOSSES.before, undefined, away(data, where));
  }
  return found();
}

/** What a town loses for not lying where the words say. */
function away(data: OpenPlaces, where: readonly string[]): (town: number) => number {
  if (where.length === 0) return () => 0;
  const isThere = liesIn(data, where);
  return (town) => (isThere(town) ? 0 : ELSEWHERE);
}
