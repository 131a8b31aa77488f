import type { SNSClient } from '@aws-sdk/client-sns';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createPublisher } from './publisher.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };

interface Sent {
  readonly Message: string;
  readonly MessageAttributes: Record<string, { StringValue: string }>;
}

/** A publisher over a topic that can be down; the real SNS and SQS stand in the runner's tests. */
function publisher(options: { failAt?: number } = {}) {
  const told: Sent[] = [];
  const dead: string[] = [];
  const sns = {
    send: async ({ input }: { input: Sent }) => {
      if (told.length === options.failAt) throw new Error('the topic is down');
      told.push(input);
    },
  } as unknown as SNSClient;
  const sqs = {
    send: async ({ input }: { input: { MessageBody: string } }) => void dead.push(input.MessageBody),
  } as unknown as SQSClient;
  const handle = createPublisher({
    service: 'notes',
    announce: (before, after) => {
      if (after?.['text'] === 'poison') throw new Error('unreadable');
      return [
        {
          type: before ? 'notes.note.changed.v1' : 'notes.note.written.v1',
          subject: String(after?.['id']),
          version: Number(after?.['version']),
          time: '2026-11-22T10:00:00.000Z',
          data: { text: after?.['text'] },
        },
      ];
    },
    topicArn: 'arn:aws:sns:eu-west-3:000000000000:notes',
    sns,
    deadLetterQueueUrl: 'http://localhost/dead',
    sqs,
    log: silent,
  });
  return { told, dead, handle };
}

function changes(...texts: string[]): DynamoDBStreamEvent {
  return {
    Records: texts.map((text, n) => ({
      eventID: `e${n}`,
      dynamodb: {
        SequenceNumber: `${100 + n}`,
        NewImage: { id: { S: `n${n}` }, version: { N: '1' }, text: { S: text } },
      },
    })),
  } as DynamoDBStreamEvent;
}

describe('a publisher', () => {
  it('tells each change in order, as CloudEvents that can be filtered by type and source', async () => {
    const { told, handle } = publisher();
    expect(await handle(changes('a', 'b'))).toEqual({ batchItemFailures: [] });
    expect(told.map(({ Message }) => JSON.parse(Message))).toMatchObject([
      {
        specversion: '1.0',
        source: 'nwassik.notes',
        type: 'notes.note.written.v1',
        subject: 'n0',
        data: { text: 'a', version: 1 },
      },
      { subject: 'n1' },
    ]);
    expect(told[0]?.MessageAttributes['type']?.StringValue).toBe('notes.note.written.v1');
    expect(told[0]?.MessageAttributes['source']?.StringValue).toBe('nwassik.notes');
  });

  it('repeats the id of a change told twice', async () => {
    const { told, handle } = publisher();
    await handle(changes('a'));
    await handle(changes('a'));
    const [first, second] = told.map(({ Message }) => JSON.parse(Message).id);
    expect(second).toBe(first);
  });

  it('sets a record aside, whole, that cannot be announced, and goes on', async () => {
    const { told, dead, handle } = publisher();
    expect(await handle(changes('a', 'poison', 'b'))).toEqual({ batchItemFailures: [] });
    expect(told).toHaveLength(2);
    expect(dead.map((body) => JSON.parse(body))).toEqual([changes('a', 'poison', 'b').Records[1]]);
  });

  it('takes a batch up again from where the topic failed', async () => {
    const { told, handle } = publisher({ failAt: 1 });
    expect(await handle(changes('a', 'b', 'c'))).toEqual({ batchItemFailures: [{ itemIdentifier: '101' }] });
    expect(told).toHaveLength(1);
  });
});
