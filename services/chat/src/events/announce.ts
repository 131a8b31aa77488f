import type { Announce, Announcement, Image } from '@nwassik/messaging';
import { coreFrom, messageFrom, readFrom } from '../store/items.ts';

/**
 * What a change of chat's table tells the world: that a conversation was opened, a message sent, messages read. A
 * message's text is told to nobody; what the system says is its own event elsewhere and isn't told again.
 */
export const announce: Announce = (before, after) => {
  if (after === undefined) return [];
  if (after['kind'] === 'conversation') return opened(before, after);
  if (after['kind'] === 'message') return sent(before, after);
  if (after['kind'] === 'read') return read(before, after);
  return [];
};

function opened(before: Image | undefined, after: Image): Announcement[] {
  const { conversation, traceparent } = coreFrom(after);
  if (before !== undefined || conversation.version !== 1) return [];
  const { id, requestId, requesterId, providerId, openedBy, countedIn, createdAt } = conversation;
  return [
    {
      type: 'chat.conversation.opened.v1',
      subject: id,
      version: 1,
      time: createdAt,
      traceparent,
      data: { id, requestId, requesterId, providerId, openedBy, countedIn, createdAt },
    },
  ];
}

function sent(before: Image | undefined, after: Image): Announcement[] {
  const { message, conversation, traceparent, version } = messageFrom(after);
  if (before !== undefined || version !== 1 || message.kind !== 'text') return [];
  const { id: conversationId, requestId, requesterId, providerId, countedIn } = conversation;
  const { seq, senderId, sentAt } = message;
  const recipientId = senderId === requesterId ? providerId : requesterId;
  return [
    {
      type: 'chat.message.sent.v1',
      subject: `${conversationId}/${seq}`,
      version: 1,
      time: sentAt,
      traceparent,
      data: {
        conversationId,
        requestId,
        requesterId,
        providerId,
        countedIn,
        seq,
        senderId,
        recipientId,
        sentAt,
      },
    },
  ];
}

function read(before: Image | undefined, after: Image): Announcement[] {
  const { conversation, userId, seq, readAt, traceparent } = readFrom(after);
  if (before !== undefined && readFrom(before).seq === seq) return [];
  const { id: conversationId, requestId, requesterId, providerId, countedIn } = conversation;
  return [
    {
      type: 'chat.messages.read.v1',
      subject: `${conversationId}/${userId}`,
      version: seq,
      time: readAt,
      traceparent,
      data: { conversationId, requestId, requesterId, providerId, countedIn, userId, seq, readAt },
    },
  ];
}
