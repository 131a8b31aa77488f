import { runOnCheckout } from './run-on-checkout.ts';
import { synthStages } from './stages/synth.ts';
import { checkout } from './workspace.ts';

/** `npm run synth`. */
await runOnCheckout(synthStages(checkout));
