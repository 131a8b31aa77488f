import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInstalled } from '../command.ts';
import type { Outcome, Print, Stage } from '../stage.ts';

/** Every test of every package, slow suites included, in one run. */
export const tests: Stage = { name: 'tests', run: (root, print) => runVitest(root, [], print) };

/** The tests that lie beside what they test; the slow suites under a package's `test/` are left out. */
export const unitTests: Stage = {
  name: 'unit tests',
  run: (root, print) => runVitest(root, ['--exclude', '**/test/**'], print),
};

/** Runs Vitest, shows its progress, and counts by its JSON report. */
export async function runVitest(root: string, args: readonly string[], print: Print): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'nwassik-tests-'));
  const file = join(folder, 'report.json');
  try {
    const { code } = await runInstalled(
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
      { cwd: root, live: print },
    );
    return countTests(readReport(file), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The part of Vitest's JSON report that counting needs. */
export type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly name: string;
    readonly assertionResults: readonly unknown[];
  }[];
};

/**
 * Counts a run. A test file that could not be loaded counts as one failure, and so does a run that ended badly
 * without naming a failed test: it crashed, wrote no report, or had an error outside any test.
 */
export function countTests(report: VitestReport | undefined, code: number): Outcome {
  if (!report)
    return { passed: 0, failed: 1, output: `Vitest ended with exit code ${code} and wrote no report.` };
  const unloaded = report.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0);
  const named = report.numFailedTests + unloaded.length;
  const failed = named === 0 && code !== 0 ? 1 : named;
  const skipped = report.numPendingTests;
  return {
    passed: report.numPassedTests,
    failed,
    note: `${report.testResults.length} files${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    output:
      failed === named
        ? 'Vitest names the failures above.'
        : `Vitest ended with exit code ${code}: see above.`,
  };
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}
