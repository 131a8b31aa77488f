import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import { inboxFor } from './inbox.ts';

const { datetime, regex, string, uuid } = MatchersV3;
const hear = inboxFor('chat');

const month = regex('^\\d{4}-\\d{2}$', '2026-11');

it('a counted conversation: whose it is, about which request, and since when it is unread', async () => {
  const { followed } = await hear('a conversation was opened, and counted', 'chat.conversation.opened.v1', {
    id: uuid(),
    requestId: uuid(),
    providerId: uuid(),
    openedBy: 'message',
    countedIn: month,
    createdAt: datetime("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", '2026-11-22T10:00:00.000Z'),
  });
  expect(followed).toMatchObject([
    {
      settled: false,
      meter: 'conversations',
      countedIn: '2026-11',
      madeAt: Date.parse('2026-11-22T10:00:00Z'),
    },
  ]);
});

const talk = {
  conversationId: uuid(),
  requestId: uuid(),
  requesterId: uuid('0190a6b0-7b3c-7def-8abc-000000000001'),
  providerId: uuid('0190a6b0-7b3c-7def-8abc-000000000002'),
  countedIn: month,
};

it('messages were read: by whom, in which counted conversation', async () => {
  const { followed } = await hear('messages were read', 'chat.messages.read.v1', {
    ...talk,
    userId: uuid('0190a6b0-7b3c-7def-8abc-000000000001'),
  });
  expect(followed).toMatchObject([{ settled: true, meter: 'conversations' }]);
});

it('a message was sent: by whom, in which counted conversation', async () => {
  const { followed } = await hear('a message was sent', 'chat.message.sent.v1', {
    ...talk,
    senderId: string('0190a6b0-7b3c-7def-8abc-000000000001'),
  });
  expect(followed).toMatchObject([{ settled: true, meter: 'conversations' }]);
});
