import { cloudEvent } from '@nwassik/messaging';
import { verifyMessages } from '@nwassik/testing/pact';
import { expect, it } from 'vitest';
import { announce } from '../src/events/announce.ts';
import { notificationItem } from '../src/store/notification-item.ts';

const row = notificationItem(
  {
    id: '0190a6b0-7b3c-7def-8abc-0123456789ad',
    kind: 'offer-made',
    recipientId: '0190a6b0-7b3c-7def-8abc-0123456789ab',
    actorId: null,
    requestId: null,
    at: Date.parse('2026-11-22T10:00:00.000Z'),
    facts: {
      name: 'Sami',
      title: 'Cafetière',
      cashDue: { amount: 90_000, currency: 'TND' },
      arrivesOn: '2026-12-20',
    },
    link: '/requests/r',
  },
  'fr',
);

it('notifications tells chat what it needs', async () => {
  const [created] = announce(undefined, row);
  if (created === undefined) throw new Error('nothing was announced');
  const events = { 'a notification was created': () => cloudEvent('notifications', created) };
  expect(await verifyMessages('chat', 'notifications', events)).toBeTruthy();
  expect(announce(row, { ...row, readAt: 1 })).toEqual([]);
});
