import * as z from 'zod';
import { openJournal } from '../journal.ts';

/** Values by key, kept on disk: each change is written before the call that makes it returns. */
export interface Records<Value> {
  get(key: string): Value | undefined;
  values(): IterableIterator<Value>;
  set(key: string, value: Value): void;
  delete(key: string): void;
  close(): void;
}

/**
 * Opens the records kept in this file: a journal of what each key was set to, rewritten here to what it
 * came to.
 * @param keep which values are still of use; the others are forgotten now
 */
export function openRecords<Value>(
  path: string,
  schema: z.ZodType<Value>,
  keep: (value: Value) => boolean = () => true,
): Records<Value> {
  const entry = z.tuple([z.string(), schema.nullable()]);
  const journal = openJournal<z.output<typeof entry>>(path, (value) => entry.parse(value));
  const values = new Map<string, Value>();
  for (const [key, value] of journal.entries) {
    if (value === null) values.delete(key);
    else values.set(key, value);
  }
  for (const [key, value] of values) if (!keep(value)) values.delete(key);
  if (values.size < journal.entries.length) journal.rewrite(values);

  return {
    get: (key) => values.get(key),
    values: () => values.values(),
    set(key, value) {
      journal.append([key, value]);
      values.set(key, value);
    },
    delete(key) {
      journal.append([key, null]);
      values.delete(key);
    },
    close: () => journal.close(),
  };
}
