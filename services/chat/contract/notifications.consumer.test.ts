import { createConsumer } from '@nwassik/messaging';
import { silentLog } from '@nwassik/testing';
import { bodyOf, messagePact } from '@nwassik/testing/pact';
import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import { listeners } from '../src/events/listens-to.ts';

const { datetime, nullValue, string, uuid } = MatchersV3;
const pact = messagePact('chat', 'notifications');
const AMEL = '0190a6b0-7b3c-7def-8abc-0123456789ab';

it('a notification was created: chat shows it to whoever has the app open', async () => {
  const pushed: unknown[] = [];
  const consume = createConsumer({
    listeners: listeners({
      meters: {} as never,
      conversations: {} as never,
      requests: {} as never,
      push: { toUser: async (userId: string, frame: object) => void pushed.push([userId, frame]) } as never,
      now: () => 0,
    }),
    log: silentLog,
  });
  await pact
    .expectsToReceive('a notification was created')
    .withContent({
      specversion: '1.0',
      id: uuid(),
      source: 'nwassik.notifications',
      type: 'notifications.notification.created.v1',
      subject: uuid(),
      time: datetime("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", '2026-11-22T10:00:00.000Z'),
      data: {
        id: uuid(),
        userId: uuid(AMEL),
        kind: string('offer-made'),
        title: string('Sami propose de le faire pour 90 DT'),
        body: string('Pour « Cafetière »'),
        link: string('/requests/r'),
        createdAt: datetime("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", '2026-11-22T10:00:00.000Z'),
        readAt: nullValue(),
      },
    } as never)
    .verify(async (message) => {
      const record = { messageId: 'm', attributes: { ApproximateReceiveCount: '1' }, body: bodyOf(message) };
      expect(await consume({ Records: [record] } as never)).toEqual({ batchItemFailures: [] });
    });
  expect(pushed).toMatchObject([[AMEL, { type: 'notification', notification: { kind: 'offer-made' } }]]);
});
