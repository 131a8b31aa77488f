import { createConsumer } from '@nwassik/messaging';
import { silentLog } from '@nwassik/testing';
import { bodyOf, messagePact } from '@nwassik/testing/pact';
import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import { listeners } from '../src/events/listens-to.ts';

const { datetime, eachLike, integer, nullValue, regex, uuid } = MatchersV3;
const pact = messagePact('requests', 'subscriptions');

const instant = datetime("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", '2026-11-22T10:00:00.000Z');

/** What requests would write of an event, written down. */
async function hear(description: string, type: string, data: object) {
  const kept: unknown[] = [];
  const keep = async (...what: unknown[]) => void kept.push(what);
  const meters = { keepPlan: keep, giveBack: keep };
  const consume = createConsumer({ listeners: listeners({ people: {} as never, meters }), log: silentLog });
  await pact
    .expectsToReceive(description)
    .withContent({
      specversion: '1.0',
      id: uuid(),
      source: 'nwassik.subscriptions',
      type,
      subject: uuid(),
      time: instant,
      data,
    } as never)
    .verify(async (message) => {
      const record = { messageId: 'm', attributes: { ApproximateReceiveCount: '1' }, body: bodyOf(message) };
      expect(await consume({ Records: [record] } as never)).toEqual({ batchItemFailures: [] });
    });
  return kept;
}

it('an entitlement: which plan holds from when on, and how many offers it allows', async () => {
  const kept = await hear('a provider is on the free plan again', 'subscriptions.entitlement.changed.v1', {
    userId: uuid(),
    version: integer(2),
    timeline: eachLike({
      from: instant,
      plan: regex('^(free|premium|pro|trip-pass)$', 'free'),
      limits: { offers: integer(5) },
    }),
  });
  expect(kept).toMatchObject([
    [expect.any(String), { entitlementVersion: 2, timeline: [{ plan: 'free', limit: 5 }] }],
  ]);
});

it('an entitlement without limit', async () => {
  const stretch = (plan: string, offers: unknown) => ({
    from: instant,
    plan: regex('^(free|premium|pro|trip-pass)$', plan),
    limits: { offers },
  });
  const kept = await hear('a provider has premium', 'subscriptions.entitlement.changed.v1', {
    userId: uuid(),
    version: integer(1),
    timeline: [stretch('premium', nullValue()), stretch('premium', nullValue()), stretch('free', integer(5))],
  });
  expect(kept).toMatchObject([[expect.any(String), { timeline: [{ limit: null }, {}, { limit: 5 }] }]]);
});

it('an offer that was given back: whose, and in which month', async () => {
  const kept = await hear('an offer was given back', 'subscriptions.response.refunded.v1', {
    id: uuid(),
    userId: uuid(),
    meter: 'offers',
    countedIn: regex('^\\d{4}-\\d{2}$', '2026-11'),
  });
  expect(kept).toMatchObject([[expect.any(String), '2026-11', expect.any(String)]]);
});
