import { PutCommand, QueryCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { conditionFailed } from '@nwassik/dynamodb';
import * as z from 'zod';
import { KINDS, type Kind } from '../domain/kinds.ts';
import type { Facts } from '../domain/story.ts';
import { deliveryKey, digestItemKey, TABLE, WAITING, type Key } from './keys.ts';
import { fact } from './notification-item.ts';

/** Rows of what was sent or dropped are kept this long, so that a late duplicate finds them: 60 days, in milliseconds. */
const KEPT = 60 * 86_400_000;

export const CHANNELS = ['email', 'push', 'digest'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a mail or a push is made of. */
export interface Told {
  readonly newsId: string;
  readonly kind: Kind;
  readonly facts: Facts;
  readonly link: string;
  /** Of a chat message: nothing goes out once it is read. */
  readonly conversation?: { readonly id: string; readonly seq: number } | undefined;
}

/** One message to one person by one channel. */
export interface Delivery {
  readonly key: Key;
  readonly userId: string;
  readonly channel: Channel;
  /** In milliseconds since the epoch. */
  readonly dueAt: number;
  /** How often sending it has failed. */
  readonly tries: number;
  /** What it tells; of a digest the local day whose items it carries. */
  readonly told: Told | { readonly day: string };
}

/** The deliveries in the table. */
export interface DeliveryStore {
  /** Plans a mail or a push, once. */
  plan(userId: string, channel: 'email' | 'push', told: Told, dueAt: number): Promise<void>;
  /** Adds to what a day's digest tells, and plans that digest, once. */
  planDigest(
    userId: string,
    told: Told,
    digest: { readonly at: number; readonly day: string },
  ): Promise<void>;
  /** What a day's digest tells, oldest first, at most 50. */
  digestItems(userId: string, day: string): Promise<readonly Told[]>;
  /** The keys of up to `limit` deliveries that are due. */
  due(now: number, limit: number): Promise<readonly Key[]>;
  /** Takes a waiting delivery that is due, for this caller alone; undefined when there is none to take. */
  claim(key: Key, now: number): Promise<Delivery | undefined>;
  /** Notes what became of a claimed one. */
  settle(delivery: Delivery, outcome: 'sent' | 'dropped' | 'failed', now: number): Promise<void>;
  /** Puts a claimed one back, to be tried at another time. */
  putBack(delivery: Delivery, dueAt: number): Promise<void>;
}

const toldInItem = z.object({
  newsId: z.string(),
  kind: z.enum(KINDS),
  facts: z.record(z.string(), fact),
  link: z.string(),
  conversation: z.object({ id: z.string(), seq: z.number() }).optional(),
});

const deliveryInItem = z.object({
  pk: z.string(),
  sk: z.string(),
  userId: z.string(),
  channel: z.enum(CHANNELS),
  dueAt: z.number(),
  tries: z.number().default(0),
  told: z.union([toldInItem, z.object({ day: z.string() })]),
});

/** The delivery in a row. Throws when the row is not one. */
export function deliveryFrom(item: unknown): Delivery {
  const { pk, sk, ...delivery } = deliveryInItem.parse(item);
  return { key: { pk, sk }, ...delivery };
}

const [DUE] = TABLE.indexes;
const MOST_IN_A_DIGEST = 50;

/** The store over one table. */
export function deliveryStore(client: DynamoDBDocumentClient, table: string): DeliveryStore {
  const dueKey = (dueAt: number) => new Date(dueAt).toISOString();
  const putOnce = async (item: Readonly<Record<string, unknown>> & Key) => {
    try {
      await client.send(
        new PutCommand({ TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }),
      );
    } catch (error) {
      if (!conditionFailed(error)) throw error;
    }
  };
  const planned = (userId: string, key: Key, channel: Channel, told: Delivery['told'], dueAt: number) =>
    putOnce({
      ...key,
      kind: 'delivery',
      userId,
      channel,
      state: 'waiting',
      waiting: WAITING,
      dueKey: `${dueKey(dueAt)}#${key.pk}#${key.sk}`,
      dueAt,
      told,
      ttl: Math.ceil((dueAt + KEPT) / 1000),
    });

  return {
    plan: (userId, channel, told, dueAt) =>
      planned(userId, deliveryKey(userId, told.newsId, channel), channel, told, dueAt),

    async planDigest(userId, told, { at, day }) {
      // The item first: a digest that goes out must find it.
      await putOnce({
        ...digestItemKey(userId, day, told.newsId),
        ...told,
        kind: 'digest-item',
        about: told.kind,
        ttl: Math.ceil((at + KEPT) / 1000),
      });
      await planned(userId, deliveryKey(userId, day, 'digest'), 'digest', { day }, at);
    },

    async digestItems(userId, day) {
      const { pk, sk } = digestItemKey(userId, day, '');
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
          Limit: MOST_IN_A_DIGEST,
        }),
      );
      return Items.map((item) => toldInItem.parse({ ...item, kind: item['about'] }));
    },

    async due(now, limit) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: DUE.name,
          KeyConditionExpression: 'waiting = :waiting AND dueKey <= :now',
          ExpressionAttributeValues: { ':waiting': WAITING, ':now': `${dueKey(now)}~` },
          Limit: limit,
        }),
      );
      return Items.map((item) => ({ pk: String(item['pk']), sk: String(item['sk']) }));
    },

    async claim(key, now) {
      try {
        const { Attributes } = await client.send(
          new UpdateCommand({
            TableName: table,
            Key: key,
            UpdateExpression: 'SET #state = :claimed, claimedAt = :now REMOVE waiting, dueKey',
            ConditionExpression: '#state = :waiting AND dueAt <= :now',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':claimed': 'claimed', ':waiting': 'waiting', ':now': now },
            ReturnValues: 'ALL_NEW',
          }),
        );
        return deliveryFrom(Attributes);
      } catch (error) {
        if (conditionFailed(error)) return undefined;
        throw error;
      }
    },

    async settle({ key }, outcome, now) {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: key,
          UpdateExpression: 'SET #state = :outcome, settledAt = :now',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':outcome': outcome, ':now': now },
        }),
      );
    },

    async putBack({ key, tries }, dueAt) {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: key,
          UpdateExpression:
            'SET #state = :waiting, waiting = :partition, dueKey = :dueKey, dueAt = :dueAt, tries = :tries',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: {
            ':waiting': 'waiting',
            ':partition': WAITING,
            ':dueKey': `${dueKey(dueAt)}#${key.pk}#${key.sk}`,
            ':dueAt': dueAt,
            ':tries': tries + 1,
          },
        }),
      );
    },
  };
}
