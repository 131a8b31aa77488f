const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * A value set apart by Unicode isolates, so that its direction doesn't turn its neighbours round. For where no markup can
 * stand (a window's title, a notification); on a page `bdi` does it.
 */
export function isolate(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;
}

/** A piece of a text; a `model` one must not break over two lines. */
export interface TextPiece {
  readonly text: string;
  readonly model: boolean;
}

/** Splits a text around model names such as "WH-1000XM5": Latin letters and digits joined by hyphens. */
export function splitModels(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(/[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+/g)) {
    if (!/\d/.test(match[0])) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), model: false });
    pieces.push({ text: match[0], model: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), model: false });
  return pieces;
}

/** Up to two initials of a name, for an avatar: "Amel Mansour" → "AM", "ياسين" → "ي". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.map((word) => [...word].find((letter) => /\p{L}/u.test(letter)) ?? '');
  const first = letters[0] ?? '';
  // Arabic letters would join into a syllable: one is enough.
  if (/\p{Script=Arabic}/u.test(first)) return first;
  return `${first}${letters.length > 1 ? (letters.at(-1) ?? '') : ''}`.toLocaleUpperCase();
}
