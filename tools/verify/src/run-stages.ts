import type { Outcome, Print, Stage } from './stage.ts';

export type Tally = { readonly passed: number; readonly failed: number };

/**
 * Runs the stages one after the other, a line each as they end, and prints the closing line
 * `N passed, N failed`, alone on its line and only once. Every stage runs even when an earlier one failed,
 * so that one run shows everything there is to mend.
 */
export async function runStages(stages: readonly Stage[], root: string, print: Print): Promise<Tally> {
  let tally: Tally = { passed: 0, failed: 0 };
  for (const [index, stage] of stages.entries()) {
    print(`[${index + 1}/${stages.length}] ${stage.name} ...\n`);
    const started = performance.now();
    const outcome = await outcomeOf(stage, root, print);
    tally = { passed: tally.passed + outcome.passed, failed: tally.failed + outcome.failed };
    print(report(stage.name, outcome, performance.now() - started));
  }
  print(`\n${tally.passed} passed, ${tally.failed} failed\n`);
  return tally;
}

/** 0 when everything that ran passed; 1 when something failed, or when nothing ran at all. */
export function exitCode({ passed, failed }: Tally): 0 | 1 {
  return failed === 0 && passed > 0 ? 0 : 1;
}

async function outcomeOf(stage: Stage, root: string, print: Print): Promise<Outcome> {
  try {
    return await stage.run(root, print);
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

function report(name: string, { passed, failed, note, output }: Outcome, milliseconds: number): string {
  const state = failed > 0 ? 'FAILED' : passed > 0 ? 'ok' : 'nothing ran';
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  const line = `${state.padEnd(6)} ${name.padEnd(12)} ${[note, seconds].filter(Boolean).join(', ')}\n`;
  return failed > 0 && output ? `${line}\n${indent(output)}\n\n` : line;
}

/** Indented, so that a line of a tool's output is never taken for the closing line. */
function indent(text: string): string {
  return text.trimEnd().replaceAll(/^/gm, '    ');
}
