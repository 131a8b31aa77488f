import { exitCode, runStages } from './run-stages.ts';
import { contractStages } from './stages/contracts.ts';
import { checkout } from './workspace.ts';

process.exitCode = exitCode(
  await runStages(contractStages(checkout), checkout, (text) => process.stdout.write(text)),
);
