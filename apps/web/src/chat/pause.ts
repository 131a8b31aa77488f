const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** How long to wait before the n-th try, from 0: twice as long each time, and never two clients at the same moment. */
export function pauseBefore(attempt: number, random: () => number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (0.5 + random() / 2);
}
