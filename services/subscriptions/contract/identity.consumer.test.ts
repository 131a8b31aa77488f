import { createConsumer } from '@nwassik/messaging';
import { silentLog } from '@nwassik/testing';
import { bodyOf, messagePact } from '@nwassik/testing/pact';
import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import { listeners } from '../src/events/listens-to.ts';
import type { User } from '../src/store/users.ts';

const { datetime, integer, regex, string, uuid } = MatchersV3;
const pact = messagePact('subscriptions', 'identity');

it.each([
  ['a user registered', 'identity.user.registered.v1'],
  ['a profile changed', 'identity.profile.changed.v1'],
])('%s: who, which language and which zone', async (description, type) => {
  const kept: User[] = [];
  const users = { find: async () => undefined, keep: async (user: User) => void kept.push(user) };
  const inbox = createConsumer({
    listeners: listeners({ users, responses: {} as never, work: {} as never, now: Date.now }),
    log: silentLog,
  });
  await pact
    .expectsToReceive(description)
    .withContent({
      specversion: '1.0',
      id: uuid(),
      source: 'nwassik.identity',
      type,
      subject: uuid(),
      time: datetime("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", '2026-11-22T10:00:00.000Z'),
      data: {
        userId: uuid(),
        version: integer(1),
        locale: regex('^(fr|ar|en)$', 'ar'),
        timeZone: string('Africa/Tunis'),
      },
    })
    .verify(async (message) => {
      const record = { messageId: 'm', attributes: { ApproximateReceiveCount: '1' }, body: bodyOf(message) };
      expect(await inbox({ Records: [record] } as never)).toEqual({ batchItemFailures: [] });
    });
  expect(kept).toMatchObject([{ locale: 'ar', timeZone: 'Africa/Tunis' }]);
});
