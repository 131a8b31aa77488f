import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from '../figure.ts';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What native packages weigh with all they depend on, as they are installed on this machine; told, and not judged. */
export function nativeFigures(root: string, packages: readonly string[]): Figure[] {
  return packages.map((name) => ({
    name: `native.${name}`,
    value: [...needed(root, name)].reduce((sum, folder) => sum + bytesIn(folder), 0) / 1000,
    unit: 'KB',
    note: `as installed on ${process.platform} ${process.arch}; for Lambda it is arm64’s`,
  }));
}

/** The folders of a package and of what it depends on, as far as they are there. */
function needed(root: string, name: string, found = new Set<string>()): Set<string> {
  const folder = join(root, 'node_modules', name);
  if (found.has(folder) || !existsSync(folder)) return found;
  found.add(folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { dependencies, optionalDependencies } = manifest;
  for (const other of Object.keys({ ...dependencies, ...optionalDependencies })) needed(root, other, found);
  return found;
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
