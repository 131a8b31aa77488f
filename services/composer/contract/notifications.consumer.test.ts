import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import { askUnreadNotifications } from '../src/upstream/notifications.ts';
import { AMEL, askInPact } from './upstream.ts';

it('asks notifications how much is unread', async () => {
  const unread = await askInPact('notifications', {
    given: 'Amel was told of an offer',
    asks: 'how many notifications Amel has not read',
    path: '/v1/notifications/unread-count',
    as: AMEL,
    answer: { unread: MatchersV3.integer(1) },
    ask: askUnreadNotifications,
  });
  expect(unread).toEqual({ state: 'here', value: { unread: 1 } });
});
