import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { transact } from '@nwassik/dynamodb';
import { CURRENCIES, type Money } from '@nwassik/money';
import * as z from 'zod';
import type { Purchase } from '../domain/pay.ts';
import { PAID_PLANS } from '../domain/plan.ts';
import type { Subscription } from '../domain/subscription.ts';
import { paymentKey } from './keys.ts';
import { orMoved } from './or-moved.ts';
import type { Stamp } from './subscription-item.ts';
import { nextVersion } from './subscriptions.ts';

/** Cash that an operator took for a plan, under the number on its receipt. */
export interface Payment extends Purchase {
  readonly receiptNumber: string;
  readonly userId: string;
  readonly amount: Money;
  readonly recordedBy: string;
  readonly recordedAt: number;
}

/** The payments in the table. */
export interface Payments {
  /** By the receipt's number. Read consistently. */
  find(receiptNumber: string): Promise<Payment | undefined>;
  /** Records a payment with the next version of a subscription. Throws `Moved` when either was there already. */
  record(payment: Payment, after: Subscription, stamp: Stamp): Promise<void>;
}

const paymentInItem = z.object({
  kind: z.literal('payment'),
  receiptNumber: z.string(),
  userId: z.string(),
  plan: z.enum(PAID_PLANS),
  months: z.int(),
  amount: z.object({ amount: z.int(), currency: z.enum(CURRENCIES) }),
  recordedBy: z.string(),
  recordedAt: z.number(),
});

/** The store over one table. */
export function paymentStore(client: DynamoDBDocumentClient, table: string): Payments {
  return {
    async find(receiptNumber) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: paymentKey(receiptNumber), ConsistentRead: true }),
      );
      if (Item === undefined) return undefined;
      const { kind: _kind, ...payment } = paymentInItem.parse(Item);
      return payment;
    },

    record: (payment, after, stamp) =>
      orMoved(
        transact(client, [
          {
            Put: {
              TableName: table,
              Item: { ...paymentKey(payment.receiptNumber), kind: 'payment', ...payment },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          ...nextVersion(table, after, stamp),
        ]),
      ),
  };
}
