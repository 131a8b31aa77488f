import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import { inboxFor } from './inbox.ts';

const { integer, uuid } = MatchersV3;
const hear = inboxFor('chat');

it('a message was sent: who wrote to whom, in which conversation, and not a word of it', async () => {
  const { told } = await hear('a message was sent', 'chat.message.sent.v1', {
    conversationId: uuid(),
    requestId: uuid(),
    senderId: uuid(),
    recipientId: uuid('0190a6b0-7b3c-7def-8abc-0123456789ab'),
    seq: integer(3),
  });
  expect(told).toMatchObject([
    {
      kind: 'message',
      recipientId: '0190a6b0-7b3c-7def-8abc-0123456789ab',
      facts: {},
      conversation: { seq: 3 },
    },
  ]);
});

it('messages were read: by whom, and how far', async () => {
  const data = { conversationId: uuid(), userId: uuid(), seq: integer(3) };
  const { kept } = await hear('messages were read', 'chat.messages.read.v1', data);
  expect(kept).toMatchObject([{ seq: 3 }]);
});
