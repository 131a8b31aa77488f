import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as z from 'zod';

/** A small JSON file that is replaced whole, readable by its owner alone. */
export interface StateFile<State> {
  /** What it held when it was opened; undefined when it wasn't there. */
  readonly kept: State | undefined;
  /** Once it returns the state survives a kill, which leaves the old state or the new, never half of one. */
  replace(state: State): void;
}

/**
 * Opens the state file at this path; its folder is made if it isn't there.
 * @param deleting what deleting the file would lead to, for the message about a damaged one
 * @throws Error naming the file, when it can't be read
 */
export function openStateFile<State>(
  path: string,
  schema: z.ZodType<State>,
  deleting: string,
): StateFile<State> {
  mkdirSync(dirname(path), { recursive: true });
  const text = readIfThere(path);
  return {
    kept: text === undefined ? undefined : parse(text),
    replace(state) {
      writeFileSync(`${path}.new`, JSON.stringify(state), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
  };

  function parse(json: string): State {
    try {
      return schema.parse(JSON.parse(json));
    } catch (cause) {
      throw new Error(`${path} is damaged. Start with --fresh, or delete this file ${deleting}.`, { cause });
    }
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
