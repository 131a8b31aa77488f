import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { StartupError } from './startup-error.ts';

/**
 * The one clock of a running product: the machine's, moved forward by as much as people asked for.
 * Functions, schedules, TTLs, tokens and the authorizer all read it.
 */
export interface Clock {
  /** Milliseconds since the epoch, the offset included. */
  now(): number;
  /** The offset in milliseconds as one BigInt64, for the workers that functions run in. */
  readonly offset: SharedArrayBuffer;
  /**
   * Moves the clock forward by this many seconds; once it returns the move survives a kill.
   * Throws a RangeError when that is not a positive duration or would leave the year 9999.
   */
  advance(seconds: number): void;
  /** Calls the listener after each move; the answer takes it off again. */
  onAdvance(listener: () => void): () => void;
}

/** The last instant that RFC 3339 can write. */
const END_OF_TIME = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const persisted = z.strictObject({ offsetMs: z.int() });

/**
 * Opens the clock kept in this data folder. Throws StartupError when what is kept can't be read.
 * @param startsAt where a new folder's clock starts, in milliseconds since the epoch; now without it
 */
export function openClock(dir: string, startsAt?: number): Clock {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, 'clock-offset.json');
  const offset = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT);
  const cell = new BigInt64Array(offset);
  Atomics.store(cell, 0, BigInt(readOffset(path) ?? beginAt(path, startsAt)));
  const listeners = new Set<() => void>();

  const offsetMs = () => Number(Atomics.load(cell, 0));
  const now = () => Date.now() + offsetMs();
  return {
    now,
    offset,
    advance(seconds) {
      const ms = Math.round(seconds * 1000);
      if (!Number.isSafeInteger(ms) || ms <= 0) throw new RangeError('The clock moves forward only.');
      if (now() + ms > END_OF_TIME) throw new RangeError('The clock ends with the year 9999.');
      writeOffset(path, offsetMs() + ms);
      Atomics.add(cell, 0, BigInt(ms));
      for (const listener of listeners) listener();
    },
    onAdvance(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function readOffset(path: string): number | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return persisted.parse(JSON.parse(text)).offsetMs;
  } catch (cause) {
    throw new StartupError(
      `${path} is damaged. Start with --fresh, or delete this file to lose the moved time.`,
      {
        cause,
      },
    );
  }
}

function beginAt(path: string, startsAt: number | undefined): number {
  if (startsAt === undefined) return 0;
  const offsetMs = Math.round(startsAt - Date.now());
  writeOffset(path, offsetMs);
  return offsetMs;
}

/** A rename replaces the file at once, so that a kill leaves the old offset or the new one. */
function writeOffset(path: string, offsetMs: number): void {
  writeFileSync(`${path}.new`, JSON.stringify({ offsetMs }));
  renameSync(`${path}.new`, path);
}
