import {
  cancelRoute,
  choosePlanRoute,
  readAnalytics,
  readHistory,
  readMe,
  redeemVoucherRoute,
  startTrialRoute,
} from './own.routes.ts';
import {
  makeBatchRoute,
  readBatches,
  readPlans,
  readPointsOfSale,
  recordPaymentRoute,
  voidBatchRoute,
} from './sale.routes.ts';

/** Every route of subscriptions beyond health and the document, in the order of the document. */
export const ROUTES = [
  readPlans,
  readPointsOfSale,
  readMe,
  readHistory,
  readAnalytics,
  startTrialRoute,
  redeemVoucherRoute,
  choosePlanRoute,
  cancelRoute,
  makeBatchRoute,
  readBatches,
  voidBatchRoute,
  recordPaymentRoute,
] as const;
