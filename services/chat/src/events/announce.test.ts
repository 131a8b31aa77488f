import { describe, expect, it } from 'vitest';
import { nextMessage } from '../domain/message.ts';
import { coreItem, messageItem, readItem } from '../store/items.ts';
import { announce } from './announce.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const at = '2026-11-22T10:00:00.000Z';
const conversation = {
  id: 'c1',
  requestId: 'r1',
  requesterId: 'amel',
  providerId: 'sami',
  version: 1,
  openedBy: 'message',
  createdAt: at,
  countedIn: null,
  closesAt: null,
} as const;
const draft = {
  clientId: 'k1',
  senderId: 'sami',
  side: 'provider',
  text: 'mon numéro: secret',
  data: null,
} as const;
const message = messageItem({ message: nextMessage(undefined, draft, now), conversation });
const read = readItem({ conversation, userId: 'amel', seq: 1, peerCount: 1, readAt: at });

describe('a change in chat tells the world', () => {
  it('that a conversation was opened, once', () => {
    const core = coreItem(conversation, undefined);
    expect(announce(undefined, core)).toMatchObject([
      {
        type: 'chat.conversation.opened.v1',
        subject: 'c1',
        version: 1,
        data: { openedBy: 'message', countedIn: null },
      },
    ]);
    expect(announce(core, { ...core, version: 2, closesAt: at })).toEqual([]);
  });

  it('that a message was sent, to whom, and not a word of it', () => {
    const [event] = announce(undefined, message);
    expect(event).toMatchObject({
      type: 'chat.message.sent.v1',
      subject: 'c1/1',
      data: { senderId: 'sami', recipientId: 'amel', seq: 1 },
    });
    expect(JSON.stringify(event)).not.toContain('secret');
  });

  it('nothing of a deleted message, or of what the system says', () => {
    expect(announce(message, { ...message, is: 'deleted', text: null, version: 2 })).toEqual([]);
    expect(announce(undefined, { ...message, is: 'system', senderId: null })).toEqual([]);
  });

  it('how far somebody has read, by each mark', () => {
    expect(announce(undefined, read)).toMatchObject([
      { type: 'chat.messages.read.v1', subject: 'c1/amel', version: 1, data: { seq: 1, userId: 'amel' } },
    ]);
    expect(announce(read, read)).toEqual([]);
    expect(announce(read, undefined)).toEqual([]);
  });

  it('nothing of inbox rows, tickets and copies', () => {
    expect(announce(undefined, { kind: 'inbox' })).toEqual([]);
  });
});
