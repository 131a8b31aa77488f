import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Log } from '@nwassik/observability';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { conversationView, messageView } from '../views.ts';
import type { Push } from '../socket/push.ts';
import type { Inbox } from '../store/inbox.ts';
import { coreFrom, messageFrom, readFrom } from '../store/items.ts';

export interface ProjectorParts {
  readonly inbox: Inbox;
  readonly push: Push;
  readonly now: () => number;
  readonly log: Log;
}

/**
 * The handler that follows chat's own table: tells open sockets what changed and keeps both sides' inbox rows. A
 * record may come twice; rows keep the newest, and clients know a message by its number.
 */
export function createProjector(parts: ProjectorParts) {
  return async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of event.Records) {
      try {
        await project(parts, record);
      } catch (error) {
        parts.log.error('could not project', error, { eventId: record.eventID });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  };
}

async function project(parts: ProjectorParts, { dynamodb }: DynamoDBRecord): Promise<void> {
  const { inbox, push } = parts;
  if (dynamodb?.NewImage === undefined) return;
  const item = unmarshall(dynamodb.NewImage as Record<string, AttributeValue>);
  const isNew = dynamodb.OldImage === undefined;
  switch (item['kind']) {
    case 'message': {
      const row = messageFrom(item);
      const { message, conversation } = row;
      const both = [conversation.requesterId, conversation.providerId];
      const frame = { type: 'message', message: messageView(conversation.id, message) };
      await Promise.all([
        isNew ? inbox.showMessage(row) : inbox.showErased(row),
        ...both.map((userId) => push.toUser(userId, frame, isNew ? row.origin : undefined)),
      ]);
      if (message.seq === 1 && isNew) await pushConversation(parts, conversation.id, both);
      return;
    }
    case 'read': {
      const row = readFrom(item);
      const { conversation, userId, seq } = row;
      const frame = { type: 'read', conversationId: conversation.id, userId, seq };
      await Promise.all([
        inbox.showRead(row),
        ...[conversation.requesterId, conversation.providerId].map((side) => push.toUser(side, frame)),
      ]);
      return;
    }
    case 'conversation': {
      if (isNew) return;
      const { conversation } = coreFrom(item);
      await inbox.showClosing(conversation);
      await pushConversation(parts, conversation.id, [conversation.requesterId, conversation.providerId]);
    }
  }
}

async function pushConversation(
  { inbox, push, now }: ProjectorParts,
  id: string,
  userIds: readonly string[],
) {
  for (const userId of userIds) {
    const row = await inbox.find(userId, id);
    if (row) await push.toUser(userId, { type: 'conversation', conversation: conversationView(row, now()) });
  }
}
