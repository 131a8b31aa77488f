import { createHash } from 'node:crypto';
import { DeleteCommand, PutCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { pushKey } from './keys.ts';

/** A browser that lets itself be pushed to, as its Push API describes itself (W3C Push API). */
export interface PushSubscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** The devices of users that take pushes. */
export interface PushSubscriptions {
  /** Keeps a device; the same endpoint again replaces it. */
  keep(userId: string, subscription: PushSubscription, now: number): Promise<void>;
  forget(userId: string, endpoint: string): Promise<void>;
  /** At most the ten latest. */
  of(userId: string): Promise<readonly PushSubscription[]>;
}

const inItem = z.object({
  endpoint: z.string(),
  keys: z.object({ p256dh: z.string(), auth: z.string() }),
  keptAt: z.number(),
});

/** A device not heard of for this long is forgotten, in milliseconds: the app renews it whenever it is opened. */
const KEPT = 180 * 86_400_000;
const MOST_DEVICES = 10;

/** The store over one table. */
export function pushSubscriptionStore(client: DynamoDBDocumentClient, table: string): PushSubscriptions {
  const keyOf = (userId: string, endpoint: string) =>
    pushKey(userId, createHash('sha256').update(endpoint).digest('base64url'));
  return {
    async keep(userId, subscription, now) {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: {
            ...keyOf(userId, subscription.endpoint),
            kind: 'push',
            ...subscription,
            keptAt: now,
            ttl: Math.ceil((now + KEPT) / 1000),
          },
        }),
      );
    },
    async forget(userId, endpoint) {
      await client.send(new DeleteCommand({ TableName: table, Key: keyOf(userId, endpoint) }));
    },
    async of(userId) {
      const { pk, sk } = pushKey(userId, '');
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
        }),
      );
      return Items.map((item) => inItem.parse(item))
        .toSorted((a, b) => b.keptAt - a.keptAt)
        .slice(0, MOST_DEVICES)
        .map(({ endpoint, keys }) => ({ endpoint, keys }));
    },
  };
}
