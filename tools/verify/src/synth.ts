import { exitCode, runStages } from './run-stages.ts';
import { synthStages } from './stages/synth.ts';
import { checkout } from './workspace.ts';

process.exitCode = exitCode(
  await runStages(synthStages(checkout), checkout, (text) => process.stdout.write(text)),
);
