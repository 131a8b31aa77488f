import { setTimeout as sleep } from 'node:timers/promises';
import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openClock } from '../src/clock.ts';
import { type EventSourceMapping, startEventSources } from '../src/event-sources/event-sources.ts';
import { queueArn, queueUrl, startQueues } from '../src/queues/queues.ts';
import { eventually } from './eventually.ts';
import { emptyFolder } from './folder.ts';
import { type RecordingFunctions, startRecordingFunctions } from './recording-functions.ts';

const region = 'eu-west-3';

interface World {
  readonly functions: RecordingFunctions;
  readonly clock: ReturnType<typeof openClock>;
  /** The bodies of each batch that the consumer was invoked with. */
  batches(): string[][];
  send(body: string, more?: object): Promise<unknown>;
  sendAll(bodies: readonly string[]): Promise<unknown>;
  /** How many messages lie in a queue, visible or in flight. */
  count(queue: string): Promise<number>;
  peek(queue: string): Promise<(string | undefined)[]>;
  stop(): Promise<void>;
}

/** A queue, its dead-letter queue after two tries, and a consumer with this handler. */
async function consume(
  handler: string,
  mapping: EventSourceMapping = {},
  { visibilityTimeout = '30' } = {},
): Promise<World> {
  const dir = emptyFolder();
  const queues = await startQueues({
    dir,
    region,
    queues: [
      {
        name: 'inbox',
        attributes: {
          VisibilityTimeout: visibilityTimeout,
          RedrivePolicy: JSON.stringify({
            deadLetterTargetArn: queueArn(region, 'dead'),
            maxReceiveCount: 2,
          }),
        },
      },
      { name: 'dead', attributes: {} },
    ],
    topics: [],
    subscriptions: [],
  });
  const clock = openClock(dir);
  const functions = startRecordingFunctions(dir, { consumer: handler }, clock.offset);
  const sources = startEventSources({
    mappings: [
      { EventSourceArn: queueArn(region, 'inbox'), FunctionName: functions.arn('consumer'), ...mapping },
    ],
    functions,
    region,
    dynamodbEndpoint: 'http://127.0.0.1:9',
    sqsEndpoint: queues.endpoint,
    dir,
    clock,
    log: () => {},
  });
  const sqs = new SQSClient({
    endpoint: queues.endpoint,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  onTestFinished(async () => {
    await sources.stop();
    sqs.destroy();
    await queues.stop();
  });
  const QueueUrl = queueUrl(queues.endpoint, 'inbox');
  return {
    functions,
    clock,
    batches: () =>
      functions.events<SQSEvent>('consumer').map(({ Records }) => Records.map(({ body }) => body)),
    send: (MessageBody, more) => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more })),
    sendAll: (bodies) =>
      sqs.send(
        new SendMessageBatchCommand({
          QueueUrl,
          Entries: bodies.map((MessageBody, Id) => ({ Id: String(Id), MessageBody })),
        }),
      ),
    async count(queue) {
      const { Attributes = {} } = await sqs.send(
        new GetQueueAttributesCommand({
          QueueUrl: queueUrl(queues.endpoint, queue),
          AttributeNames: ['All'],
        }),
      );
      return (
        Number(Attributes['ApproximateNumberOfMessages']) +
        Number(Attributes['ApproximateNumberOfMessagesNotVisible'])
      );
    },
    async peek(queue) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: queueUrl(queues.endpoint, queue),
          MaxNumberOfMessages: 10,
          VisibilityTimeout: 0,
        }),
      );
      return Messages.map(({ Body }) => Body);
    },
    stop: () => sources.stop(),
  };
}

const succeed = 'export const handle = async () => {};';

