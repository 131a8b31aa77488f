import { relative } from 'node:path';
import { countTests, runVitest, type VitestReport } from '../run-vitest.ts';
import type { Stage } from '../stage.ts';

/** In milliseconds: a suite that takes seconds alone takes many while all the others run beside it. */
const PATIENCE = ['--testTimeout=60000'];

/** Every test of every package, slow suites included, in one run. */
export const tests: Stage = {
  name: 'tests',
  run: async (root, print) => countTests(await runVitest(root, PATIENCE, { print })),
};

/**
 * The tests that lie beside what they test; the slow suites under a package's `test/` are left out. Test files share
 * their workers here, which halves the time; `npm test` gives each its own.
 */
export const unitTests: Stage = {
  name: 'unit tests',
  async run(root, print) {
    const run = await runVitest(root, ['--exclude', '**/test/**', '--no-isolate', '--testTimeout=20000'], {
      print,
      env: { DYNAMODB_BACKEND: 'none' },
    });
    if (run.report) {
      for (const { file, seconds } of slowFiles(run.report, root)) {
        print(`Slow: ${file} takes ${seconds} s. It belongs under its package's test/.\n`);
      }
    }
    return countTests(run);
  },
};

/** In seconds: what one file may take of the fast check, which has a minute for all of them. */
const SLOW = 3;

/** The test files too slow for the fast check, the slowest first. */
export function slowFiles(
  report: VitestReport,
  root: string,
): readonly { readonly file: string; readonly seconds: number }[] {
  return report.testResults
    .map(({ name, startTime, endTime }) => ({
      file: relative(root, name),
      seconds: Math.round((endTime - startTime) / 100) / 10,
    }))
    .filter(({ seconds }) => seconds > SLOW)
    .toSorted((a, b) => b.seconds - a.seconds);
}
