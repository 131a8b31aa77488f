import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { countTests, runVitest } from '../src/run-vitest.ts';
import { makeWorkspace } from './temporary-workspace.ts';

let root: string | undefined;

afterEach(() => {
  if (root) rmSync(root, { recursive: true, force: true });
});

const imports = "import { expect, it } from 'vitest';\n";
const passing = `${imports}it('holds', () => expect(1).toBe(1));\n`;

/** Runs Vitest over a workspace with these test files and counts. */
async function count(files: Record<string, string>) {
  root = makeWorkspace([], files);
  return countTests(await runVitest(root, [], { print: () => {} }));
}

it('counts passed and failed tests of a real run', async () => {
  const failing = `${imports}it('does not hold', () => expect(1).toBe(2));\n`;
  expect(await count({ 'a.test.ts': passing, 'b.test.ts': failing })).toMatchObject({ passed: 1, failed: 1 });
}, 30_000);

it('counts a file that breaks when loaded', async () => {
  const broken = "import { it } from 'vitest';\nthrow new Error('no table');\nit('never runs', () => {});\n";
  expect(await count({ 'a.test.ts': passing, 'b.test.ts': broken })).toMatchObject({ passed: 1, failed: 1 });
}, 30_000);

it('counts a rejection that nobody awaited', async () => {
  const careless = `${imports}it('holds', () => {\n  void Promise.reject(new Error('lost'));\n  expect(1).toBe(1);\n});\n`;
  expect(await count({ 'a.test.ts': careless })).toMatchObject({ passed: 1, failed: 1 });
}, 30_000);

it('counts a run that finds no test', async () => {
  expect(await count({ 'README.md': 'Nothing here.\n' })).toMatchObject({ passed: 0, failed: 1 });
}, 30_000);

it('counts a run whose configuration is broken', async () => {
  const broken = await count({ 'a.test.ts': passing, 'vitest.config.ts': "throw new Error('no config');\n" });
  expect(broken).toMatchObject({ passed: 0, failed: 1 });
}, 30_000);

it('leaves nothing of what tests put in the temporary folder', async () => {
  root = makeWorkspace([], {
    'a.test.ts': [
      "import { mkdtempSync, writeFileSync } from 'node:fs';",
      "import { tmpdir } from 'node:os';",
      "import { join } from 'node:path';",
      "import { it } from 'vitest';",
      "it('litters', () => writeFileSync('left.txt', mkdtempSync(join(tmpdir(), 'cdk.out'))));",
    ].join('\n'),
  });
  expect(countTests(await runVitest(root, [], { print: () => {} }))).toMatchObject({ passed: 1, failed: 0 });
  const left = readFileSync(join(root, 'left.txt'), 'utf8');
  expect(left).toContain('cdk.out');
  expect(existsSync(left)).toBe(false);
}, 30_000);
