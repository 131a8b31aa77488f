import { exitCode, runStages } from './run-stages.ts';
import { folders } from './stages/folders.ts';
import { format } from './stages/format.ts';
import { lint } from './stages/lint.ts';
import { unitTests } from './stages/tests.ts';
import { types } from './stages/types.ts';
import { checkout } from './workspace.ts';

process.exitCode = exitCode(
  await runStages([format, lint, folders, types, unitTests], checkout, (text) => process.stdout.write(text)),
);
