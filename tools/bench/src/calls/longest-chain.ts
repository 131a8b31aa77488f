/** When something ran, in milliseconds of one clock. */
export interface Call {
  readonly start: number;
  readonly end: number;
}

/** How many calls had to wait for one another: the longest row of them of which none overlaps the next. */
export function longestChain(calls: readonly Call[]): number {
  let length = 0;
  let over = -Infinity;
  for (const { start, end } of calls.toSorted((a, b) => a.end - b.end)) {
    if (start < over) continue;
    length += 1;
    over = end;
  }
  return length;
}
