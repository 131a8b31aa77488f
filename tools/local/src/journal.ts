import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartupError } from './startup-error.ts';

/** A file of JSON lines that only grows: what was appended is there after a kill. */
export interface Journal<Entry> {
  /** What the file held when it was opened, oldest first. */
  readonly entries: readonly Entry[];
  /**
   * Writes one entry. The write is synchronous, so that a kill of this process loses nothing that was
   * appended: the operating system has it. Only a power cut could, which a local run need not survive.
   */
  append(entry: Entry): void;
  /** Puts these entries in the place of all others, at once. */
  rewrite(entries: Iterable<Entry>): void;
  close(): void;
}

/** No file has this number: writing after the end fails instead of hitting somebody else's file. */
const CLOSED = -1;

/**
 * Opens the journal at this path, made if it isn't there, readable by its owner alone.
 * A last line that a kill cut short was never acknowledged and is dropped.
 * @param parse checks one entry as read; what it throws becomes a StartupError that names file and line
 */
export function openJournal<Entry>(path: string, parse: (value: unknown) => Entry): Journal<Entry> {
  mkdirSync(dirname(path), { recursive: true });
  let file = openSync(path, 'a+', 0o600);
  const bytes = readFileSync(file);
  let size = bytes.lastIndexOf('\n') + 1;
  if (size < bytes.length) ftruncateSync(file, size);
  const lines = size === 0 ? [] : bytes.toString('utf8', 0, size - 1).split('\n');
  const entries = lines.map((line, index) => {
    try {
      return parse(JSON.parse(line));
    } catch (cause) {
      throw new StartupError(
        `${path} is damaged at line ${index + 1}. Start with --fresh, or restore the file.`,
        {
          cause,
        },
      );
    }
  });

  return {
    entries,
    append(entry) {
      const line = Buffer.from(`${JSON.stringify(entry)}\n`);
      try {
        writeWhole(file, line);
        size += line.length;
      } catch (error) {
        // A full disk may have taken half a line: the next one must not be glued to it.
        ftruncateSync(file, size);
        throw error;
      }
    },
    rewrite(kept) {
      const replacement = openSync(`${path}.new`, 'w', 0o600);
      let written = 0;
      for (const entry of kept) {
        const line = Buffer.from(`${JSON.stringify(entry)}\n`);
        writeWhole(replacement, line);
        written += line.length;
      }
      closeSync(replacement);
      renameSync(`${path}.new`, path);
      closeSync(file);
      file = openSync(path, 'a', 0o600);
      size = written;
    },
    close() {
      if (file !== CLOSED) closeSync(file);
      file = CLOSED;
    },
  };
}

function writeWhole(file: number, bytes: Buffer): void {
  let offset = 0;
  while (offset < bytes.length) offset += writeSync(file, bytes, offset);
}
