import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { dynamoDbBackendsHere, startDynamoDb } from '@nwassik/testing';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openClock } from '../src/clock.ts';
import {
  type EventSourceMapping,
  type EventSources,
  startEventSources,
} from '../src/event-sources/event-sources.ts';
import { queueArn, queueUrl, startQueues } from '../src/queues/queues.ts';
import { eventually } from './eventually.ts';
import { emptyFolder } from './folder.ts';
import { type RecordingFunctions, startRecordingFunctions } from './recording-functions.ts';

const anybody = { region: 'eu-west-3', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

const succeed = 'export const handle = async () => {};';

/** Fails a batch that has the poison in it. */
const failOnPoison = `export const handle = async ({ Records }) => {
  if (Records.some(({ dynamodb }) => dynamodb.Keys.pk.S === 'poison')) throw new Error('poison');
};`;

/** Reports the poison, and what comes after it, as failed. */
const reportPoison = `export const handle = async ({ Records }) => {
  const at = Records.findIndex(({ dynamodb }) => dynamodb.Keys.pk.S === 'poison');
  const failed = at === -1 ? [] : Records.slice(at);
  return { batchItemFailures: failed.map(({ dynamodb }) => ({ itemIdentifier: dynamodb.SequenceNumber })) };
};`;

const onFailure = { OnFailure: { Destination: queueArn(anybody.region, 'dead') } };

interface World {
  readonly streamArn: string;
  readonly functions: RecordingFunctions;
  readonly clock: ReturnType<typeof openClock>;
  readonly sources: EventSources;
  put(...keys: string[]): Promise<void>;
  remove(key: string): Promise<void>;
  /** The keys of each batch that the consumer was invoked with. */
  batches(): string[][];
  /** A message that the on-failure queue got, parsed; undefined after a second without one. */
  failure(): Promise<unknown>;
  /** Stops the event source and starts it again, doing something in between, which may move DynamoDB. */
  restart(meanwhile?: () => Promise<string | void>): Promise<void>;
}

let tableCount = 0;

/** A table with a stream, a queue for failures, and a consumer with this handler. */
async function consume(
  endpoint: string,
  handler: string,
  mapping: EventSourceMapping = {},
  before: (put: World['put']) => Promise<void> = async () => {},
): Promise<World> {
  const dir = emptyFolder();
  const tables = new DynamoDBClient({ ...anybody, endpoint });
  const TableName = `things-${(tableCount += 1)}`;
  await tables.send(
    new CreateTableCommand({
      TableName,
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  const { Table } = await tables.send(new DescribeTableCommand({ TableName }));
  const streamArn = Table!.LatestStreamArn!;

  const queues = await startQueues({
    dir,
    region: anybody.region,
    queues: [{ name: 'dead', attributes: {} }],
    topics: [],
    subscriptions: [],
  });
  const sqs = new SQSClient({ ...anybody, endpoint: queues.endpoint });
  const clock = openClock(dir);
  const functions = startRecordingFunctions(dir, { consumer: handler }, clock.offset);
  const put: World['put'] = async (...keys) => {
    for (const key of keys) {
      await tables.send(
        new PutItemCommand({ TableName, Item: { pk: { S: key }, bytes: { B: Buffer.from(key) } } }),
      );
    }
  };
  await before(put);

  const start = (dynamodbEndpoint = endpoint): EventSources =>
    startEventSources({
      mappings: [
        {
          EventSourceArn: streamArn,
          FunctionName: functions.arn('consumer'),
          StartingPosition: 'TRIM_HORIZON',
          ...mapping,
        },
      ],
      functions,
      region: anybody.region,
      dynamodbEndpoint,
      sqsEndpoint: queues.endpoint,
      dir,
      clock,
      log: () => {},
    });
  let sources = start();
  onTestFinished(async () => {
    await sources.stop();
    sqs.destroy();
    tables.destroy();
    await queues.stop();
  });

  return {
    streamArn,
    functions,
    clock,
    sources: { wake: (table) => sources.wake(table), stop: () => sources.stop() },
    put,
    remove: async (key) =>
      void (await tables.send(new DeleteItemCommand({ TableName, Key: { pk: { S: key } } }))),
    batches: () =>
      functions
        .events<DynamoDBStreamEvent>('consumer')
        .map(({ Records }) => Records.map(({ dynamodb }) => dynamodb?.Keys?.['pk']?.S ?? '')),
    async failure() {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl: queueUrl(queues.endpoint, 'dead'), WaitTimeSeconds: 1 }),
      );
      return Messages[0]?.Body === undefined ? undefined : JSON.parse(Messages[0].Body);
    },
    async restart(meanwhile = async () => {}) {
      await sources.stop();
      sources = start((await meanwhile()) ?? endpoint);
    },
  };
}

const keys = (count: number): string[] => Array.from({ length: count }, (_nothing, index) => `key-${index}`);

describe.each(await dynamoDbBackendsHere())('a stream of %s as the event source of a function', (backend) => {
  let dynamodb: Awaited<ReturnType<typeof startDynamoDb>>;
  beforeAll(async () => {
    dynamodb = await startDynamoDb({ backend });
  }, 60_000);
  afterAll(() => dynamodb.stop());

  it('hands over changes in the documented shape', async () => {
    const { put, remove, functions, streamArn, clock } = await consume(dynamodb.endpoint, succeed);
    clock.advance(86_400);
    await put('a');
    await remove('a');
    const records = (): DynamoDBStreamEvent['Records'] =>
      functions.events<DynamoDBStreamEvent>('consumer').flatMap(({ Records }) => Records);
    await vi.waitFor(() => expect(records()).toHaveLength(2), eventually);
    const image = { pk: { S: 'a' }, bytes: { B: Buffer.from('a').toString('base64') } };
    expect(records()[0]).toEqual({
      eventID: expect.any(String),
      eventName: 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: expect.any(String),
      eventSourceARN: streamArn,
      dynamodb: {
        ApproximateCreationDateTime: expect.any(Number),
        Keys: { pk: { S: 'a' } },
        NewImage: image,
        SequenceNumber: expect.stringMatching(/^\d+$/),
        SizeBytes: expect.any(Number),
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    });
    expect(records()[1]).toMatchObject({ eventName: 'REMOVE', dynamodb: { OldImage: image } });
    // DynamoDB Local rounds down to the minute.
    expect(clock.now() / 1_000 - records()[0]!.dynamodb!.ApproximateCreationDateTime!).toBeLessThan(65);
  });

  it('misses none of many changes, in order, over a restart in the middle', async () => {
    const { put, batches, restart } = await consume(dynamodb.endpoint, succeed, { BatchSize: 10 });
    const all = keys(120);
    await put(...all.slice(0, 60));
    await restart(() => put(...all.slice(60, 90)));
    await put(...all.slice(90));
    await vi.waitFor(() => expect(new Set(batches().flat()).size).toBe(120), eventually);
    const firstSeen = [...new Set(batches().flat())];
    expect(firstSeen).toEqual(all);
    expect(batches().every((batch) => batch.length <= 10)).toBe(true);
  });

  it('goes on at its checkpoint: what was done is not handed over again', async () => {
    const { put, batches, restart } = await consume(dynamodb.endpoint, succeed);
    await put('before');
    await vi.waitFor(() => expect(batches()).toEqual([['before']]), eventually);
    await sleep(100);
    await restart(() => put('while down'));
    await vi.waitFor(() => expect(batches()).toEqual([['before'], ['while down']]), eventually);
  });

  it('starts with all there is, or with what comes, as its starting position says', async () => {
    const fromLatest = await consume(dynamodb.endpoint, succeed, { StartingPosition: 'LATEST' }, (put) =>
      put('old'),
    );
    await sleep(500);
    await fromLatest.restart(() => fromLatest.put('new'));
    await vi.waitFor(() => expect(fromLatest.batches()).toEqual([['new']]), eventually);

    const fromHorizon = await consume(dynamodb.endpoint, succeed, {}, (put) => put('old'));
    await vi.waitFor(() => expect(fromHorizon.batches()).toEqual([['old']]), eventually);
  });

  it('hands over only what a filter lets through', async () => {
    const Pattern = JSON.stringify({
      eventName: ['INSERT'],
      dynamodb: { NewImage: { pk: { S: [{ prefix: 'offer-' }] } } },
    });
    const { put, remove, batches, restart } = await consume(dynamodb.endpoint, succeed, {
      FilterCriteria: { Filters: [{ Pattern }] },
    });
    await put('offer-1', 'deal-1');
    await remove('offer-1');
    await put('offer-2', 'deal-2');
    await vi.waitFor(() => expect(batches().flat()).toEqual(['offer-1', 'offer-2']), eventually);
    await sleep(100);
    await restart();
    await sleep(300);
    expect(batches().flat()).toEqual(['offer-1', 'offer-2']);
  });

  it('cuts a failing batch in two until only the poison is left, for the on-failure queue', async () => {
    const before = [...keys(6), 'poison', 'last-1', 'last-2'];
    const { put, batches, failure, functions, streamArn } = await consume(
      dynamodb.endpoint,
      failOnPoison,
      { BisectBatchOnFunctionError: true, MaximumRetryAttempts: 1, DestinationConfig: onFailure },
      (putFirst) => putFirst(...before),
    );
    await put('later');
    const passed = (): string[] =>
      batches()
        .filter((batch) => !batch.includes('poison'))
        .flat();
    await vi.waitFor(() => expect(passed()).toContain('later'), eventually);

    expect(passed()).toEqual([...keys(6), 'last-1', 'last-2', 'later']);
    expect(batches().filter((batch) => batch.length === 1 && batch[0] === 'poison')).toHaveLength(2);
    const poison = functions
      .events<DynamoDBStreamEvent>('consumer')
      .flatMap(({ Records }) => Records)
      .find(({ dynamodb: change }) => change?.Keys?.['pk']?.S === 'poison');
    expect(await failure()).toEqual({
      requestContext: {
        requestId: expect.any(String),
        functionArn: functions.arn('consumer'),
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 2,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      DDBStreamBatchInfo: {
        shardId: expect.any(String),
        startSequenceNumber: poison?.dynamodb?.SequenceNumber,
        endSequenceNumber: poison?.dynamodb?.SequenceNumber,
        approximateArrivalOfFirstRecord: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        approximateArrivalOfLastRecord: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        batchSize: 1,
        streamArn,
      },
    });
    expect(await failure()).toBeUndefined();
  });

  it('tries again from the first record that the function reports as failed', async () => {
    const { batches, failure } = await consume(
      dynamodb.endpoint,
      reportPoison,
      {
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: 2,
        DestinationConfig: onFailure,
      },
      (put) => put('a', 'b', 'poison', 'c'),
    );
    await vi.waitFor(
      () =>
        expect(batches()).toEqual([
          ['a', 'b', 'poison', 'c'],
          ['poison', 'c'],
          ['poison', 'c'],
        ]),
      eventually,
    );
    expect(await failure()).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 3 },
      responseContext: { functionError: null },
      DDBStreamBatchInfo: { batchSize: 2 },
    });
  });

  it('isolates the poison by reports too, where it also may cut the batch', async () => {
    const { batches, failure } = await consume(
      dynamodb.endpoint,
      reportPoison,
      {
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 0,
        DestinationConfig: onFailure,
      },
      (put) => put('a', 'poison', 'b', 'c'),
    );
    const expected = [
      ['a', 'poison', 'b', 'c'],
      ['poison', 'b', 'c'],
      ['poison', 'b'],
      ['poison'],
      ['b'],
      ['c'],
    ];
    await vi.waitFor(() => expect(batches()).toEqual(expected), eventually);
    expect(await failure()).toMatchObject({ DDBStreamBatchInfo: { batchSize: 1 } });
    expect(await failure()).toBeUndefined();
  });

  it('discards what has become too old while it was tried', async () => {
    const { batches, put, failure } = await consume(dynamodb.endpoint, failOnPoison, {
      MaximumRecordAgeInSeconds: 1,
      DestinationConfig: onFailure,
    });
    await put('poison');
    await vi.waitFor(() => expect(batches().length).toBeGreaterThan(1), eventually);
    await put('good');
    await vi.waitFor(() => expect(batches().flat()).toContain('good'), eventually);
    expect(await failure()).toMatchObject({ requestContext: { condition: 'RecordAgeExceeded' } });
  });

  it('keeps trying without limits, and lets nothing past the failing record', async () => {
    const { put, batches } = await consume(dynamodb.endpoint, failOnPoison, { BatchSize: 1 });
    await put('poison', 'behind');
    await vi.waitFor(() => expect(batches().length).toBeGreaterThan(2), eventually);
    expect(batches().flat()).not.toContain('behind');
  });

  it('invokes within tens of milliseconds once woken', async () => {
    const { put, batches, sources, streamArn } = await consume(dynamodb.endpoint, succeed);
    const taken: number[] = [];
    await put('warm');
    await vi.waitFor(() => expect(batches()).toHaveLength(1), eventually);
    for (let n = 2; n < 9; n++) {
      await sleep(300);
      await put(`key-${n}`);
      const writtenAt = performance.now();
      sources.wake(streamArn.split('/')[1]!);
      await vi.waitFor(() => expect(batches()).toHaveLength(n), { ...eventually, interval: 1 });
      taken.push(performance.now() - writtenAt);
    }
    expect(Math.min(...taken)).toBeLessThan(100); // Load of the machine only adds.
  });
});

describe.each(await dynamoDbBackendsHere())('a stream of %s, started again itself', (backend) => {
  it('is read on from the checkpoint', { timeout: 60_000 }, async () => {
    const dir = emptyFolder();
    let dynamodb = await startDynamoDb({ backend, dir });
    onTestFinished(() => dynamodb.stop());
    const { put, batches, restart } = await consume(dynamodb.endpoint, succeed);
    await put('before');
    await vi.waitFor(() => expect(batches()).toEqual([['before']]), eventually);
    await sleep(100);
    await restart(async () => {
      await put('while down');
      await dynamodb.stop();
      dynamodb = await startDynamoDb({ backend, dir });
      return dynamodb.endpoint;
    });
    await vi.waitFor(() => expect(batches()).toEqual([['before'], ['while down']]), eventually);
  });
});
