/**
 * AWS's list prices, in US dollars for a million. Those of N. Virginia, which AWS's pages state in words; they render
 * other regions' in the browser. Free tiers and volume discounts are left out.
 */
export const PRICES = {
  /** On demand, in force since 1 November 2024: https://aws.amazon.com/dynamodb/pricing/on-demand/ */
  writeUnits: 0.625,
  readUnits: 0.125,
  /** First 300 million, page read on 20 September 2026: https://aws.amazon.com/api-gateway/pricing/ */
  httpApiCalls: 1,
  /** Requests, without duration, page read on 20 September 2026: https://aws.amazon.com/lambda/pricing/ */
  invocations: 0.2,
} as const;

/** Said beside every price. */
export const PRICE_BASIS =
  'modelled at list prices of September 2026 (tools/bench/src/price/prices.ts names their pages): table, gateway, function calls; no duration, topics, queues, storage, transfer';
