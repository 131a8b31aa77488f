import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkout, listPackages } from '../src/workspace.ts';
import { sourceFiles } from './source-files.ts';

const packages = listPackages(checkout);

const read = (file: string): unknown => JSON.parse(readFileSync(join(checkout, file), 'utf8'));

type Dependencies = Readonly<Record<string, string>>;
type Manifest = {
  readonly dependencies?: Dependencies;
  readonly devDependencies?: Dependencies;
  readonly optionalDependencies?: Dependencies;
};

type Project = { readonly references?: readonly { readonly path: string }[] };

/** The packages of this house that a package's sources import, by name. */
function importsOf(folder: string): readonly string[] {
  const files = [...sourceFiles(checkout, folder, '.ts'), ...sourceFiles(checkout, folder, '.tsx')];
  const names = files.flatMap((file) =>
    [
      ...readFileSync(join(checkout, file), 'utf8').matchAll(
        /^(?:import|export|\}) .*from '(@nwassik\/[^/']+)/gm,
      ),
    ].map(([, name]) => name ?? ''),
  );
  return [...new Set(names)].toSorted();
}

describe.each(packages.filter(({ folder }) => folder !== 'tools/verify'))(
  '$folder',
  ({ folder, name, tags }) => {
    it('says with tags what it is, so that the borders hold for it', () => {
      expect(tags).toEqual([expect.stringMatching(/^scope:\w+$/), expect.stringMatching(/^type:\w+$/)]);
    });

    it('has the name of its folder', () => {
      expect(name).toBe(`@nwassik/${posix.basename(folder)}`);
    });

    it('is type-checked with the rest', () => {
      const { references = [] } = read('tsconfig.json') as Project;
      expect(references.map(({ path }) => posix.normalize(path))).toContain(folder);
    });

    it('declares every package of this house that it imports', () => {
      const { dependencies, devDependencies, optionalDependencies } = read(
        `${folder}/package.json`,
      ) as Manifest;
      const declared = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
      expect(importsOf(folder).filter((imported) => !declared.includes(imported))).toEqual([]);
    });

    it('has its tests run', () => {
      const tests = [
        ...sourceFiles(checkout, folder, '.test.ts'),
        ...sourceFiles(checkout, folder, '.test.tsx'),
      ];
      expect(tests.length === 0 || existsSync(join(checkout, folder, 'vitest.config.ts'))).toBe(true);
    });
  },
);

it('every dependency is pinned exactly', () => {
  const loose = ['package.json', ...packages.map(({ folder }) => `${folder}/package.json`)].flatMap(
    (file) => {
      const { dependencies, devDependencies, optionalDependencies } = read(file) as Manifest;
      return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
        .filter(([dependency]) => !dependency.startsWith('@nwassik/'))
        .filter(([, version]) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(([dependency, version]) => `${file}: ${dependency} ${version}`);
    },
  );
  expect(loose).toEqual([]);
});

type Locked = Readonly<Record<string, { readonly version?: string } & Manifest>>;

/** Where Node would find `dependency` from the package at `path` of the lockfile; undefined when nowhere. */
function locate(locked: Locked, path: string, dependency: string): string | undefined {
  for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))) {
    const candidate = from === '' ? `node_modules/${dependency}` : `${from}/node_modules/${dependency}`;
    if (locked[candidate]) return candidate;
    if (from === '') return undefined;
  }
}

// npm leaves out of the lockfile what a registry lacks of an optional package, and `npm ci` then refuses all of it.
it('the lockfile holds the optional packages of every platform', () => {
  const { packages: locked } = read('package-lock.json') as { readonly packages: Locked };
  const missing = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([dependency, version]) => {
        const found = locate(locked, path, dependency);
        return !found || (/^\d/.test(version) && locked[found]?.version !== version);
      })
      .map(([dependency, version]) => `${path} wants ${dependency} ${version}`),
  );
  expect(missing).toEqual([]);
});
