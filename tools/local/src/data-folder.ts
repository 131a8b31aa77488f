import { randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { StartupError } from './startup-error.ts';

/** The folder that keeps a product's data between starts, held by one runner at a time. */
export interface DataFolder {
  readonly dir: string;
  /** Whether nothing was kept in it. */
  readonly isNew: boolean;
  release(): void;
}

/** Marks a folder as one of the runner's, so that it fills and empties no other. */
const MARK = 'nwassik-data.json';
const LOCK = 'runner.lock';

/** Raised when a new version can't read what an older one kept. */
const FORMAT = 1;

const markSchema = z.object({ format: z.number() });
const holderSchema = z.object({ pid: z.number(), startedAt: z.string() });
type Holder = z.infer<typeof holderSchema>;

/**
 * Opens a data folder for this process alone, making it where it isn't there.
 *
 * @param options.fresh empties it first.
 * @throws StartupError when another living process holds it, when it is a folder of something else, or when its
 * mark can't be read.
 */
export function openDataFolder(path: string, options: { fresh: boolean }): DataFolder {
  const dir = resolve(path);
  mkdirSync(dir, { recursive: true });
  const isNew = !existsSync(join(dir, MARK));
  if (isNew && readdirSync(dir).some((name) => !name.startsWith(LOCK))) {
    throw new StartupError(
      `${dir} is not empty and no data folder of this product: choose another with --data DIR.`,
    );
  }
  const lock = takeLock(dir);
  try {
    if (options.fresh) empty(dir);
    else if (!isNew) checkMark(dir);
    writeFileSync(join(dir, MARK), `${JSON.stringify({ format: FORMAT })}\n`);
  } catch (error) {
    rmSync(lock);
    throw error;
  }
  return { dir, isNew: isNew || options.fresh, release: () => rmSync(lock, { force: true }) };
}

/** Everything but the lock, the mark last: a kill in between leaves a folder that is still the runner's. */
function empty(dir: string): void {
  for (const name of readdirSync(dir)) {
    if (!name.startsWith(LOCK) && name !== MARK) rmSync(join(dir, name), { recursive: true });
  }
}

function checkMark(dir: string): void {
  const mark = parse(join(dir, MARK), markSchema);
  if (mark?.format === FORMAT) return;
  throw new StartupError(
    mark
      ? `${dir} was filled by another version of this product: start with --fresh, or choose another with --data DIR.`
      : `${join(dir, MARK)} is damaged: start with --fresh, or choose another folder with --data DIR.`,
  );
}

/** Puts this process's name into the lock, unless a living process's name stands there. */
function takeLock(dir: string): string {
  const lock = join(dir, LOCK);
  const own = JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) ?? '' } satisfies Holder);
  for (;;) {
    if (placeLock(lock, own)) return lock;
    const holder = parse(lock, holderSchema);
    if (holder && isAlive(holder)) {
      throw new StartupError(
        `${dir} is in use by another run (process ${holder.pid}): stop that, or choose another with --data DIR.`,
      );
    }
    removeVoidLock(lock, holder);
  }
}

/** Puts the lock in place, whole at once, unless there is one. */
function placeLock(lock: string, content: string): boolean {
  const aside = `${lock}.${randomUUID()}`;
  writeFileSync(aside, content);
  try {
    linkSync(aside, lock);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(aside);
  }
}

/**
 * Takes a dead process's lock away. Another process may do the same at the same time and already have put its own
 * lock there: whoever finds that it moved away another lock than the void one puts it back.
 */
function removeVoidLock(lock: string, voidHolder: Holder | undefined): void {
  const aside = `${lock}.${randomUUID()}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = parse(aside, holderSchema);
  if (moved && moved.pid !== voidHolder?.pid && isAlive(moved)) linkSync(aside, lock);
  rmSync(aside);
}

function isAlive({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isCode(error, 'EPERM')) return false;
  }
  // Process numbers come again: where the system tells when one started, it must be the same process.
  const started = startOf(pid);
  return started === undefined || startedAt === '' || started === startedAt;
}

/** When a process started, in ticks since boot, where `/proc` tells. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the command's name, stands in parentheses and may hold anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function parse<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
