import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this checkout, absolute, without a trailing slash. */
export const checkout = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** The folders that hold packages. */
export const GROUPS = ['apps', 'infra', 'libs', 'services', 'tools'] as const;

export type Package = {
  /** Where it lies, relative to the root: `services/chat`. */
  readonly folder: string;
  /** Its npm name: `@nwassik/chat`. */
  readonly name: string;
  /** Its Nx tags: `scope:chat`, `type:service`. */
  readonly tags: readonly string[];
};

type Manifest = { readonly name: string; readonly nx?: { readonly tags?: readonly string[] } };

/** Every workspace package below `root`, by folder. */
export function listPackages(root: string): readonly Package[] {
  return GROUPS.flatMap((group) => foldersIn(root, group))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
      return { folder, name: manifest.name, tags: manifest.nx?.tags ?? [] };
    });
}

/** The folders directly below `group`, as paths relative to `root`, sorted; none when it does not exist. */
export function foldersIn(root: string, group: string): readonly string[] {
  if (!existsSync(join(root, group))) return [];
  return readdirSync(join(root, group), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${group}/${entry.name}`)
    .toSorted();
}
