import { createHash } from 'node:crypto';

/** Choices that the same seed repeats. */
export interface Random {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** Any of these; undefined when there is none. */
  oneOf<T>(choices: readonly T[]): T | undefined;
}

export function seededRandom(seed: string): Random {
  let drawn = 0;
  const below = (end: number): number =>
    createHash('sha256').update(`${seed} ${drawn++}`).digest().readUInt32BE() % end;
  return { below, oneOf: (choices) => (choices.length === 0 ? undefined : choices[below(choices.length)]) };
}
