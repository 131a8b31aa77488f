import { idText, listOf, moneySchema } from '@nwassik/http';
import { CURRENCIES } from '@nwassik/money';
import * as z from 'zod';
import { STATES } from '../domain/entitlement.ts';
import { EXTRAS, PAID_PLANS, PLANS } from '../domain/plan.ts';
import { CHANGES } from '../domain/subscription.ts';
import { MOST_VOUCHERS } from '../domain/voucher.ts';

const limit = z.int().nullable();
const month = z.string().regex(/^\d{4}-\d{2}$/);

const limits = z.strictObject({ offers: limit, conversations: limit }).meta({ id: 'Limits' });

export const catalogueSchema = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          plan: z.enum(PLANS),
          limits,
          extras: z.array(z.enum(EXTRAS)),
          /** One price in each currency it is sold in; none for the free plan. */
          prices: z.array(moneySchema),
          period: z.enum(['month', '30-days']).nullable(),
        })
        .meta({ id: 'PlanTerms' }),
    ),
    trial: z.strictObject({ plan: z.enum(PLANS), days: z.int() }),
    graceDays: z.int(),
  })
  .meta({ id: 'Catalogue' });

export const pointsOfSaleSchema = listOf(
  z
    .strictObject({
      id: z.string(),
      name: z.string(),
      countryCode: z.string(),
      city: z.string(),
      address: z.string(),
      hours: z.string(),
    })
    .meta({ id: 'PointOfSale' }),
);

export const entitlementSchema = z
  .strictObject({
    plan: z.enum(PLANS),
    state: z.enum(STATES),
    validUntil: z.iso.datetime().nullable(),
    entitlementVersion: z.int(),
    limits,
    used: z.strictObject({ offers: z.int(), conversations: z.int() }),
    resetsAt: z.iso.datetime(),
    extras: z.array(z.enum(EXTRAS)),
    /** Whether it ends without grace. */
    cancelled: z.boolean(),
    trialAvailable: z.boolean(),
    /** What follows if nothing is done; the last is the free plan. */
    upcoming: z.array(
      z
        .strictObject({ from: z.iso.datetime(), plan: z.enum(PLANS), state: z.enum(STATES) })
        .meta({ id: 'Following' }),
    ),
  })
  .meta({ id: 'Entitlement' });

export const historySchema = listOf(
  z
    .strictObject({
      version: z.int(),
      what: z.enum(CHANGES),
      at: z.iso.datetime(),
      plan: z.enum(PLANS),
      months: z.int().exactOptional(),
      creditedDays: z.int().exactOptional(),
      amount: moneySchema.exactOptional(),
      receiptNumber: z.string().exactOptional(),
    })
    .meta({ id: 'HistoryLine' }),
);

/** A sum of amounts: it may be larger than any one of them. */
const moneySum = z
  .strictObject({ amount: z.int().min(0), currency: z.enum(CURRENCIES) })
  .meta({ id: 'MoneySum' });

export const analyticsSchema = z
  .strictObject({
    items: z.array(
      z
        .strictObject({ month, responses: z.int(), wins: z.int(), feesAgreed: z.array(moneySum) })
        .meta({ id: 'MonthOfWork' }),
    ),
  })
  .meta({ id: 'Analytics' });

export const analyticsQuery = z.strictObject({
  months: z
    .string()
    .regex(/^([1-9]|1\d|2[0-4])$/, 'must be a whole number from 1 to 24')
    .transform(Number)
    .default(12),
});

export const redeemSchema = z.strictObject({ code: z.string().max(100) }).meta({ id: 'RedeemVoucher' });

export const choiceSchema = z
  .strictObject({ plan: z.enum(['free', 'premium', 'pro']) })
  .meta({ id: 'ChoosePlan' });

/** Months of a plan; a trip pass is one of 30 days. */
const months = z.int().min(1).max(12).default(1);

function onePassAtATime({ plan, months }: { readonly plan: string; readonly months: number }): boolean {
  return plan !== 'trip-pass' || months === 1;
}

const ONE_PASS = { path: ['months'], message: 'is 1 for a trip pass, which is for 30 days' };

export const orderSchema = z
  .strictObject({
    plan: z.enum(PAID_PLANS),
    months,
    count: z.int().min(1).max(MOST_VOUCHERS),
    expiresAt: z.iso.datetime(),
  })
  .refine(onePassAtATime, ONE_PASS)
  .meta({ id: 'VoucherOrder' });

const batch = {
  id: z.string(),
  plan: z.enum(PAID_PLANS),
  months: z.int(),
  count: z.int(),
  redeemed: z.int(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  voidedAt: z.iso.datetime().nullable(),
};

export const batchSchema = z.strictObject(batch).meta({ id: 'VoucherBatch' });

export const madeBatchSchema = z
  .strictObject({
    ...batch,
    /** Shown once: null when an earlier try under the same key has made the batch. */
    codes: z.array(z.string()).nullable(),
  })
  .meta({ id: 'MadeVoucherBatch' });

export const batchListSchema = listOf(batchSchema);

export const cashSchema = z
  .strictObject({
    userId: idText,
    plan: z.enum(PAID_PLANS),
    months,
    amount: moneySchema.refine(({ amount }) => amount > 0, 'must be more than nothing'),
    receiptNumber: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9/-]{0,39}$/, 'must be up to 40 letters, digits, slashes and dashes')
      .transform((text) => text.toUpperCase()),
  })
  .refine(onePassAtATime, ONE_PASS)
  .meta({ id: 'CashPayment' });

export const paymentSchema = z
  .strictObject({
    receiptNumber: z.string(),
    userId: z.string(),
    plan: z.enum(PAID_PLANS),
    months: z.int(),
    amount: moneySchema,
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'RecordedPayment' });

/** IETF draft-ietf-httpapi-idempotency-key-header. */
export const idempotencyHeaders = z.object({
  'idempotency-key': z.string().min(1).max(255).exactOptional(),
});
