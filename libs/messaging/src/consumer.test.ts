import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { cloudEvent } from './cloud-event.ts';
import { createConsumer, listen } from './consumer.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };

function messages(...bodies: string[]): SQSEvent {
  return {
    Records: bodies.map((body, n) => ({
      messageId: `m${n}`,
      body,
      attributes: { ApproximateReceiveCount: '1' },
    })),
  } as unknown as SQSEvent;
}

const event = (name: unknown) =>
  JSON.stringify(
    cloudEvent('identity', {
      type: 'identity.profile.changed.v1',
      subject: 'u1',
      version: 2,
      time: '2026-11-22T10:00:00.000Z',
      data: { name, added: 'later by the publisher' },
    }),
  );

function consumer(act: (name: string) => void = () => {}) {
  const heard: unknown[] = [];
  const listener = listen(
    'identity.profile.changed.v1',
    z.object({ name: z.string() }),
    async (data, about) => {
      act(data.name);
      heard.push([data, about.subject, about.id]);
    },
  );
  return { heard, handle: createConsumer({ listeners: [listener], log: silent }) };
}

describe('an inbox', () => {
  it('hears what it needs of an event and lets the rest pass', async () => {
    const { heard, handle } = consumer();
    expect(await handle(messages(event('Amel')))).toEqual({ batchItemFailures: [] });
    expect(heard).toEqual([[{ name: 'Amel' }, 'u1', JSON.parse(event('Amel')).id]]);
  });

  it('gives back only the messages that failed', async () => {
    const { heard, handle } = consumer((name) => {
      if (name === 'poison') throw new Error('cannot');
    });
    const answer = await handle(messages(event('a'), event('poison'), 'not json', event(7), event('b')));
    expect(answer.batchItemFailures.map((failure) => failure.itemIdentifier).toSorted()).toEqual([
      'm1',
      'm2',
      'm3',
    ]);
    expect(heard).toHaveLength(2);
  });

  it('gives back all when all failed, without failing itself', async () => {
    const { handle } = consumer();
    expect((await handle(messages('x', 'y'))).batchItemFailures).toHaveLength(2);
  });

  it('lets go what nobody listens to', async () => {
    const { heard, handle } = consumer();
    const strange = event('a').replace('identity.profile.changed.v1', 'identity.profile.sung.v9');
    expect(await handle(messages(strange))).toEqual({ batchItemFailures: [] });
    expect(heard).toEqual([]);
  });
});
