import { stripVTControlCharacters } from 'node:util';

const PACT = /^Verifying a pact between (\S+) and (\S+)$/;
const INTERACTION = /\(.+ loading, .+ verification\)$/;

/**
 * How many interactions Pact's verifier really tried, by `<consumer> <provider>`, read from what it prints: a
 * verification that finds no interaction succeeds in silence.
 */
export function verifiedInteractions(output: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let pact: string | undefined;
  for (const line of stripVTControlCharacters(output).split('\n')) {
    const names = PACT.exec(line.trim());
    if (names) pact = `${names[1]} ${names[2]}`;
    else if (pact && INTERACTION.test(line.trim())) counts.set(pact, (counts.get(pact) ?? 0) + 1);
  }
  return counts;
}
