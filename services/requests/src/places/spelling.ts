import { foldedWords } from '@nwassik/words';

/** A beginning people may search a name by: from its first word, or from a later one. */
export interface Beginning {
  readonly text: string;
  readonly ofName: boolean;
}

const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l', 'el', 'al']);

/**
 * Every text from which a name may be typed, words run together: from its first word, from the word after an
 * article (`marsa` for La Marsa, `منستير` for المنستير), and from each later word (`bousaid` for Sidi Bou Said).
 * Saint may be written `st`.
 */
export function beginningsOf(name: string): Beginning[] {
  const words = foldedWords(name);
  return [words, words.map(abbreviated)].flatMap((spelled, which) =>
    which === 1 && spelled.every((word, i) => word === words[i]) ? [] : beginningsOfWords(spelled),
  );
}

function beginningsOfWords(words: readonly string[]): Beginning[] {
  const [first = ''] = words;
  const afterArticle = words.length > 1 && ARTICLES.has(first) ? 1 : 0;
  return words.flatMap((word, i) => {
    const text = words.slice(i).join('');
    const ofName = i <= afterArticle;
    return hasArabicArticle(word)
      ? [
          { text, ofName },
          { text: text.slice(2), ofName },
        ]
      : [{ text, ofName }];
  });
}

function hasArabicArticle(word: string): boolean {
  return word.startsWith('ال') && word.length > 4;
}

function abbreviated(word: string): string {
  if (word === 'saint') return 'st';
  return word === 'sainte' ? 'ste' : word;
}
