import { runOnCheckout } from './run-on-checkout.ts';
import { browserStages } from './stages/browser.ts';
import { contractStages } from './stages/contracts.ts';
import { folders } from './stages/folders.ts';
import { format } from './stages/format.ts';
import { lint } from './stages/lint.ts';
import { synthStages } from './stages/synth.ts';
import { tests } from './stages/tests.ts';
import { types } from './stages/types.ts';
import { unchangedStages } from './stages/unchanged.ts';
import { checkout } from './workspace.ts';

/** `npm test -- --full`: what tries many cases tries ten times as many. */
if (process.argv.includes('--full')) process.env['NWASSIK_TESTS'] = 'full';

/** `npm test`: everything. What has no entry yet (contracts, stacks, browser journeys) has no stage yet. */
const unchanged = await unchangedStages(checkout);
await runOnCheckout([
  format,
  lint,
  folders,
  types,
  tests,
  ...contractStages(checkout),
  ...synthStages(checkout),
  ...browserStages(checkout),
  ...unchanged,
]);
