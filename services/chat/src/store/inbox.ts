import { GetCommand, QueryCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { conditionFailed } from '@nwassik/dynamodb';
import * as z from 'zod';
import { otherSide, sideOf, userOn, type Conversation, type Side } from '../domain/conversation.ts';
import { previewOf, type Message } from '../domain/message.ts';
import { farther } from '../domain/unread.ts';
import type { Current } from './conversations.ts';
import type { MessageRow, ReadRow } from './items.ts';
import { inboxKey } from './keys.ts';

const rowSchema = z.object({
  id: z.string(),
  requestId: z.string(),
  requesterId: z.string(),
  providerId: z.string(),
  closesAt: z.string().nullable().default(null),
  lastSeq: z.int().default(0),
  lastKind: z.enum(['text', 'system', 'deleted']).default('system'),
  lastSenderId: z.string().nullable().default(null),
  lastText: z.string().nullable().default(null),
  lastData: z.unknown(),
  lastAt: z.string().default(''),
  /** Messages the other side has sent so far. */
  peerCount: z.int().default(0),
  readSeq: z.int().default(0),
  readCount: z.int().default(0),
  sentSeq: z.int().default(0),
  sentCount: z.int().default(0),
  peerReadSeq: z.int().default(0),
  peerSentSeq: z.int().default(0),
});

/** A conversation as it stands in one side's inbox. */
export type InboxRow = z.output<typeof rowSchema>;

/** How far the inbox's owner has read: by a mark, or by sending. */
export function readToOf(row: InboxRow) {
  return farther(
    { seq: row.readSeq, peerCount: row.readCount },
    { seq: row.sentSeq, peerCount: row.sentCount },
  );
}

/** The inboxes in chat's table: a row for each side of each conversation, kept by the projector. */
export interface Inbox {
  /** All of a user's conversations. */
  all(userId: string): Promise<InboxRow[]>;
  /** One conversation in a user's inbox. */
  find(userId: string, conversationId: string): Promise<InboxRow | undefined>;
  showMessage(row: MessageRow): Promise<void>;
  showErased(row: MessageRow): Promise<void>;
  showRead(row: ReadRow): Promise<void>;
  showClosing(conversation: Conversation): Promise<void>;
}

/** The store over one table. Every write is repeatable and none undoes a newer one. */
export function inboxStore(client: DynamoDBDocumentClient, table: string): Inbox {
  const rowsOf = async (userId: string) => {
    const rows: InboxRow[] = [];
    for (let from: Record<string, unknown> | undefined; ;) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': inboxKey(userId, '').pk },
          ...(from && { ExclusiveStartKey: from }),
        }),
      );
      rows.push(...Items.map((item) => rowSchema.parse(item)));
      from = LastEvaluatedKey;
      if (from === undefined) return rows;
    }
  };
  const update = async (
    userId: string,
    conversation: Pick<Conversation, 'id' | 'requestId' | 'requesterId' | 'providerId'>,
    values: Readonly<Record<string, unknown>>,
    unless?: { readonly attribute: string; readonly value: number },
  ) => {
    const { id, requestId, requesterId, providerId } = conversation;
    const all: Record<string, unknown> = { kind: 'inbox', id, requestId, requesterId, providerId, ...values };
    const names = Object.keys(all);
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: inboxKey(userId, id),
          UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
          ...(unless && {
            ConditionExpression: `attribute_not_exists(#${unless.attribute}) OR #${unless.attribute} < :floor`,
          }),
          ExpressionAttributeNames: {
            ...Object.fromEntries(names.map((name) => [`#${name}`, name])),
            ...(unless && { [`#${unless.attribute}`]: unless.attribute }),
          },
          ExpressionAttributeValues: {
            ...Object.fromEntries(names.map((name) => [`:${name}`, all[name]])),
            ...(unless && { ':floor': unless.value }),
          },
        }),
      );
    } catch (error) {
      if (!conditionFailed(error)) throw error;
    }
  };

  return {
    all: rowsOf,

    async find(userId, conversationId) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: inboxKey(userId, conversationId), ConsistentRead: true }),
      );
      return Item && rowSchema.parse(Item);
    },

    async showMessage({ message, conversation }) {
      const sender = message.senderId === null ? undefined : sideOf(conversation, message.senderId);
      const forSide = (side: Side) => ({
        lastSeq: message.seq,
        lastKind: message.kind,
        lastSenderId: message.senderId,
        lastText: previewOf(message),
        lastData: message.data,
        lastAt: message.sentAt,
        peerCount: message.counts[otherSide(side)],
        ...(sender === side && { sentSeq: message.seq, sentCount: message.counts[otherSide(side)] }),
        ...(sender === otherSide(side) && { peerSentSeq: message.seq }),
      });
      for (const side of ['requester', 'provider'] as const) {
        await update(userOn(conversation, side), conversation, forSide(side), {
          attribute: 'lastSeq',
          value: message.seq,
        });
      }
    },

    async showErased({ message, conversation }) {
      for (const side of ['requester', 'provider'] as const) {
        try {
          await client.send(
            new UpdateCommand({
              TableName: table,
              Key: inboxKey(userOn(conversation, side), conversation.id),
              UpdateExpression: 'SET lastKind = :deleted, lastText = :none',
              ConditionExpression: 'lastSeq = :seq',
              ExpressionAttributeValues: { ':deleted': 'deleted', ':none': null, ':seq': message.seq },
            }),
          );
        } catch (error) {
          if (!conditionFailed(error)) throw error;
        }
      }
    },

    async showRead({ conversation, userId, seq, peerCount }) {
      const side = sideOf(conversation, userId);
      if (side === undefined) return;
      await update(
        userId,
        conversation,
        { readSeq: seq, readCount: peerCount },
        { attribute: 'readSeq', value: seq },
      );
      const peer = userOn(conversation, otherSide(side));
      await update(peer, conversation, { peerReadSeq: seq }, { attribute: 'peerReadSeq', value: seq });
    },

    async showClosing(conversation) {
      const { closesAt, version } = conversation;
      for (const side of ['requester', 'provider'] as const) {
        await update(
          userOn(conversation, side),
          conversation,
          { closesAt, coreVersion: version },
          {
            attribute: 'coreVersion',
            value: version,
          },
        );
      }
    },
  };
}

/** The row that the projector will have written for a side of a conversation, after a message of its own. */
export function rowAfter(
  own: Message,
  { conversation, newest = own, marks }: Current,
  userId: string,
): InboxRow {
  const { id, requestId, requesterId, providerId, closesAt } = conversation;
  const other = otherSide(sideOf(conversation, userId) ?? 'requester');
  const mark = marks.find((row) => row.userId === userId);
  const peerMark = marks.find((row) => row.userId !== userId);
  return {
    id,
    requestId,
    requesterId,
    providerId,
    closesAt,
    lastSeq: newest.seq,
    lastKind: newest.kind,
    lastSenderId: newest.senderId,
    lastText: previewOf(newest),
    lastData: newest.data,
    lastAt: newest.sentAt,
    peerCount: newest.counts[other],
    readSeq: mark?.seq ?? 0,
    readCount: mark?.peerCount ?? 0,
    sentSeq: own.seq,
    sentCount: own.counts[other],
    peerReadSeq: peerMark?.seq ?? 0,
    peerSentSeq: newest.senderId === userOn(conversation, other) ? newest.seq : 0,
  };
}
