import { exitCode, runStages } from './run-stages.ts';
import type { Stage } from './stage.ts';
import { checkout } from './workspace.ts';

/** Runs stages on this checkout, prints to standard output, and sets the exit code of the process. */
export async function runOnCheckout(stages: readonly Stage[]): Promise<void> {
  process.exitCode = exitCode(await runStages(stages, checkout, (text) => process.stdout.write(text)));
}
