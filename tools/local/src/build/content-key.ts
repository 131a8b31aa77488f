import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is in source folders and goes into no build. */
const IGNORED = /^(?:node_modules|out|dist|test|test-results|contract|coverage|.*\.test\.tsx?|.*\.md)$/;

/**
 * A key that changes whenever the content or the name of a source file under these paths does, tests and
 * documentation apart.
 *
 * @param paths files and folders, relative to `root`.
 */
export function contentKey(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const absolute = join(root, path);
    if (statSync(absolute).isDirectory()) {
      for (const name of readdirSync(absolute).toSorted()) {
        if (!IGNORED.test(name)) add(join(path, name));
      }
      return;
    }
    const content = readFileSync(absolute);
    hash.update(`${path}\0${content.length}\0`).update(content);
  };
  for (const path of paths) add(path);
  return hash.digest('hex').slice(0, 24);
}
