import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInstalled } from './command.ts';
import type { Outcome, Print } from './stage.ts';

export type VitestRun = {
  readonly code: number;
  readonly output: string;
  /** Undefined when Vitest came to no end: it crashed, or its configuration is broken. */
  readonly report: VitestReport | undefined;
};

/** The part of Vitest's JSON report that is read here. */
export type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly status: string;
    /** The file, absolute. */
    readonly name: string;
    /** In milliseconds, both. */
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

/**
 * Runs Vitest once over the checkout at `root`, shows its progress, and reads its JSON report. The run's temporary
 * folder is its own, and goes with it: CDK leaves one of its own behind for each app that a test synthesizes.
 */
export async function runVitest(
  root: string,
  args: readonly string[],
  { print, env = {} }: { readonly print: Print; readonly env?: NodeJS.ProcessEnv },
): Promise<VitestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'nwassik-tests-'));
  const file = join(folder, 'report.json');
  try {
    const { code, output } = await runInstalled(
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
      { cwd: root, live: print, env: { ...env, TMPDIR: folder } },
    );
    return { code, output, report: readReport(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Counts a run. A test file that could not be loaded counts as one failure, and so does a run that ended badly
 * without naming a failed test: it crashed, wrote no report, or had an error outside any test.
 */
export function countTests({ code, report }: Omit<VitestRun, 'output'>): Outcome {
  if (!report) {
    return { passed: 0, failed: 1, output: `Vitest ended with exit code ${code} and wrote no report.` };
  }
  const unloaded = report.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0);
  const named = report.numFailedTests + unloaded.length;
  const files = `${report.testResults.length} ${report.testResults.length === 1 ? 'file' : 'files'}`;
  const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : '';
  return {
    passed: report.numPassedTests,
    failed: named === 0 && code !== 0 ? 1 : named,
    note: `${files}${skipped}`,
    output:
      named > 0 ? 'Vitest names the failures above.' : `Vitest ended with exit code ${code}: see above.`,
  };
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}
