import { modeAt } from './domain/conversation.ts';
import type { Message } from './domain/message.ts';
import { unreadCount } from './domain/unread.ts';
import { readToOf, type InboxRow } from './store/inbox.ts';

/** A message as its readers get it. */
export function messageView(conversationId: string, message: Message) {
  const { seq, clientId, senderId, kind, text, data, sentAt } = message;
  return { conversationId, seq, clientId, senderId, kind, text, data, sentAt };
}

/** A conversation as one of its sides finds it in the inbox; `now` in milliseconds since the epoch. */
export function conversationView(row: InboxRow, now: number) {
  const { id, requestId, requesterId, providerId, lastSeq } = row;
  const readTo = readToOf(row);
  return {
    id,
    requestId,
    requesterId,
    providerId,
    mode: modeAt(row, now),
    lastSeq,
    readSeq: readTo.seq,
    peerReadSeq: Math.max(row.peerReadSeq, row.peerSentSeq),
    unread: unreadCount(row.peerCount, readTo),
    lastMessage:
      lastSeq === 0
        ? null
        : {
            seq: lastSeq,
            senderId: row.lastSenderId,
            kind: row.lastKind,
            text: row.lastText,
            data: row.lastData,
            sentAt: row.lastAt,
          },
  };
}
