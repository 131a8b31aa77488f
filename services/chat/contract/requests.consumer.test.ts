import { createConsumer, type Listener } from '@nwassik/messaging';
import { silentLog } from '@nwassik/testing';
import { bodyOf, messagePact } from '@nwassik/testing/pact';
import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import { listeners } from '../src/events/listens-to.ts';
import type { MessageRow } from '../src/store/items.ts';

const { datetime, integer, string, uuid } = MatchersV3;
const pact = messagePact('chat', 'requests');

/** What chat would write, written down. */
function inbox() {
  const opened: MessageRow[] = [];
  const kept: unknown[] = [];
  const heard: readonly Listener[] = listeners({
    conversations: {
      find: async () => undefined,
      open: async (_conversation: unknown, first: MessageRow) => {
        opened.push(first);
        return 'opened';
      },
      providersOf: async () => [],
    } as never,
    requests: {
      find: async () => undefined,
      keep: async (request: unknown) => {
        kept.push(request);
        return true;
      },
    } as never,
    meters: {} as never,
    push: {} as never,
    now: () => Date.parse('2026-11-22T10:00:00Z'),
  });
  return { opened, kept, consume: createConsumer({ listeners: heard, log: silentLog }) };
}

const event = (type: string, data: object) => ({
  specversion: '1.0',
  id: uuid(),
  source: 'nwassik.requests',
  type,
  subject: uuid(),
  time: datetime("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", '2026-11-22T10:00:00.000Z'),
  data,
});

async function hear(description: string, content: object) {
  const { opened, kept, consume } = inbox();
  await pact
    .expectsToReceive(description)
    .withContent(content as never)
    .verify(async (message) => {
      const record = { messageId: 'm', attributes: { ApproximateReceiveCount: '1' }, body: bodyOf(message) };
      expect(await consume({ Records: [record] } as never)).toEqual({ batchItemFailures: [] });
    });
  return { opened, kept };
}

it.each([
  ['a request was posted', 'requests.request.posted.v1', 'open'],
  ['a request was edited', 'requests.request.changed.v1', 'open'],
  ['a request was agreed on', 'requests.request.changed.v1', 'agreed'],
  ['a request was cancelled', 'requests.request.closed.v1', 'cancelled'],
])('%s: whose it is and its state', async (description, type, state) => {
  const data = { id: uuid(), version: integer(2), requesterId: uuid(), state };
  const { kept } = await hear(description, event(type, data));
  expect(kept).toMatchObject([{ state, version: 2 }]);
});

const sides = { id: uuid(), requestId: uuid(), requesterId: uuid(), providerId: uuid() };

it.each([
  ['an offer was made', 'requests.offer.made.v1', 'offer-made'],
  ['an offer was confirmed on new terms', 'requests.offer.agreed.v1', 'offer-agreed'],
  ['an offer was declined', 'requests.offer.declined.v1', 'offer-declined'],
  ['an offer was withdrawn', 'requests.offer.withdrawn.v1', 'offer-withdrawn'],
])('%s: between whom, about what', async (description, type, what) => {
  const { opened } = await hear(description, event(type, sides));
  expect(opened).toMatchObject([{ message: { kind: 'system', data: { what } } }]);
});

it('a deal was agreed: between whom, and that it begins', async () => {
  const { opened } = await hear(
    'a deal was agreed',
    event('requests.deal.changed.v1', { ...sides, state: string('agreed') }),
  );
  expect(opened).toMatchObject([{ message: { data: { what: 'deal-agreed' } } }]);
});
