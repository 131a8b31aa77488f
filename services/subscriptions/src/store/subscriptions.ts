import {
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { transact, type TransactItem } from '@nwassik/dynamodb';
import { nextNoticeAt, type Notice } from '../domain/notice.ts';
import type { Change, Subscription } from '../domain/subscription.ts';
import { historyKey, listed, subscriptionKey, TABLE } from './keys.ts';
import { toNoticeItem } from './notice-item.ts';
import { orMoved } from './or-moved.ts';
import { changeInItem, fromSubscriptionItem, toSubscriptionItem, type Stamp } from './subscription-item.ts';
import { unlessRefused } from './unless-refused.ts';

/** A line of the history, under the version it made. */
export interface HistoryLine extends Change {
  readonly version: number;
}

/** The subscriptions in the table, each with its history. */
export interface Subscriptions {
  /** Read consistently: whoever has just paid sees it. */
  find(userId: string): Promise<Subscription | undefined>;
  /** Writes the next version and its line of history. Throws `Moved` when another was written since. */
  write(after: Subscription, stamp: Stamp): Promise<void>;
  /** Somebody's history, latest first, of versions before `before`. */
  history(userId: string, limit: number, before: number | undefined): Promise<readonly HistoryLine[]>;
  /** The ids of those who are to be told something by an instant, the longest waiting first. */
  due(now: number, limit: number): Promise<readonly string[]>;
  /** Tells a notice, once for each end and kind, and says when the next is due, unless the subscription has moved. */
  tell(subscription: Subscription, notice: Notice, now: number): Promise<void>;
}

/** The store over one table. */
export function subscriptionStore(client: DynamoDBDocumentClient, table: string): Subscriptions {
  return {
    async find(userId) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: subscriptionKey(userId), ConsistentRead: true }),
      );
      return Item && fromSubscriptionItem(Item).subscription;
    },

    write: (after, stamp) => orMoved(transact(client, nextVersion(table, after, stamp))),

    async history(userId, limit, before) {
      const { pk, sk } = historyKey(userId, before === undefined ? 99_999_999 : before - 1);
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
          ExpressionAttributeValues: { ':pk': pk, ':first': historyKey(userId, 1).sk, ':last': sk },
          ScanIndexForward: false,
          Limit: limit,
        }),
      );
      return Items.map((item) => ({
        ...changeInItem.parse(item),
        version: Number(String(item['sk']).slice('history#'.length)),
      }));
    },

    async due(now, limit) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: TABLE.indexes[0].name,
          KeyConditionExpression: 'inList = :list AND listedKey < :now',
          ExpressionAttributeValues: {
            ':list': 'subscriptions-due',
            ':now': `${new Date(now).toISOString()}~`,
          },
          Limit: limit,
        }),
      );
      return Items.map((item) => String(item['pk']).slice('user#'.length));
    },

    async tell(subscription, notice, now) {
      // One told before may stand there, of a run that was broken off here.
      await unlessRefused(
        client.send(
          new PutCommand({
            TableName: table,
            Item: toNoticeItem(notice, now),
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
      await relist(subscription, nextNoticeAt(subscription, notice));
    },
  };

  async function relist({ userId, version }: Subscription, at: number | undefined): Promise<void> {
    const next = at === undefined ? undefined : listed('subscriptions-due', at, userId);
    // Refused, it was changed meanwhile: that write has listed it anew.
    await unlessRefused(
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: subscriptionKey(userId),
          UpdateExpression: next ? 'SET listedKey = :key' : 'REMOVE inList, listedKey',
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': version, ...(next && { ':key': next.listedKey }) },
        }),
      ),
    );
  }
}

/** What every change of a subscription writes: its next version, if it still is at the one before, and the history. */
export function nextVersion(table: string, after: Subscription, stamp: Stamp): TransactItem[] {
  const { userId, version, lastChange } = after;
  return [
    {
      Put: {
        TableName: table,
        Item: toSubscriptionItem(after, stamp),
        ...(version === 1
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#version = :before',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':before': version - 1 },
            }),
      },
    },
    { Put: { TableName: table, Item: { ...historyKey(userId, version), kind: 'history', ...lastChange } } },
  ];
}
