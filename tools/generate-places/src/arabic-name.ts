/** What Arabic is written with; Persian, Urdu and Kurdish have letters beyond it. */
const ARABIC = /^[\u0621-\u063a\u0641-\u064a ]+$/u;
const VOWEL_SIGNS = /[\u064b-\u0652\u0640]/gu;

/**
 * The Arabic name among a place's names, of which GeoNames doesn't say the language: written in Arabic letters only,
 * and the one most like the others where several are (a misspelling, or another language's, stands apart).
 */
export function arabicName(names: readonly string[]): string | undefined {
  const arabic = [...new Set(names.map((name) => name.replace(VOWEL_SIGNS, '').trim()))]
    .filter((name) => ARABIC.test(name))
    .toSorted();
  const strangeness = (name: string) => arabic.reduce((sum, other) => sum + distance(name, other), 0);
  return arabic.toSorted((a, b) => strangeness(a) - strangeness(b))[0];
}

/** How many letters to put in, take out or change to make one text the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
