import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import { askConversations, askUnread } from '../src/upstream/chat.ts';
import { AMEL, askInPact, SAMI } from './upstream.ts';

const { eachLike, integer, nullValue, uuid } = MatchersV3;

const given = 'Sami has written to Amel about her request';
const conversations = {
  items: eachLike({ id: uuid(), requestId: uuid(), requesterId: AMEL, providerId: SAMI }),
  nextCursor: nullValue(),
};

it('asks chat for a page of the caller’s conversations', async () => {
  const page = await askInPact('chat', {
    given,
    asks: 'Amel’s conversations',
    path: '/v1/chat/conversations',
    query: { limit: '20' },
    as: AMEL,
    answer: conversations,
    ask: (upstream, onBehalf) => askConversations(upstream, '?limit=20', onBehalf),
  });
  expect(page).toMatchObject({ state: 'here', value: { items: [{ providerId: SAMI }], nextCursor: null } });
});

it('asks chat for the caller’s conversations about one request', async () => {
  const page = await askInPact('chat', {
    given,
    asks: 'Amel’s conversations about her request',
    path: '/v1/chat/conversations',
    query: { requestId: ['requestId'], limit: '50' },
    as: AMEL,
    answer: conversations,
    ask: (upstream, onBehalf, requestId) =>
      askConversations(upstream, `?requestId=${requestId}&limit=50`, onBehalf),
  });
  expect(page).toMatchObject({ state: 'here' });
});

it('asks chat how much is unread', async () => {
  const unread = await askInPact('chat', {
    given,
    asks: 'how much Amel has not read',
    path: '/v1/chat/unread-count',
    as: AMEL,
    answer: { unread: integer(1) },
    ask: askUnread,
  });
  expect(unread).toEqual({ state: 'here', value: { unread: 1 } });
});
