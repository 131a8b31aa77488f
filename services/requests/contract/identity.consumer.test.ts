import { createConsumer } from '@nwassik/messaging';
import { silentLog } from '@nwassik/testing';
import { bodyOf, messagePact } from '@nwassik/testing/pact';
import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import { listeners } from '../src/events/listens-to.ts';

const { datetime, integer, string, uuid } = MatchersV3;
const pact = messagePact('requests', 'identity');

it.each([
  ['a user registered', 'identity.user.registered.v1'],
  ['a profile changed', 'identity.profile.changed.v1'],
])('%s: who, and how to call them', async (description, type) => {
  const kept: unknown[] = [];
  const people = { rename: async (...name: readonly unknown[]) => void kept.push(name) };
  const inbox = createConsumer({ listeners: listeners({ people, meters: {} as never }), log: silentLog });
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
        userId: uuid('7d8c4a52-3f1e-4b0a-9a57-0242ac120002'),
        version: integer(1),
        displayName: string('Leïla'),
      },
    })
    .verify(async (message) => {
      const record = { messageId: 'm', attributes: { ApproximateReceiveCount: '1' }, body: bodyOf(message) };
      expect(await inbox({ Records: [record] } as never)).toEqual({ batchItemFailures: [] });
    });
  expect(kept).toEqual([['7d8c4a52-3f1e-4b0a-9a57-0242ac120002', 'Leïla', 1]]);
});
