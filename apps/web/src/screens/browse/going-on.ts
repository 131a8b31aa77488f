/** What a list has been given of its pages, at an instant. */
export interface Progress {
  readonly pages: number;
  readonly items: number;
}

/** So many more requests fill what a reader asked for by scrolling on. */
const ENOUGH = 10;
/** So many pages are asked for before the reader is asked whether to search further. */
const UNASKED = 5;

/**
 * What a list does next by itself. With filters a page may be short, or empty, while older ones go on: `on` asks for the
 * next one at once, `rest` waits until the reader comes near the end, `ask` leaves it to them, `over` has shown all.
 *
 * @param since where the list stood when the reader last asked for more
 */
export function nextStep(
  since: Progress,
  now: Progress & { readonly hasNext: boolean },
): 'on' | 'rest' | 'ask' | 'over' {
  if (!now.hasNext) return 'over';
  if (now.items - since.items >= ENOUGH) return 'rest';
  return now.pages - since.pages < UNASKED ? 'on' : 'ask';
}
