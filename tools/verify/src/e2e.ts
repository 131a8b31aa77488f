import { runOnCheckout } from './run-on-checkout.ts';
import { browserStages } from './stages/browser.ts';
import { checkout } from './workspace.ts';

/** `npm run e2e`. */
await runOnCheckout(browserStages(checkout));
