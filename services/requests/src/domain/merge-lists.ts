/** Something in a list ordered by a key, which tells it apart from all others. */
export interface Entry {
  readonly key: string;
}

/** What was read of a list. */
export interface Read<E extends Entry> {
  /** In the list's order. */
  readonly entries: readonly E[];
  /** Whether the list goes on behind them. */
  readonly more: boolean;
}

/** A page put together of several lists. */
export interface Merged<E extends Entry> {
  readonly items: readonly E[];
  /** The key behind which the next page begins, in every list; null at the end. */
  readonly next: string | null;
}

/**
 * A page of several lists of one order. Of a list that goes on, what comes behind its last entry that was read is
 * unknown: the page ends where the first such list does, so that nothing is missing from it. What was read beyond is read
 * again for the next one. An entry that was just moved from one list to another and stands in both is taken once.
 *
 * @param options.limit how many items the page holds at the most
 * @param options.fits leaves out entries; the page may be short, or empty, though another follows
 * @param options.order 1 when keys ascend, -1 when they descend
 */
export function mergeLists<E extends Entry>(
  lists: readonly Read<E>[],
  options: { readonly limit: number; readonly order: 1 | -1; readonly fits: (entry: E) => boolean },
): Merged<E> {
  const { limit, order, fits } = options;
  const byKey = (a: string, b: string) => (a < b ? -order : a > b ? order : 0);
  const [end] = lists
    .flatMap(({ entries, more }) => (more ? (entries.at(-1)?.key ?? []) : []))
    .toSorted(byKey);
  const known = lists
    .flatMap(({ entries }) => entries)
    .filter(({ key }) => end === undefined || byKey(key, end) <= 0);
  const fitting = [...new Map(known.map((entry) => [entry.key, entry])).values()]
    .filter(fits)
    .toSorted((a, b) => byKey(a.key, b.key));
  const items = fitting.slice(0, limit);
  const next = fitting.length > limit ? items.at(-1)?.key : end;
  return { items, next: next ?? null };
}
