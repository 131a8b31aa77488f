import { runOnCheckout } from './run-on-checkout.ts';
import { folders } from './stages/folders.ts';
import { format } from './stages/format.ts';
import { lint } from './stages/lint.ts';
import { unitTests } from './stages/tests.ts';
import { types } from './stages/types.ts';

/** `npm run check`: what is fast. */
await runOnCheckout([format, lint, folders, types, unitTests]);
