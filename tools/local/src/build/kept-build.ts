import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';

/** How long a build that nothing uses any more is kept: going back to earlier sources is then quick. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Answers the folder that holds a build of sources with this key, building it where none is kept.
 * Two runs may build the same at once: each builds aside, and the first to finish puts its build in place.
 *
 * @param folder where builds are kept.
 * @param build makes the build in the empty folder it is given.
 */
export async function keptBuild(options: {
  folder: string;
  name: string;
  key: string;
  build: (target: string) => Promise<void>;
}): Promise<string> {
  const { folder, name, key, build } = options;
  const place = join(folder, `${name}-${key}`);
  if (!existsSync(place)) {
    mkdirSync(folder, { recursive: true });
    const aside = mkdtempSync(join(folder, 'unfinished-'));
    try {
      await build(aside);
      putInPlace(aside, place);
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  const now = new Date();
  utimesSync(place, now, now);
  removeUnused(folder, now.getTime());
  return place;
}

function putInPlace(aside: string, place: string): void {
  try {
    renameSync(aside, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
}

function removeUnused(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (now - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
}
