import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
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
    const aside = join(folder, `${name}-${key}.${process.pid}`);
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true });
    await build(aside);
    if (existsSync(place)) rmSync(aside, { recursive: true });
    else renameSync(aside, place);
  }
  const now = new Date();
  utimesSync(place, now, now);
  removeUnused(folder, now.getTime());
  return place;
}

function removeUnused(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (now - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
}
