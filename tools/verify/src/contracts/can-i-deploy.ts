import type { Pact } from './pacts.ts';

/** A pact and whether its provider keeps it. */
export type Cell = Pact & {
  /** How many of its interactions the provider's verification tried. */
  readonly verified: number;
  /** The provider's verification ended well. */
  readonly kept: boolean;
};

/** The pact holds: all of it was tried and the provider keeps it. */
export function holds({ interactions, verified, kept }: Cell): boolean {
  return kept && interactions > 0 && verified === interactions;
}

/** The services that must not be deployed: a pact of theirs, as consumer or provider, does not hold. */
export function heldBack(matrix: readonly Cell[]): readonly string[] {
  const names = matrix
    .filter((cell) => !holds(cell))
    .flatMap(({ consumer, provider }) => [consumer, provider]);
  return [...new Set(names)].toSorted();
}

/** The matrix as a table for people, a line a pact. */
export function printMatrix(matrix: readonly Cell[]): string {
  const lines = matrix.map((cell) => {
    const pact = `${cell.consumer} expects of ${cell.provider}`.padEnd(40);
    const result = holds(cell) ? 'holds' : cell.kept ? 'NOT ALL TRIED' : 'BROKEN';
    return `${pact} ${cell.verified} of ${cell.interactions} verified  ${result}\n`;
  });
  const held = heldBack(matrix);
  return `${lines.join('')}${held.length > 0 ? `Must not be deployed: ${held.join(', ')}` : 'All may be deployed.'}\n`;
}
