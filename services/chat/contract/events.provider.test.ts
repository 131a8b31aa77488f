import { cloudEvent, type CloudEvent } from '@nwassik/messaging';
import { verifyMessages } from '@nwassik/testing/pact';
import { expect, it } from 'vitest';
import { nextMessage } from '../src/domain/message.ts';
import { announce } from '../src/events/announce.ts';
import { coreItem, messageItem, readItem } from '../src/store/items.ts';

const at = '2026-11-22T10:00:00.000Z';
const [AMEL, SAMI] = ['0190a6b0-7b3c-7def-8abc-0123456789ab', '0190a6b0-7b3c-7def-8abc-0123456789ac'];
const conversation = {
  id: '0190a6b0-7b3c-7def-8abc-0123456789ad',
  requestId: '0190a6b0-7b3c-7def-8abc-0123456789ae',
  requesterId: AMEL,
  providerId: SAMI,
  version: 1,
  openedBy: 'message',
  countedIn: '2026-11',
  createdAt: at,
  closesAt: null,
} as const;
const draft = { clientId: 'k1', senderId: SAMI, side: 'provider', text: 'Samedi ?', data: null } as const;

const told = (after: object): CloudEvent => {
  const [announcement] = announce(undefined, after as never);
  if (announcement === undefined) throw new Error('nothing was announced');
  return cloudEvent('chat', announcement);
};

const EVENTS = {
  'a conversation was opened, and counted': () => told(coreItem(conversation, undefined)),
  'a message was sent': () =>
    told(messageItem({ message: nextMessage(undefined, draft, Date.parse(at)), conversation })),
  'messages were read': () =>
    told(readItem({ conversation, userId: AMEL, seq: 1, peerCount: 1, readAt: at })),
};

it.each(['notifications', 'subscriptions'])('chat tells %s what it needs', async (consumer) => {
  expect(await verifyMessages(consumer, 'chat', EVENTS)).toBeTruthy();
});
