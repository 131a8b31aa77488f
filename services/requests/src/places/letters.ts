import { foldedWords } from '@nwassik/words';

/** Every letter a name is compared by, Latin and Arabic, and digits. A letter's number is its place here, from 1. */
const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyzابتثجحخدذرزسشصضطظعغفقكلمنهويپچژ';

const NUMBERS: ReadonlyMap<string, number> = new Map([...LETTERS].map((letter, at) => [letter, at + 1]));

/** One more than the highest number of a letter. */
export const LETTERS_END = NUMBERS.size + 1;

/**
 * Folded words run together, a byte for each letter, so that names compare byte by byte. Undefined when they have
 * letters of other scripts, or none. A lone hamza, which many leave out, doesn't count.
 */
export function lettersOf(words: readonly string[]): Uint8Array | undefined {
  const letters = [...words.join('').replaceAll('ء', '')].map((letter) => NUMBERS.get(letter) ?? 0);
  return letters.length === 0 || letters.includes(0) ? undefined : Uint8Array.from(letters);
}

/** A text from which people may type a name. */
export interface Beginning {
  readonly letters: Uint8Array;
  /** Whether it stands for the whole name, or only for what follows one of its later words. */
  readonly ofName: boolean;
}

const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l', 'el', 'al', 'il', 'lo', 'the']);

/** Words by which nobody starts to type a name. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  `a am an au aux bei da dal dalla de degli dei del della delle der des di do du e el en et i im in la las le les lo
   los nad o ob of on pod sous sul sulla sur the und upon y`.split(/\s+/),
);

/**
 * Every text from which a name may be typed, words run together: from its first word, from the word after an article
 * (`marsa` for La Marsa, `منستير` for المنستير), and from each later word (`bousaid` for Sidi Bou Said).
 */
export function beginningsOf(name: string): Beginning[] {
  const words = foldedWords(name);
  const [first = ''] = words;
  const afterArticle = words.length > 1 && ARTICLES.has(first) ? 1 : 0;
  return words.flatMap((word, at) => {
    if (at > afterArticle && SMALL_WORDS.has(word)) return [];
    const text = words.slice(at);
    return [text, ...(hasArabicArticle(word) ? [[word.slice(2), ...text.slice(1)]] : [])].flatMap((typed) => {
      const letters = lettersOf(typed);
      return letters ? [{ letters, ofName: at <= afterArticle }] : [];
    });
  });
}

function hasArabicArticle(word: string): boolean {
  return word.startsWith('ال') && word.length > 4;
}
