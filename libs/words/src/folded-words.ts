/** Letters that people write one for the other and that Unicode does not decompose. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ٱ: 'ا',
  ک: 'ك',
  ڨ: 'ق',
  ڤ: 'ف',
  گ: 'ق',
};

const UNWRITTEN = /[\p{M}\p{Cf}\u0640\u02bc]/gu;

/** The digits of Arabic and of Persian: each set starts at its zero. */
const ARABIC_DIGITS = /[٠-٩۰-۹]/g;

/**
 * The words of a text as they are compared: no case, accents, Arabic vowel signs, hamza or tatweel, one letter for
 * those that are written one for the other (ة and ه, ى and ي), one digit for `2` and `٢`, split at whatever is no
 * letter or digit.
 */
export function foldedWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(UNWRITTEN, '')
    .toLowerCase()
    .replace(/[ßœæøłıىیةٱکڨڤگ]/g, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(ARABIC_DIGITS, (digit) => String((digit.charCodeAt(0) - 0x0660) & 0x0f))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * Whether each of some words begins a word of a text; an Arabic word may be begun after its article, too (`قهوة`
 * begins `القهوة`).
 *
 * @param wanted folded words
 */
export function beginsWords(wanted: readonly string[], text: string): boolean {
  const words = wanted.length > 0 ? foldedWords(text) : [];
  return wanted.every((begun) =>
    words.some((word) => word.startsWith(begun) || (word.startsWith('ال') && word.startsWith(begun, 2))),
  );
}
