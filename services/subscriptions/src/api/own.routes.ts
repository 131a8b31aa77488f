import { defineRoute, listQuery } from '@nwassik/http';
import * as z from 'zod';
import {
  analyticsQuery,
  analyticsSchema,
  choiceSchema,
  entitlementSchema,
  historySchema,
  idempotencyHeaders,
  redeemSchema,
} from './subscription.schema.ts';

const entitlement = { description: 'What one’s subscription lets one do now', schema: entitlementSchema };

export const readMe = defineRoute({
  method: 'GET',
  path: '/v1/subscriptions/me',
  access: 'signed-in',
  summary: 'One’s own plan, what it allows, and what of it is used this month',
  answers: { 200: entitlement },
});

export const readHistory = defineRoute({
  method: 'GET',
  path: '/v1/subscriptions/me/history',
  access: 'signed-in',
  summary: 'What was done about one’s subscription, latest first',
  query: z.strictObject(listQuery),
  answers: { 200: { description: 'The history', schema: historySchema } },
  problems: ['cursor-unknown'],
});

export const readAnalytics = defineRoute({
  method: 'GET',
  path: '/v1/subscriptions/me/analytics',
  access: 'signed-in',
  summary: 'Responses, wins and fees agreed by calendar month, latest first; comes with the plan pro',
  query: analyticsQuery,
  answers: { 200: { description: 'The months', schema: analyticsSchema } },
  problems: ['pro-required'],
});

export const startTrialRoute = defineRoute({
  method: 'POST',
  path: '/v1/subscriptions/me/trial',
  access: 'signed-in',
  summary: 'Starts one’s only trial: 14 days of premium',
  answers: { 200: entitlement },
  problems: ['trial-used', 'plan-running', 'lost-race'],
});

export const redeemVoucherRoute = defineRoute({
  method: 'POST',
  path: '/v1/subscriptions/me/vouchers',
  access: 'signed-in',
  summary: 'Redeems a voucher’s code, however it was typed',
  headers: idempotencyHeaders,
  body: redeemSchema,
  answers: { 200: entitlement },
  problems: ['voucher-refused', 'too-many-tries', 'paid-far-enough', 'lost-race'],
});

export const choosePlanRoute = defineRoute({
  method: 'POST',
  path: '/v1/subscriptions/me/plan',
  access: 'signed-in',
  summary: 'Chooses the plan to go on with: more at once, less at the end of what is paid',
  body: choiceSchema,
  answers: { 200: entitlement },
  problems: ['plan-not-paid', 'nothing-to-cancel', 'lost-race'],
});

export const cancelRoute = defineRoute({
  method: 'POST',
  path: '/v1/subscriptions/me/cancel',
  access: 'signed-in',
  summary: 'Cancels: a trial at once, a paid plan at the end of what is paid',
  answers: { 200: entitlement },
  problems: ['nothing-to-cancel', 'lost-race'],
});
