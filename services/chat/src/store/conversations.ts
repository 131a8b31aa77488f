import {
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import {
  conditionFailed,
  decideAgain,
  transact,
  TransactionFailed,
  type TransactItem,
} from '@nwassik/dynamodb';
import type { Conversation } from '../domain/conversation.ts';
import type { Message } from '../domain/message.ts';
import type { Quota } from '../domain/plan-copy.ts';
import {
  coreFrom,
  coreItem,
  messageFrom,
  messageItem,
  readFrom,
  readItem,
  type MessageRow,
  type ReadRow,
} from './items.ts';
import { countOnMeter } from './meters.ts';
import { CORE, coreKey, messageKey, openedKey, requestConversationKey } from './keys.ts';

/** A conversation with its newest message and how far each side has read. */
export interface Current {
  readonly conversation: Conversation;
  readonly newest: Message | undefined;
  readonly marks: readonly ReadRow[];
}

/** What a provider's opening is counted against. */
export interface OpeningLimits {
  readonly userId: string;
  /** The hour's beginning, RFC 3339 UTC. */
  readonly hour: string;
  /** New conversations a user may open in an hour. */
  readonly most: number;
  /** The month's quota as it was read. */
  readonly quota: Quota;
}

/** The conversations in chat's table: cores, messages and read marks. */
export interface Conversations {
  find(conversationId: string): Promise<Conversation | undefined>;
  /** Core, newest message and marks by one consistent query; undefined when there is none. */
  current(conversationId: string): Promise<Current | undefined>;
  /** The message of a client id that is not among the newest; from an index that lags by milliseconds. */
  byClientId(conversationId: string, clientId: string): Promise<Message | undefined>;
  message(conversationId: string, seq: number): Promise<Message | undefined>;
  /** Messages after a number, ascending. */
  since(conversationId: string, seq: number, limit: number): Promise<Message[]>;
  /** The latest messages before a number, ascending. */
  before(conversationId: string, seq: number, limit: number): Promise<Message[]>;
  /**
   * Opens a conversation with its first message. `exists`: there is one already. `too-many`: the opener has opened
   * as many in this hour as they may. `quota-moved`: the month has no room, or the plan is another than was read.
   * An opening without limits isn't counted. Refuses with `lost-race` when it met other writes time and again.
   */
  open(
    conversation: Conversation,
    first: MessageRow,
    limits: OpeningLimits | undefined,
  ): Promise<'opened' | 'exists' | 'too-many' | 'quota-moved'>;
  /** Puts a message under its number; false when the number is taken. */
  append(row: MessageRow): Promise<boolean>;
  /** Moves a read mark forward; false when it is there or beyond. */
  mark(row: ReadRow): Promise<boolean>;
  /** Leaves a tombstone in a message's place; undefined when it is no text of this sender. */
  erase(conversationId: string, seq: number, senderId: string): Promise<Message | undefined>;
  /** Says when a conversation closes, from its next version on; does nothing when it says so already. */
  close(conversationId: string, closesAt: string | null): Promise<void>;
  /** The providers with whom the requester has a conversation about a request. */
  providersOf(requestId: string): Promise<string[]>;
}

/** The store over one table. */
export function conversationStore(client: DynamoDBDocumentClient, table: string): Conversations {
  const query = async (
    pk: string,
    from: string,
    to: string,
    descending: boolean,
    limit: number,
    consistent = true,
  ) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
        ScanIndexForward: !descending,
        Limit: limit,
        ConsistentRead: consistent,
      }),
    );
    return Items;
  };
  const get = async (key: Record<string, string>) =>
    (await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;

  const store: Conversations = {
    async find(conversationId) {
      const item = await get(coreKey(conversationId));
      return item && coreFrom(item).conversation;
    },

    async current(conversationId) {
      const { pk } = coreKey(conversationId);
      // Descending: the core, at most two marks, then the newest message.
      const rows = await query(pk, 'message#', CORE, true, 4);
      const core = rows.find((row) => row['kind'] === 'conversation');
      if (core === undefined) return undefined;
      const newest = rows.find((row) => row['kind'] === 'message');
      return {
        conversation: coreFrom(core).conversation,
        newest: newest && messageFrom(newest).message,
        marks: rows.filter((row) => row['kind'] === 'read').map(readFrom),
      };
    },

    async byClientId(conversationId, clientId) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'byClientId',
          KeyConditionExpression: 'pk = :pk AND clientId = :clientId',
          ExpressionAttributeValues: { ':pk': coreKey(conversationId).pk, ':clientId': clientId },
          Limit: 1,
        }),
      );
      const [found] = Items;
      if (found === undefined) return undefined;
      const item = await get({ pk: found['pk'] as string, sk: found['sk'] as string });
      return item && messageFrom(item).message;
    },

    async message(conversationId, seq) {
      const item = await get(messageKey(conversationId, seq));
      return item && messageFrom(item).message;
    },

    async since(conversationId, seq, limit) {
      const { pk, sk } = messageKey(conversationId, seq + 1);
      const rows = await query(pk, sk, 'message#~', false, limit);
      return rows.map((row) => messageFrom(row).message);
    },

    async before(conversationId, seq, limit) {
      if (seq <= 1) return [];
      const { pk, sk } = messageKey(conversationId, seq - 1);
      const rows = await query(pk, 'message#', sk, true, limit);
      return rows.map((row) => messageFrom(row).message).toReversed();
    },

    async open(conversation, first, limits) {
      const items: TransactItem[] = [
        newRow(coreItem(conversation, first.traceparent)),
        newRow(messageItem(first)),
        newRow({
          ...requestConversationKey(conversation.requestId, conversation.providerId),
          kind: 'request-conversation',
        }),
        ...(limits ? [countOpening(conversation.id, limits)] : []),
        ...(limits && conversation.countedIn !== null
          ? [countOnMeter(table, limits.userId, conversation.id, limits.quota)]
          : []),
      ];
      try {
        // Its conditions say all that was read, so that what met another write can be tried as it is.
        await decideAgain(() => transact(client, items));
        return 'opened';
      } catch (error) {
        if (!(error instanceof TransactionFailed) || !error.byCondition) throw error;
        const refused = error.outcomes.map((outcome) => outcome.code === 'condition');
        if (refused.slice(0, 3).includes(true)) return 'exists';
        return refused[4] ? 'quota-moved' : 'too-many';
      }
    },

    append: (row) =>
      unlessRefused(
        client.send(
          new PutCommand({
            TableName: table,
            Item: messageItem(row),
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      ),

    mark: (row) =>
      unlessRefused(
        client.send(
          new PutCommand({
            TableName: table,
            Item: readItem(row),
            ConditionExpression: 'attribute_not_exists(pk) OR seq < :seq',
            ExpressionAttributeValues: { ':seq': row.seq },
          }),
        ),
      ),

    async erase(conversationId, seq, senderId) {
      try {
        const { Attributes } = await client.send(
          new UpdateCommand({
            TableName: table,
            Key: messageKey(conversationId, seq),
            UpdateExpression: 'SET #is = :deleted, #text = :none, version = version + :one',
            ConditionExpression: 'senderId = :sender AND #is = :text',
            ExpressionAttributeNames: { '#is': 'is', '#text': 'text' },
            ExpressionAttributeValues: {
              ':deleted': 'deleted',
              ':none': null,
              ':one': 1,
              ':sender': senderId,
              ':text': 'text',
            },
            ReturnValues: 'ALL_NEW',
          }),
        );
        return messageFrom(Attributes).message;
      } catch (error) {
        if (conditionFailed(error)) return undefined;
        throw error;
      }
    },

    async close(conversationId, closesAt) {
      await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: coreKey(conversationId),
            UpdateExpression: 'SET closesAt = :closesAt, version = version + :one',
            ConditionExpression: 'attribute_exists(pk) AND closesAt <> :closesAt',
            ExpressionAttributeValues: { ':closesAt': closesAt, ':one': 1 },
          }),
        ),
      );
    },

    async providersOf(requestId) {
      const prefix = requestConversationKey(requestId, '');
      const rows: Record<string, unknown>[] = [];
      for (let from: Record<string, unknown> | undefined; ;) {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
            ExpressionAttributeValues: { ':pk': prefix.pk, ':prefix': prefix.sk },
            ConsistentRead: true,
            ...(from && { ExclusiveStartKey: from }),
          }),
        );
        rows.push(...Items);
        from = LastEvaluatedKey;
        if (from === undefined) return rows.map((row) => String(row['sk']).slice(prefix.sk.length));
      }
    },
  };
  return store;

  function newRow(Item: Record<string, unknown>): TransactItem {
    return { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
  }

  /** Counts an opening in its hour by the conversation's id, so that a retry counts once. */
  function countOpening(conversationId: string, { userId, hour, most }: OpeningLimits): TransactItem {
    return {
      Update: {
        TableName: table,
        Key: openedKey(userId, hour),
        UpdateExpression: 'ADD conversations :ids SET #ttl = :ttl',
        ConditionExpression: 'attribute_not_exists(conversations) OR size(conversations) < :most',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: {
          ':ids': new Set([conversationId]),
          ':most': most,
          ':ttl': Math.floor(Date.parse(hour) / 1000) + 2 * 60 * 60,
        },
      },
    };
  }
}

/** Whether a conditional write was done; false when its condition refused it. */
async function unlessRefused(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (conditionFailed(error)) return false;
    throw error;
  }
}
