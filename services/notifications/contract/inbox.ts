import { createConsumer } from '@nwassik/messaging';
import { silentLog } from '@nwassik/testing';
import { bodyOf, messagePact } from '@nwassik/testing/pact';
import { MatchersV3 } from '@pact-foundation/pact';
import { expect } from 'vitest';
import type { Story } from '../src/domain/story.ts';
import { listeners } from '../src/events/listens-to.ts';

const { datetime, uuid } = MatchersV3;

/** What notifications does about the events of a publisher, written down: what it keeps, and what it would tell. */
export function inboxFor(publisher: string) {
  const pact = messagePact('notifications', publisher);
  return async (description: string, type: string, data: object) => {
    const kept: unknown[] = [];
    const told: Story[] = [];
    const keep = async (what: unknown) => void kept.push(what);
    const heard = listeners({
      copies: { keepUser: keep, keepRequest: keep, keepBlock: keep } as never,
      notifications: {
        readTalk: async (userId: string, conversationId: string, seq: number) =>
          keep({ userId, conversationId, seq }),
      } as never,
      tell: async (story) => void told.push(story),
      now: () => Date.parse('2026-11-22T10:00:00Z'),
    });
    const consume = createConsumer({ listeners: heard, log: silentLog });
    await pact
      .expectsToReceive(description)
      .withContent({
        specversion: '1.0',
        id: uuid(),
        source: `nwassik.${publisher}`,
        type,
        subject: MatchersV3.string('subject'),
        time: datetime("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", '2026-11-22T10:00:00.000Z'),
        data,
      } as never)
      .verify(async (message) => {
        const record = {
          messageId: 'm',
          attributes: { ApproximateReceiveCount: '1' },
          body: bodyOf(message),
        };
        expect(await consume({ Records: [record] } as never)).toEqual({ batchItemFailures: [] });
      });
    return { kept, told };
  };
}
