import { defineRoute, idText, listQuery } from '@nwassik/http';
import * as z from 'zod';
import {
  batchListSchema,
  batchSchema,
  cashSchema,
  catalogueSchema,
  idempotencyHeaders,
  madeBatchSchema,
  orderSchema,
  paymentSchema,
  pointsOfSaleSchema,
} from './subscription.schema.ts';

const OPERATORS = { group: 'operators' } as const;

export const readPlans = defineRoute({
  method: 'GET',
  path: '/v1/subscriptions/plans',
  access: 'public',
  summary: 'What the plans allow, and their reference prices',
  answers: { 200: { description: 'The plans, the cheapest first', schema: catalogueSchema } },
});

export const readPointsOfSale = defineRoute({
  method: 'GET',
  path: '/v1/subscriptions/points-of-sale',
  access: 'public',
  summary: 'Where vouchers are sold for cash',
  answers: { 200: { description: 'The places', schema: pointsOfSaleSchema } },
});

export const makeBatchRoute = defineRoute({
  method: 'POST',
  path: '/v1/subscriptions/voucher-batches',
  access: OPERATORS,
  summary: 'Makes up to 500 vouchers, and shows their codes this once',
  headers: idempotencyHeaders,
  body: orderSchema,
  answers: { 201: { description: 'The batch with its codes', schema: madeBatchSchema } },
  problems: ['expiry-out-of-range', 'key-reused', 'lost-race'],
});

export const readBatches = defineRoute({
  method: 'GET',
  path: '/v1/subscriptions/voucher-batches',
  access: OPERATORS,
  summary: 'The batches of vouchers, latest first',
  query: z.strictObject(listQuery),
  answers: { 200: { description: 'The batches, without codes', schema: batchListSchema } },
  problems: ['cursor-unknown'],
});

export const voidBatchRoute = defineRoute({
  method: 'POST',
  path: '/v1/subscriptions/voucher-batches/{batchId}/void',
  access: OPERATORS,
  summary: 'Voids all vouchers of a batch that are not redeemed, for good',
  params: z.strictObject({ batchId: idText }),
  answers: { 200: { description: 'The batch', schema: batchSchema } },
  problems: ['batch-not-found'],
});

export const recordPaymentRoute = defineRoute({
  method: 'POST',
  path: '/v1/subscriptions/payments',
  access: OPERATORS,
  summary: 'Records cash taken for somebody’s plan, once for each receipt',
  body: cashSchema,
  answers: { 201: { description: 'The payment, as it was recorded', schema: paymentSchema } },
  problems: ['not-heard-of-yet', 'receipt-used', 'paid-far-enough', 'lost-race'],
});
