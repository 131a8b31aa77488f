/** How many tickets one person gets within an hour. */
export const TICKETS_AN_HOUR = 20;

const HOUR = 60 * 60 * 1_000;

/** The mark of a ticket that was given: the instant, and enough of the photo's id to tell apart those of one instant. */
export function ticketMark(photoId: string, now: number): string {
  return `${now}#${photoId.slice(-12)}`;
}

/** Those marks that don't count any more: an hour is over since. */
export function agedMarks(marks: readonly string[], now: number): string[] {
  return marks.filter((mark) => instantOf(mark) <= now - HOUR);
}

/** In how many seconds the first of those marks stops counting. */
export function secondsUntilOneAges(marks: readonly string[], now: number): number {
  const first = Math.min(...marks.map(instantOf));
  return Math.max(1, Math.ceil((first + HOUR - now) / 1_000));
}

function instantOf(mark: string): number {
  return Number(mark.slice(0, mark.indexOf('#')));
}
