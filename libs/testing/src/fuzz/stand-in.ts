/**
 * What a scene knows by the name of a member or parameter: `{ requestId: [open, agreed], cursor: [page2] }`. Letters,
 * digits, `-` and `_` only, so that it can stand in a path and in JSON as it is.
 */
export type Known = Readonly<Record<string, readonly string[]>>;

/**
 * Stands in a generated case for the nth thing that the scene knows by a name. Cases stay the same for the same seed,
 * while the ids behind them are new with every scene.
 */
export function standIn(name: string, nth: number): string {
  return `~${name}~${nth}~`;
}

/** Puts what the scene knows in the place of its stand-ins. */
export function withKnown(text: string, known: Known): string {
  return text.replaceAll(
    /~(\w+)~(\d+)~/g,
    (whole, name: string, nth: string) => known[name]?.[Number(nth)] ?? whole,
  );
}
