import { foldedWords } from '@nwassik/words';
import { lettersOf } from './letters.ts';

/** A way to read what was typed: a name, and the words after it that may say where it is. */
export interface TypedName {
  readonly letters: Uint8Array;
  readonly where: readonly string[];
}

/** What separates a name from where it is: "Sfax, Tunisie", "صفاقس، تونس", "London (Ontario)". */
const AFTER_NAME = /[,،(].*/s;

/** Digits that stand for Arabic letters where Latin ones are typed: `9abes`, `7ammamet`, `3ariana`. */
const DIGIT_LETTERS: Readonly<Record<string, string>> = { 2: '', 3: '', 5: 'kh', 7: 'h', 8: 'gh', 9: 'q' };
const DIGIT_LETTER = /[235789](?=[a-z])|(?<=[a-z])[235789](?=[a-z]|$)/g;

const SAINTS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte' };

/**
 * How what was typed may be read: as one name, and, where the last words say something else (`paris 13`, `london
 * ontario`), as a shorter one, the longest first.
 */
export function readings(query: string): {
  readonly names: readonly TypedName[];
  readonly shorter: readonly TypedName[];
} {
  const [after = ''] = AFTER_NAME.exec(query) ?? [];
  const where = foldedWords(after);
  const spelled = spellings(foldedWords(query.replace(AFTER_NAME, '')).map(withLetters));
  return {
    names: spelled.flatMap((words) => read(words, where)),
    shorter: spelled.flatMap((words) =>
      words.slice(1).flatMap((_, taken) => {
        const end = words.length - 1 - taken;
        return read(words.slice(0, end), [...words.slice(end), ...where]);
      }),
    ),
  };
}

function read(words: readonly string[], where: readonly string[]): TypedName[] {
  const letters = lettersOf(words);
  return letters ? [{ letters, where }] : [];
}

/** The words as typed, and with Saint in full where it was short. */
function spellings(words: readonly string[]): (readonly string[])[] {
  const isShort = words.length > 1 && words.some((word) => word in SAINTS);
  return isShort ? [words, words.map((word) => SAINTS[word] ?? word)] : [words];
}

function withLetters(word: string): string {
  return word.replace(DIGIT_LETTER, (digit) => DIGIT_LETTERS[digit] ?? digit);
}