describe('a queue as the event source of a function', () => {
  it('hands over messages in the documented shape and deletes them', async () => {
    const { send, functions, count, clock } = await consume(succeed);
    clock.advance(86_400);
    await send('{"n":1}', { MessageAttributes: { type: { DataType: 'String', StringValue: 'offer.made' } } });
    await vi.waitFor(() => expect(functions.events('consumer')).toHaveLength(1), eventually);
    const [event] = functions.events<SQSEvent>('consumer');
    expect(event).toEqual({
      Records: [
        {
          messageId: expect.stringMatching(/^[\da-f-]{36}$/),
          receiptHandle: expect.any(String),
          body: '{"n":1}',
          attributes: {
            ApproximateReceiveCount: '1',
            SentTimestamp: expect.stringMatching(/^\d{13}$/),
            ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
            SenderId: expect.any(String),
          },
          messageAttributes: {
            type: {
              dataType: 'String',
              stringValue: 'offer.made',
              stringListValues: [],
              binaryListValues: [],
            },
          },
          md5OfBody: expect.stringMatching(/^[\da-f]{32}$/),
          md5OfMessageAttributes: expect.stringMatching(/^[\da-f]{32}$/),
          eventSource: 'aws:sqs',
          eventSourceARN: queueArn(region, 'inbox'),
          awsRegion: region,
        },
      ],
    });
    const age = clock.now() - Number(event!.Records[0]!.attributes.SentTimestamp);
    expect(age).toBeLessThan(5_000);
    await vi.waitFor(async () => expect(await count('inbox')).toBe(0), eventually);
  });

  it('invokes within tens of milliseconds', async () => {
    const { send, functions } = await consume(succeed);
    await send('warm');
    await vi.waitFor(() => expect(functions.events('consumer')).toHaveLength(1), eventually);
    const taken: number[] = [];
    for (let n = 2; n < 12; n++) {
      const sentAt = performance.now();
      await send('now');
      await vi.waitFor(() => expect(functions.events('consumer')).toHaveLength(n), {
        ...eventually,
        interval: 1,
      });
      taken.push(performance.now() - sentAt);
    }
    expect(Math.min(...taken)).toBeLessThan(100); // Load of the machine only adds.
  });

  it('takes at most a batch at a time', async () => {
    const { sendAll, batches } = await consume(succeed, { BatchSize: 2 });
    await sendAll(['a', 'b', 'c', 'd', 'e']);
    await vi.waitFor(() => expect(batches().flat()).toHaveLength(5), eventually);
    expect(batches().every((batch) => batch.length <= 2)).toBe(true);
  });

  it('gathers messages for as long as its batching window is open', async () => {
    const { send, batches } = await consume(succeed, { MaximumBatchingWindowInSeconds: 2 });
    await send('first');
    await sleep(300);
    await send('second');
    await vi.waitFor(() => expect(batches()).toEqual([['first', 'second']]), eventually);
  });

  it('runs as many batches at once as its concurrency allows', async () => {
    const slow = 'export const handle = () => new Promise((resolve) => setTimeout(resolve, 2_000));';
    const { sendAll, batches } = await consume(slow, {
      BatchSize: 1,
      ScalingConfig: { MaximumConcurrency: 2 },
    });
    await sendAll(['a', 'b', 'c', 'd']);
    await vi.waitFor(() => expect(batches()).toHaveLength(2), eventually);
    await sleep(150);
    expect(batches()).toHaveLength(2);
    await vi.waitFor(() => expect(batches()).toHaveLength(4), eventually);
  });

  it('brings the whole batch back after the visibility timeout when the function fails', async () => {
    const { sendAll, batches, peek, count } = await consume(
      'export const handle = async () => { throw new Error("no"); };',
      {},
      { visibilityTimeout: '3' },
    );
    await sendAll(['a', 'b']);
    await vi.waitFor(() => expect(batches().flat().toSorted()).toEqual(['a', 'a', 'b', 'b']), eventually);
    await vi.waitFor(async () => expect((await peek('dead')).toSorted()).toEqual(['a', 'b']), eventually);
    expect(await count('inbox')).toBe(0);
  });

  it('brings back only what the function reports as failed, and gives up on it in the dead-letter queue', async () => {
    const { sendAll, batches, peek, count } = await consume(
      `export const handle = async ({ Records }) => ({
        batchItemFailures: Records.filter(({ body }) => body === 'bad').map(({ messageId }) => ({ itemIdentifier: messageId })),
      });`,
      { FunctionResponseTypes: ['ReportBatchItemFailures'] },
      { visibilityTimeout: '3' },
    );
    await sendAll(['good', 'bad', 'fine']);
    await vi.waitFor(async () => expect(await peek('dead')).toEqual(['bad']), eventually);
    expect(batches().flat().toSorted()).toEqual(['bad', 'bad', 'fine', 'good']);
    expect(await count('inbox')).toBe(0);
  });

  it('deletes unseen what no filter lets through', async () => {
    const { send, batches, count } = await consume(succeed, {
      FilterCriteria: {
        Filters: [{ Pattern: '{"body":{"kind":["offer"]},"messageAttributes":{"v":{"stringValue":["1"]}}}' }],
      },
    });
    const v = (StringValue: string) => ({ MessageAttributes: { v: { DataType: 'String', StringValue } } });
    await send('{"kind":"offer","n":1}', v('1'));
    await send('{"kind":"offer","n":2}', v('2'));
    await send('{"kind":"deal"}', v('1'));
    await send('not JSON', v('1'));
    await vi.waitFor(async () => expect(await count('inbox')).toBe(0), eventually);
    expect(batches()).toEqual([['{"kind":"offer","n":1}']]);
  });

  it('stops when asked, leaving what comes later in the queue', async () => {
    const { send, batches, count, stop } = await consume(succeed);
    await stop();
    await send('later');
    await sleep(100);
    expect(batches()).toEqual([]);
    expect(await count('inbox')).toBe(1);
  });

  it('is not read while it is disabled', async () => {
    const { send, batches, count } = await consume(succeed, { Enabled: false });
    await send('waits');
    await sleep(200);
    expect([batches(), await count('inbox')]).toEqual([[], 1]);
  });
});
