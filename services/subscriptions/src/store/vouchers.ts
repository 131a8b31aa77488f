import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { conditionFailed, transact } from '@nwassik/dynamodb';
import * as z from 'zod';
import type { Subscription } from '../domain/subscription.ts';
import { hourOf, WRONG_TRIES_AN_HOUR, type Voucher } from '../domain/voucher.ts';
import { batchKey, triesKey, voucherKey } from './keys.ts';
import { orMoved } from './or-moved.ts';
import type { Stamp } from './subscription-item.ts';
import { nextVersion } from './subscriptions.ts';

/** The place of a voucher: its batch's tag, and its code's hash. */
export interface VoucherPlace {
  readonly tag: string;
  readonly hash: string;
}

/** Vouchers being redeemed. */
export interface Vouchers {
  /** Read consistently. */
  find(place: VoucherPlace): Promise<Voucher | undefined>;
  /**
   * Uses a voucher up for the next version of a subscription, or writes nothing: throws `Moved` when it was used, its
   * batch voided or the subscription changed meanwhile.
   *
   * @param under stands for the `Idempotency-Key`
   */
  redeem(
    place: VoucherPlace,
    after: Subscription,
    stamp: Stamp & { readonly now: number; readonly under: string | undefined },
  ): Promise<void>;
  /** Counts a wrong try in its hour; false when there were as many as may be. */
  countWrongTry(userId: string, now: number): Promise<boolean>;
}

const voucherInItem = z.object({
  kind: z.literal('voucher'),
  usedBy: z.string().nullable().default(null),
  usedUnder: z.string().nullable().default(null),
});

/** The store over one table. */
export function voucherStore(client: DynamoDBDocumentClient, table: string): Vouchers {
  return {
    async find({ tag, hash }) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: voucherKey(tag, hash), ConsistentRead: true }),
      );
      if (Item === undefined) return undefined;
      const { kind: _kind, ...voucher } = voucherInItem.parse(Item);
      return voucher;
    },

    redeem({ tag, hash }, after, { now, under, ...stamp }) {
      return orMoved(
        transact(client, [
          {
            Update: {
              TableName: table,
              Key: voucherKey(tag, hash),
              UpdateExpression: 'SET usedBy = :user, usedAt = :now, usedUnder = :under',
              ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(usedBy)',
              ExpressionAttributeValues: { ':user': after.userId, ':now': now, ':under': under ?? null },
            },
          },
          {
            Update: {
              TableName: table,
              Key: batchKey(tag),
              UpdateExpression: 'ADD redeemed :one',
              ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(voidedAt)',
              ExpressionAttributeValues: { ':one': 1 },
            },
          },
          ...nextVersion(table, after, stamp),
        ]),
      );
    },

    async countWrongTry(userId, now) {
      const { from, until } = hourOf(now);
      try {
        await client.send(
          new UpdateCommand({
            TableName: table,
            Key: triesKey(userId, new Date(from).toISOString()),
            UpdateExpression: 'ADD wrong :one SET kind = :kind, #ttl = :ttl',
            ConditionExpression: 'attribute_not_exists(wrong) OR wrong < :most',
            ExpressionAttributeNames: { '#ttl': 'ttl' },
            ExpressionAttributeValues: {
              ':one': 1,
              ':most': WRONG_TRIES_AN_HOUR,
              ':kind': 'tries',
              ':ttl': until / 1_000,
            },
          }),
        );
        return true;
      } catch (error) {
        if (conditionFailed(error)) return false;
        throw error;
      }
    },
  };
}
