import { CURRENCIES } from '@nwassik/money';
import * as z from 'zod';
import { nextNoticeAt } from '../domain/notice.ts';
import { PAID_PLANS, PLANS } from '../domain/plan.ts';
import { CHANGES, type Subscription } from '../domain/subscription.ts';
import { listed, subscriptionKey } from './keys.ts';

/** What is stamped on a write. */
export interface Stamp {
  readonly traceparent?: string | undefined;
}

export const changeInItem = z.object({
  what: z.enum(CHANGES),
  at: z.number(),
  plan: z.enum(PLANS),
  months: z.int().exactOptional(),
  creditedDays: z.int().exactOptional(),
  amount: z.object({ amount: z.int(), currency: z.enum(CURRENCIES) }).exactOptional(),
  receiptNumber: z.string().exactOptional(),
});

const subscriptionInItem = z.object({
  kind: z.literal('subscription'),
  userId: z.string(),
  version: z.int(),
  periods: z.array(z.object({ plan: z.enum(PAID_PLANS), until: z.number(), trial: z.boolean() })),
  trialUsedAt: z.number().nullable(),
  cancelled: z.boolean(),
  renewAs: z.literal('premium').nullable(),
  lastChange: changeInItem,
  traceparent: z.string().optional(),
});

/** A subscription as its row holds it, listed under when its holder is next to be told something. */
export function toSubscriptionItem(subscription: Subscription, { traceparent }: Stamp) {
  const dueAt = nextNoticeAt(subscription);
  return {
    ...subscriptionKey(subscription.userId),
    kind: 'subscription',
    ...subscription,
    traceparent,
    ...(dueAt !== undefined && listed('subscriptions-due', dueAt, subscription.userId)),
  };
}

/** The subscription in a row. Throws when the row is not one. */
export function fromSubscriptionItem(item: unknown): {
  readonly subscription: Subscription;
  readonly traceparent: string | undefined;
} {
  const { kind: _kind, traceparent, ...subscription } = subscriptionInItem.parse(item);
  return { subscription, traceparent };
}
