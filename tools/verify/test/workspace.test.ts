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
