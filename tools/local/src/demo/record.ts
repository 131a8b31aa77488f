import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { openJournal } from '../journal.ts';

const entrySchema = z.union([
  z.strictObject({ present: z.number(), password: z.string() }),
  z.strictObject({ done: z.string() }),
  z.strictObject({ name: z.string(), id: z.string() }),
]);

/** What of the demo market has been loaded into a data folder: a restart goes on from there. */
export interface MarketRecord {
  /** The day all dates are relative to, in milliseconds since the epoch: that of the first start. */
  readonly present: number;
  /** The password of everybody whom nobody signs in as by hand. */
  readonly password: string;
  isDone(step: string): boolean;
  noteDone(step: string): void;
  /** The id under a name of ours; undefined when there is none yet. */
  idOf(name: string): string | undefined;
  noteId(name: string, id: string): void;
  /** An id of ours under a name, written down before it is first used, so that a retry uses it again. */
  ownId(name: string): string;
  close(): void;
}

/**
 * Opens the record kept in a data folder.
 *
 * @param now milliseconds since the epoch: the present, where the record is new
 * @throws Error naming file and line when it is damaged
 */
export function openRecord(dir: string, now: number): MarketRecord {
  const journal = openJournal(join(dir, 'demo-market.jsonl'), (value) => entrySchema.parse(value));
  const done = new Set<string>();
  const ids = new Map<string, string>();
  let begun: { present: number; password: string } | undefined;
  for (const entry of journal.entries) {
    if ('present' in entry) begun = entry;
    else if ('done' in entry) done.add(entry.done);
    else ids.set(entry.name, entry.id);
  }
  if (begun === undefined) {
    begun = { present: now, password: randomBytes(18).toString('base64url') };
    journal.append(begun);
  }
  const noteId = (name: string, id: string) => {
    journal.append({ name, id });
    ids.set(name, id);
  };
  return {
    ...begun,
    isDone: (step) => done.has(step),
    noteDone(step) {
      journal.append({ done: step });
      done.add(step);
    },
    idOf: (name) => ids.get(name),
    noteId,
    ownId(name) {
      const known = ids.get(name);
      if (known !== undefined) return known;
      const id = randomUUID();
      noteId(name, id);
      return id;
    },
    close: () => journal.close(),
  };
}
