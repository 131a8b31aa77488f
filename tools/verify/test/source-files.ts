import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is installed or made, not written. */
const MADE = new Set(['node_modules', 'out', 'dist', 'cdk.out', 'test-results', 'coverage', 'artefacts']);

/** The files below `folder` that people wrote and whose names end so; relative to `root`, sorted. */
export function sourceFiles(root: string, folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        return MADE.has(entry.name) || entry.name.startsWith('.') ? [] : sourceFiles(root, path, ending);
      }
      return entry.name.endsWith(ending) ? [path] : [];
    })
    .toSorted();
}
