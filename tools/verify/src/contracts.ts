import { runOnCheckout } from './run-on-checkout.ts';
import { contractStages } from './stages/contracts.ts';
import { checkout } from './workspace.ts';

/** `npm run contracts`. */
await runOnCheckout(contractStages(checkout));
