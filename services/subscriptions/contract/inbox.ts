import { createConsumer } from '@nwassik/messaging';
import { silentLog } from '@nwassik/testing';
import { bodyOf, messagePact } from '@nwassik/testing/pact';
import { MatchersV3 } from '@pact-foundation/pact';
import { expect } from 'vitest';
import type { CountedResponse } from '../src/domain/response.ts';
import { listeners } from '../src/events/listens-to.ts';

const { datetime, string, uuid } = MatchersV3;

/** What subscriptions does about the events of a publisher, written down: responses it follows, and what else it keeps. */
export function inboxFor(publisher: string) {
  const pact = messagePact('subscriptions', publisher);
  return async (description: string, type: string, data: object) => {
    const followed: object[] = [];
    const kept: unknown[] = [];
    const keep = async (...what: unknown[]) => void kept.push(what);
    const consume = createConsumer({
      listeners: listeners({
        users: { keep } as never,
        work: { keep } as never,
        responses: {
          count: async (response: CountedResponse, madeAt: number) =>
            void followed.push({ settled: false, madeAt, ...response }),
          settle: async (response: CountedResponse) => void followed.push({ settled: true, ...response }),
          isRemoved: async () => false,
          remove: async (requestId: string) => {
            await keep(requestId);
            return [];
          },
        } as never,
        now: () => Date.parse('2026-11-22T10:00:00Z'),
      }),
      log: silentLog,
    });
    await pact
      .expectsToReceive(description)
      .withContent({
        specversion: '1.0',
        id: uuid(),
        source: `nwassik.${publisher}`,
        type,
        subject: string('subject'),
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
    return { followed, kept };
  };
}
