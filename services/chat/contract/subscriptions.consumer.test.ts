import { createConsumer } from '@nwassik/messaging';
import { silentLog } from '@nwassik/testing';
import { bodyOf, messagePact } from '@nwassik/testing/pact';
import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import { listeners } from '../src/events/listens-to.ts';

const { datetime, eachLike, integer, regex, string, uuid } = MatchersV3;
const pact = messagePact('chat', 'subscriptions');

const instant = (example: string) => datetime("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", example);

/** What chat would write of an event, written down. */
async function hear(description: string, type: string, data: object) {
  const kept: unknown[] = [];
  const keep = async (...what: unknown[]) => void kept.push(what);
  const consume = createConsumer({
    listeners: listeners({
      conversations: {} as never,
      requests: {} as never,
      push: {} as never,
      meters: { keepPlan: keep, giveBack: keep } as never,
      now: Date.now,
    }),
    log: silentLog,
  });
  await pact
    .expectsToReceive(description)
    .withContent({
      specversion: '1.0',
      id: uuid(),
      source: 'nwassik.subscriptions',
      type,
      subject: uuid(),
      time: instant('2026-11-22T10:00:00.000Z'),
      data,
    } as never)
    .verify(async (message) => {
      const record = { messageId: 'm', attributes: { ApproximateReceiveCount: '1' }, body: bodyOf(message) };
      expect(await consume({ Records: [record] } as never)).toEqual({ batchItemFailures: [] });
    });
  return kept;
}

it('an entitlement: which plan holds from when on, and how many conversations it allows', async () => {
  const type = 'subscriptions.entitlement.changed.v1';
  const stretch = {
    from: instant('2026-11-22T10:00:00.000Z'),
    plan: regex('^(free|premium|pro|trip-pass)$', 'free'),
    limits: { conversations: integer(5) },
  };
  const kept = await hear('a provider is on the free plan again', type, {
    userId: uuid(),
    version: integer(2),
    timeline: eachLike(stretch),
  });
  expect(kept).toMatchObject([
    [expect.any(String), { entitlementVersion: 2, timeline: [{ plan: 'free', limit: 5 }] }],
  ]);
});

it('an entitlement without limit', async () => {
  const kept = await hear('a provider has premium', 'subscriptions.entitlement.changed.v1', {
    userId: uuid(),
    version: integer(1),
    timeline: [
      {
        from: instant('2026-11-22T10:00:00.000Z'),
        plan: string('premium'),
        limits: { conversations: null },
      },
      {
        from: instant('2026-12-22T10:00:00.000Z'),
        plan: string('premium'),
        limits: { conversations: null },
      },
      {
        from: instant('2026-12-29T10:00:00.000Z'),
        plan: string('free'),
        limits: { conversations: integer(5) },
      },
    ],
  });
  expect(kept).toMatchObject([[expect.any(String), { timeline: [{ limit: null }, {}, { limit: 5 }] }]]);
});

it('a conversation that was given back: whose, and in which month', async () => {
  const kept = await hear('a conversation was given back', 'subscriptions.response.refunded.v1', {
    id: uuid(),
    userId: uuid(),
    meter: 'conversations',
    countedIn: regex('^\\d{4}-\\d{2}$', '2026-11'),
  });
  expect(kept).toMatchObject([[expect.any(String), '2026-11', expect.any(String)]]);
});
