import { isDeepStrictEqual } from 'node:util';
import { itemSize, type Item } from './item-size.ts';

/** An index as the ledger needs it. `attributes` undefined: all are projected. */
export interface LedgerIndex {
  readonly name: string;
  readonly keys: readonly string[];
  readonly attributes?: readonly string[];
}

/** Write units of bytes: one for each begun KB, at least one. */
export function writeUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / 1024));
}

/** Read units of bytes: one for each begun 4 KB, at least one; half of that when eventually consistent. */
export function readUnits(bytes: number, consistent: boolean): number {
  return Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);
}

/**
 * What an item's change costs in one index ("Global secondary indexes", section on write capacity): nothing where
 * no entry stands and none arises or nothing projected changes; a write to put, update or delete an entry; two
 * where the entry's key changes, since it is deleted and put anew.
 */
export function indexWriteUnits(
  index: LedgerIndex,
  before: Item | undefined,
  after: Item | undefined,
): number {
  const old = entryOf(index, before);
  const fresh = entryOf(index, after);
  if (old === undefined && fresh === undefined) return 0;
  if (old === undefined) return writeUnits(itemSize(fresh));
  if (fresh === undefined) return writeUnits(itemSize(old));
  const moved = index.keys.some((key) => !isDeepStrictEqual(old[key], fresh[key]));
  if (moved) return writeUnits(itemSize(old)) + writeUnits(itemSize(fresh));
  return isDeepStrictEqual(old, fresh) ? 0 : writeUnits(Math.max(itemSize(old), itemSize(fresh)));
}

function entryOf(index: LedgerIndex, item: Item | undefined): Item | undefined {
  if (item === undefined || index.keys.some((key) => item[key] === undefined)) return undefined;
  const { attributes } = index;
  if (attributes === undefined) return item;
  return Object.fromEntries(Object.entries(item).filter(([name]) => attributes.includes(name)));
}
