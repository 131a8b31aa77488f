import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../browser/find-browser.ts';
import { runInstalled } from '../command.ts';
import type { Outcome, Stage } from '../stage.ts';

const CONFIG = 'apps/web/playwright.config.ts';

/** The journeys through the web app in a real browser. None before the web app has any. */
export function browserStages(root: string): readonly Stage[] {
  if (!existsSync(join(root, CONFIG))) return [];
  return [
    {
      name: 'browser',
      async run(root, print) {
        const browser = await findBrowser();
        const folder = mkdtempSync(join(tmpdir(), 'nwassik-e2e-'));
        const file = join(folder, 'report.json');
        try {
          const { code } = await runInstalled(
            'playwright',
            ['test', '--config', CONFIG, '--reporter=list,json'],
            { cwd: root, live: print, env: { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
          );
          return { ...countJourneys(code, readReport(file)), note: browser };
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
    },
  ];
}

/** The part of Playwright's JSON report that is read here. */
export type PlaywrightReport = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
};

/**
 * Counts a run. A journey that passed only when tried again counts as failed, and so does a run that ended badly
 * without naming a failed journey.
 */
export function countJourneys(code: number, report: PlaywrightReport | undefined): Outcome {
  if (!report) {
    return { passed: 0, failed: 1, output: `Playwright ended with exit code ${code} and wrote no report.` };
  }
  const { expected, unexpected, flaky } = report.stats;
  const named = unexpected + flaky;
  return {
    passed: expected,
    failed: named === 0 && code !== 0 ? 1 : named,
    output: named > 0 ? 'Playwright names the failures above.' : `Playwright ended with exit code ${code}.`,
  };
}

function readReport(file: string): PlaywrightReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport;
  } catch {
    return undefined;
  }
}
