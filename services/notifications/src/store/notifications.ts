import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { conditionFailed, transact, TransactionFailed } from '@nwassik/dynamodb';
import type { News } from '../domain/story.ts';
import type { Locale } from '../words/templates.ts';
import { notificationKey, readKey, TABLE, talkKey } from './keys.ts';
import { notificationFrom, notificationItem, type Notification } from './notification-item.ts';

/** A page of somebody's notifications, latest first. */
export interface NotificationPage {
  readonly items: readonly Notification[];
  /** The id after which the next page begins; null at the end. */
  readonly next: string | null;
}

/** The notifications in the table, and how far conversations are read. */
export interface Notifications {
  /** Puts a notification into the centre, once. */
  add(news: News, locale: Locale): Promise<void>;
  /**
   * Takes the one place that a conversation has until it is read. False when other news has it, or when the
   * message has been read already.
   */
  takeTalk(news: News, conversation: { readonly id: string; readonly seq: number }): Promise<boolean>;
  /** Notes how far a conversation was read, and takes its news as read. Marks only move forward. */
  readTalk(userId: string, conversationId: string, seq: number, now: number): Promise<void>;
  hasReadTalk(userId: string, conversation: { readonly id: string; readonly seq: number }): Promise<boolean>;
  /** Whether a notification has been read; one that isn't in the centre has not. */
  isRead(userId: string, id: string): Promise<boolean>;
  list(userId: string, page: { readonly limit: number; readonly after?: string }): Promise<NotificationPage>;
  /** Unread ones, counted up to 100. */
  unreadCount(userId: string): Promise<number>;
  /** Takes some as read; those that are not there are passed over. */
  read(userId: string, ids: readonly string[], now: number): Promise<void>;
  /** The ids of up to 100 unread ones. */
  unread(userId: string): Promise<readonly string[]>;
}

export const MOST_UNREAD = 100;
const [UNREAD] = TABLE.localIndexes;

/** The store over one table. */
export function notificationStore(client: DynamoDBDocumentClient, table: string): Notifications {
  const markRead = async (userId: string, id: string, now: number) => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: notificationKey(userId, id),
          UpdateExpression: 'SET readAt = :now REMOVE unread',
          ConditionExpression: 'attribute_exists(unread)',
          ExpressionAttributeValues: { ':now': now },
        }),
      );
    } catch (error) {
      if (!conditionFailed(error)) throw error;
    }
  };
  const unreadPage = {
    TableName: table,
    IndexName: UNREAD.name,
    KeyConditionExpression: 'pk = :pk',
    ScanIndexForward: false,
    Limit: MOST_UNREAD,
  };
  const partition = (userId: string) => ({ ':pk': notificationKey(userId, '').pk });

  return {
    async add(news, locale) {
      await unlessThere(
        client.send(
          new PutCommand({
            TableName: table,
            Item: notificationItem(news, locale),
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
    },

    async takeTalk({ id, recipientId }, { id: conversationId, seq }) {
      try {
        await transact(client, [
          {
            Put: {
              TableName: table,
              Item: { ...talkKey(recipientId, conversationId), kind: 'talk', newsId: id, seq },
              ConditionExpression: 'attribute_not_exists(pk) OR newsId = :id',
              ExpressionAttributeValues: { ':id': id },
            },
          },
          {
            ConditionCheck: {
              TableName: table,
              Key: readKey(recipientId, conversationId),
              ConditionExpression: 'attribute_not_exists(pk) OR seq < :seq',
              ExpressionAttributeValues: { ':seq': seq },
            },
          },
        ]);
        return true;
      } catch (error) {
        if (error instanceof TransactionFailed && error.byCondition) return false;
        throw error;
      }
    },

    async readTalk(userId, conversationId, seq, now) {
      await unlessThere(
        client.send(
          new PutCommand({
            TableName: table,
            Item: { ...readKey(userId, conversationId), kind: 'read', seq },
            ConditionExpression: 'attribute_not_exists(pk) OR seq < :seq',
            ExpressionAttributeValues: { ':seq': seq },
          }),
        ),
      );
      try {
        const { Attributes } = await client.send(
          new DeleteCommand({
            TableName: table,
            Key: talkKey(userId, conversationId),
            ConditionExpression: 'seq <= :seq',
            ExpressionAttributeValues: { ':seq': seq },
            ReturnValues: 'ALL_OLD',
          }),
        );
        if (Attributes) await markRead(userId, String(Attributes['newsId']), now);
      } catch (error) {
        if (!conditionFailed(error)) throw error;
      }
    },

    async hasReadTalk(userId, { id, seq }) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: readKey(userId, id), ConsistentRead: true }),
      );
      return Number(Item?.['seq'] ?? 0) >= seq;
    },

    async isRead(userId, id) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: notificationKey(userId, id), ConsistentRead: true }),
      );
      return Item !== undefined && Item['unread'] === undefined;
    },

    async list(userId, { limit, after }) {
      const { pk, sk } = notificationKey(userId, '');
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
          ScanIndexForward: false,
          Limit: limit,
          ...(after !== undefined && { ExclusiveStartKey: notificationKey(userId, after) }),
        }),
      );
      const items = Items.map((item) => notificationFrom(item).notification);
      return { items, next: LastEvaluatedKey ? (items.at(-1)?.id ?? null) : null };
    },

    async unreadCount(userId) {
      const { Count } = await client.send(
        new QueryCommand({ ...unreadPage, ExpressionAttributeValues: partition(userId), Select: 'COUNT' }),
      );
      return Count ?? 0;
    },

    async read(userId, ids, now) {
      await Promise.all(ids.map((id) => markRead(userId, id, now)));
    },

    async unread(userId) {
      const { Items = [] } = await client.send(
        new QueryCommand({ ...unreadPage, ExpressionAttributeValues: partition(userId) }),
      );
      return Items.map((item) => String(item['unread']));
    },
  };
}

async function unlessThere(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!conditionFailed(error)) throw error;
  }
}
