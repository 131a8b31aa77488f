import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { checkout } from '../src/workspace.ts';

/** This house's own rules, which hold in a temporary workspace too. */
const RULES = [
  '.dependency-cruiser.mjs',
  '.oxlintrc.json',
  'nx.json',
  'tsconfig.base.json',
  'tools/verify/rules/plugin.js',
];

export type TemporaryPackage = {
  readonly folder: string;
  readonly tags: readonly string[];
  /** What its package.json names. */
  readonly dependencies?: readonly string[];
};

/**
 * A workspace in a new temporary folder: the packages and files given, this house's rules, and its installed tools.
 * Answers the folder; the caller removes it.
 */
export function makeWorkspace(
  packages: readonly TemporaryPackage[],
  files: Readonly<Record<string, string>>,
): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'nwassik-workspace-')));
  for (const file of RULES) cpSync(join(checkout, file), join(root, file));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  write(
    'package.json',
    manifest({
      name: 'planted',
      workspaces: packages.map(({ folder }) => folder),
      devDependencies: { 'fast-check': '*', vitest: '*' },
    }),
  );
  for (const { folder, tags, dependencies = [] } of packages) {
    const name = folder.split('/')[1];
    write(
      `${folder}/package.json`,
      manifest({
        name: `@nwassik/${name}`,
        exports: { '.': './src/index.ts', './*': './*' },
        dependencies: Object.fromEntries(dependencies.map((dependency) => [dependency, '*'])),
        nx: { name, tags },
      }),
    );
    write(`${folder}/src/index.ts`, 'export const here = true;\n');
  }
  for (const [file, text] of Object.entries(files)) write(file, text);
  linkInstalled(root, packages);
  return root;
}

function manifest(fields: object): string {
  return JSON.stringify({ version: '0.1.0', private: true, type: 'module', ...fields }, null, 2);
}

/** What npm would have installed: every package of the checkout but its own, and the workspace's own instead. */
function linkInstalled(root: string, packages: readonly TemporaryPackage[]): void {
  const installed = join(checkout, 'node_modules');
  mkdirSync(join(root, 'node_modules', '@nwassik'), { recursive: true });
  for (const entry of readdirSync(installed)) {
    if (entry !== '@nwassik' && !entry.startsWith('.vite')) {
      symlinkSync(join(installed, entry), join(root, 'node_modules', entry));
    }
  }
  for (const { folder } of packages) {
    const link = join(root, 'node_modules', '@nwassik', folder.split('/')[1] ?? folder);
    symlinkSync(relative(dirname(link), join(root, folder)), link);
  }
}
