import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PublishBatchCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  type Message,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  type SendMessageCommandOutput,
  StartMessageMoveTaskCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder } from './folder.ts';
import { queueArn, queueUrl, startQueues, topicArn } from '../src/queues/queues.ts';

const region = 'eu-west-3';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const topic = topicArn(region, 'events');

let dir: string;
let running: Awaited<ReturnType<typeof startQueues>>;
let sqs: SQSClient;
let sns: SNSClient;

beforeEach(async () => {
  dir = emptyFolder();
  await start();
});

afterEach(stop);

async function start(): Promise<void> {
  const subscribe = (
    queue: string,
    options: object,
  ): Parameters<typeof startQueues>[0]['subscriptions'][number] => ({
    topicArn: topic,
    queueArn: queueArn(region, queue),
    raw: true,
    ...options,
  });
  running = await startQueues({
    dir,
    region,
    queues: [
      { name: 'inbox', attributes: { VisibilityTimeout: '2', RedrivePolicy: redrive('inbox-dead', 2) } },
      { name: 'inbox-dead', attributes: {} },
      { name: 'later', attributes: { DelaySeconds: '2' } },
      { name: 'all', attributes: {} },
      { name: 'made', attributes: {} },
      { name: 'large', attributes: {} },
      { name: 'enveloped', attributes: {} },
    ],
    topics: [{ name: 'events' }, { name: 'unheard' }],
    subscriptions: [
      subscribe('all', {}),
      subscribe('made', { filterPolicy: { type: [{ prefix: 'requests.offer.made' }] } }),
      subscribe('large', {
        filterPolicy: { data: { fee: [{ numeric: ['>', 100] }] } },
        filterPolicyScope: 'MessageBody',
      }),
      subscribe('enveloped', { raw: false, filterPolicy: { count: [{ numeric: ['>=', 3] }], tags: ['b'] } }),
    ],
  });
  sqs = new SQSClient({ endpoint: running.endpoint, region, credentials });
  sns = new SNSClient({ endpoint: running.endpoint, region, credentials });
}

async function stop(): Promise<void> {
  await running.stop();
  sqs.destroy();
  sns.destroy();
}

function redrive(queue: string, maxReceiveCount: number): string {
  return JSON.stringify({ deadLetterTargetArn: queueArn(region, queue), maxReceiveCount });
}

const url = (queue: string): string => queueUrl(running.endpoint, queue);

function send(queue: string, body: string, more: object = {}): Promise<SendMessageCommandOutput> {
  return sqs.send(new SendMessageCommand({ QueueUrl: url(queue), MessageBody: body, ...more }));
}

async function receive(queue: string, more: object = {}): Promise<Message[]> {
  const answer = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: url(queue),
      MaxNumberOfMessages: 10,
      MessageAttributeNames: ['All'],
      MessageSystemAttributeNames: ['All'],
      ...more,
    }),
  );
  return answer.Messages ?? [];
}

const bodies = (messages: readonly Message[]): string[] => messages.map(({ Body = '' }) => Body).toSorted();

describe('a queue', () => {
  it('hands out what was sent, with its attributes and digests', async () => {
    const sent = await send('all', 'hello', {
      MessageAttributes: {
        type: { DataType: 'String', StringValue: 'x' },
        bytes: { DataType: 'Binary', BinaryValue: Buffer.from('abc') },
      },
    });
    const [message] = await receive('all');
    expect(message).toMatchObject({
      MessageId: sent.MessageId,
      Body: 'hello',
      MD5OfBody: '5d41402abc4b2a76b9719d911017c592',
      MessageAttributes: { type: { DataType: 'String', StringValue: 'x' } },
      Attributes: { ApproximateReceiveCount: '1', SentTimestamp: expect.stringMatching(/^\d{13}$/) },
    });
    expect(Buffer.from(message!.MessageAttributes!['bytes']!.BinaryValue!).toString()).toBe('abc');
  });

  it('answers the digest that AWS gives for the attributes', async () => {
    const { MD5OfMessageAttributes } = await send('all', 'x', {
      MessageAttributes: { timestamp: { DataType: 'Number', StringValue: '1493147359900' } },
    });
    expect(MD5OfMessageAttributes).toBe('235c5c510d26fb653d073faed50ae77c');
  });

  it('hides a received message until its visibility timeout is over, then counts on', async () => {
    await send('inbox', 'again');
    expect(await receive('inbox')).toHaveLength(1);
    expect(await receive('inbox')).toHaveLength(0);
    const [again] = await receive('inbox', { WaitTimeSeconds: 10 });
    expect(again?.Attributes?.['ApproximateReceiveCount']).toBe('2');
  });

  it('forgets a deleted message', async () => {
    await send('inbox', 'done');
    const [message] = await receive('inbox');
    await sqs.send(
      new DeleteMessageCommand({ QueueUrl: url('inbox'), ReceiptHandle: message!.ReceiptHandle! }),
    );
    expect(await receive('inbox', { WaitTimeSeconds: 3 })).toHaveLength(0);
  });

  it('voids a receipt handle once the message is received again', async () => {
    await send('all', 'twice');
    const [first] = await receive('all', { VisibilityTimeout: 0 });
    const [second] = await receive('all', { VisibilityTimeout: 30 });
    await sqs.send(new DeleteMessageCommand({ QueueUrl: url('all'), ReceiptHandle: first!.ReceiptHandle! }));
    await sqs.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: url('all'),
        ReceiptHandle: second!.ReceiptHandle!,
        VisibilityTimeout: 0,
      }),
    );
    expect(await receive('all')).toHaveLength(1);
  });

  it('moves a message to the dead-letter queue after its last receive', async () => {
    const { MessageId } = await send('inbox', 'poison');
    expect(await receive('inbox', { VisibilityTimeout: 0 })).toHaveLength(1);
    expect(await receive('inbox', { VisibilityTimeout: 0 })).toHaveLength(1);
    expect(await receive('inbox')).toHaveLength(0);
    expect(await receive('inbox-dead')).toMatchObject([
      { MessageId, Body: 'poison', Attributes: { DeadLetterQueueSourceArn: queueArn(region, 'inbox') } },
    ]);
  });

  it('takes redriven messages back from its dead-letter queue, with their tries before them again', async () => {
    const MessageAttributes = { type: { DataType: 'String', StringValue: 'x' } };
    const { MessageId } = await send('inbox', 'mended', { MessageAttributes });
    for (let receives = 0; receives < 2; receives++) await receive('inbox', { VisibilityTimeout: 0 });
    expect(await receive('inbox')).toHaveLength(0);
    await send('inbox-dead', 'from nowhere');
    const SourceArn = queueArn(region, 'inbox-dead');
    const { TaskHandle } = await sqs.send(new StartMessageMoveTaskCommand({ SourceArn }));
    expect(TaskHandle).toMatch(/^[\w+/=]+$/);
    await stop();
    await start();
    const [message] = await receive('inbox');
    expect(message).toMatchObject({
      Body: 'mended',
      MessageAttributes,
      Attributes: { ApproximateReceiveCount: '1' },
    });
    expect(message?.MessageId).not.toBe(MessageId);
    expect(bodies(await receive('inbox-dead', { VisibilityTimeout: 0 }))).toEqual(['from nowhere']);
    await sqs.send(new StartMessageMoveTaskCommand({ SourceArn, DestinationArn: queueArn(region, 'all') }));
    expect(bodies(await receive('all'))).toEqual(['from nowhere']);
  });

  it('is redriven from a dead-letter queue only', async () => {
    const redrive = (queue: string) =>
      sqs.send(new StartMessageMoveTaskCommand({ SourceArn: queueArn(region, queue) }));
    await expect(redrive('all')).rejects.toThrow('Source queue must be configured as a Dead Letter Queue.');
    await expect(redrive('gone')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('keeps a delayed message back, by the queue or by the message', async () => {
    await send('later', 'by the queue');
    await send('all', 'by the message', { DelaySeconds: 2 });
    expect([await receive('later'), await receive('all')].flat()).toHaveLength(0);
    expect(await counts('later')).toMatchObject({ ApproximateNumberOfMessagesDelayed: '1' });
    await sleep(2_000);
    expect(bodies([await receive('later'), await receive('all')].flat())).toEqual([
      'by the message',
      'by the queue',
    ]);
  });

  it('answers a long poll the moment a message comes', async () => {
    const polling = receive('all', { WaitTimeSeconds: 20 });
    await sleep(50);
    await send('all', 'now');
    const sentAt = performance.now();
    expect(bodies(await polling)).toEqual(['now']);
    expect(performance.now() - sentAt).toBeLessThan(5_000);
  });

  it('gives no message to a client that hung up', async () => {
    const hungUp = new AbortController();
    const polling = sqs.send(new ReceiveMessageCommand({ QueueUrl: url('all'), WaitTimeSeconds: 20 }), {
      abortSignal: hungUp.signal,
    });
    await sleep(50);
    hungUp.abort();
    await expect(polling).rejects.toThrow('abort');
    await sleep(50);
    await send('all', 'for somebody else');
    expect(bodies(await receive('all', { WaitTimeSeconds: 1 }))).toEqual(['for somebody else']);
  });

  it('sends, deletes and purges in batches, each entry for itself', async () => {
    const Entries = ['a', 'b', 'c'].map((Id) => ({ Id, MessageBody: Id }));
    const sent = await sqs.send(new SendMessageBatchCommand({ QueueUrl: url('all'), Entries }));
    expect(sent.Successful?.map(({ Id }) => Id)).toEqual(['a', 'b', 'c']);

    const [first] = await receive('all', { MaxNumberOfMessages: 1 });
    const deleted = await sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl: url('all'),
        Entries: [
          { Id: 'good', ReceiptHandle: first!.ReceiptHandle! },
          { Id: 'bad', ReceiptHandle: 'made up' },
        ],
      }),
    );
    expect(deleted.Successful).toEqual([{ Id: 'good' }]);
    expect(deleted.Failed).toMatchObject([{ Id: 'bad', Code: 'ReceiptHandleIsInvalid', SenderFault: true }]);
    expect(await counts('all')).toMatchObject({ ApproximateNumberOfMessages: '2' });

    await sqs.send(new PurgeQueueCommand({ QueueUrl: url('all') }));
    expect(await counts('all')).toMatchObject({ ApproximateNumberOfMessages: '0' });
  });

  it('is found by its name', async () => {
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'inbox' }));
    expect(QueueUrl).toBe(url('inbox'));
    const { QueueUrls } = await sqs.send(new ListQueuesCommand({ QueueNamePrefix: 'inbox' }));
    expect(QueueUrls).toEqual([url('inbox'), url('inbox-dead')]);
  });

  it('refuses in the words of SQS', async () => {
    await expect(send('nowhere', 'x')).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
    await expect(send('all', 'x'.repeat(1_048_577))).rejects.toThrow('Message must be shorter than');
    await expect(receive('all', { MaxNumberOfMessages: 11 })).rejects.toThrow('MaxNumberOfMessages');
    const batch = (Entries: { Id: string; MessageBody: string }[]): Promise<unknown> =>
      sqs.send(new SendMessageBatchCommand({ QueueUrl: url('all'), Entries }));
    const entry = { Id: 'same', MessageBody: 'x' };
    await expect(batch([])).rejects.toMatchObject({ name: 'EmptyBatchRequest' });
    await expect(batch([entry, entry])).rejects.toMatchObject({ name: 'BatchEntryIdsNotDistinct' });
    await expect(batch(Array.from({ length: 11 }, () => entry))).rejects.toMatchObject({
      name: 'TooManyEntriesInBatchRequest',
    });
    await expect(receive('all')).resolves.toEqual([]);
  });
});

describe('a topic', () => {
  const publish = (
    message: string,
    attributes: Record<string, [type: string, value: string]>,
  ): Promise<unknown> =>
    sns.send(
      new PublishCommand({
        TopicArn: topic,
        Message: message,
        MessageAttributes: Object.fromEntries(
          Object.entries(attributes).map(([name, [DataType, StringValue]]) => [
            name,
            { DataType, StringValue },
          ]),
        ),
      }),
    );

  it('delivers to each queue what its filter policy lets through, by attributes or by the body', async () => {
    await publish('{"data":{"fee":50}}', { type: ['String', 'requests.offer.made.v1'] });
    await publish('{"data":{"fee":500}}', { type: ['String', 'requests.offer.declined.v1'] });
    expect(bodies(await receive('all'))).toEqual(['{"data":{"fee":500}}', '{"data":{"fee":50}}']);
    expect(bodies(await receive('made'))).toEqual(['{"data":{"fee":50}}']);
    expect(bodies(await receive('large'))).toEqual(['{"data":{"fee":500}}']);
  });

  it('delivers raw with the attributes, otherwise in an envelope', async () => {
    await publish('hello', { count: ['Number', '3'], tags: ['String.Array', '["a","b"]'] });
    expect((await receive('all'))[0]).toMatchObject({
      Body: 'hello',
      MessageAttributes: { count: { DataType: 'Number', StringValue: '3' } },
    });
    const [enveloped] = await receive('enveloped');
    expect(enveloped?.MessageAttributes).toBeUndefined();
    expect(JSON.parse(enveloped!.Body!)).toMatchObject({
      Type: 'Notification',
      TopicArn: topic,
      Message: 'hello',
      MessageAttributes: { count: { Type: 'Number', Value: '3' } },
    });
  });

  it('publishes a batch, with text that needs escaping', async () => {
    const answer = await sns.send(
      new PublishBatchCommand({
        TopicArn: topic,
        PublishBatchRequestEntries: [
          { Id: 'a', Message: '<é & "ü">' },
          {
            Id: 'b',
            Message: 'سوق',
            MessageAttributes: { type: { DataType: 'String', StringValue: 'requests.offer.made.v1' } },
          },
        ],
      }),
    );
    expect(answer.Successful?.map(({ Id }) => Id)).toEqual(['a', 'b']);
    expect(bodies(await receive('all'))).toEqual(['<é & "ü">', 'سوق']);
    expect(bodies(await receive('made'))).toEqual(['سوق']);
  });

  it('takes messages that nobody listens to', async () => {
    const answer = await sns.send(
      new PublishCommand({ TopicArn: topicArn(region, 'unheard'), Message: 'x' }),
    );
    expect(answer.MessageId).toMatch(/^[\da-f-]{36}$/);
  });

  it('refuses in the words of SNS', async () => {
    const publishTo = (TopicArn: string, Message: string): Promise<unknown> =>
      sns.send(new PublishCommand({ TopicArn, Message }));
    await expect(publishTo(topicArn(region, 'nowhere'), 'x')).rejects.toMatchObject({
      name: 'NotFoundException',
    });
    await expect(publishTo(topic, 'x'.repeat(262_145))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });
});

describe('the queues of a stopped runner', () => {
  it('are there again at the next start, and messages in flight are visible at once with their counts', async () => {
    const { MessageId } = await send('inbox', 'in flight');
    await send('all', 'deleted');
    const [deleted] = await receive('all');
    await sqs.send(
      new DeleteMessageCommand({ QueueUrl: url('all'), ReceiptHandle: deleted!.ReceiptHandle! }),
    );
    await send('all', 'delayed', { DelaySeconds: 2 });
    await receive('inbox', { VisibilityTimeout: 600 });

    for (let restarts = 0; restarts < 2; restarts++) {
      await stop();
      await start();
    }

    expect(await receive('all')).toEqual([]);
    expect(await receive('inbox', { VisibilityTimeout: 0 })).toMatchObject([
      { MessageId, Body: 'in flight', Attributes: { ApproximateReceiveCount: '2' } },
    ]);
    expect(await receive('inbox')).toEqual([]);
    expect(bodies(await receive('inbox-dead'))).toEqual(['in flight']);
    expect(bodies(await receive('all', { WaitTimeSeconds: 10 }))).toEqual(['delayed']);
  });
});

describe('starting the queues', () => {
  it.each([
    [
      'an attribute out of range',
      { queues: [{ name: 'q', attributes: { DelaySeconds: '901' } }] },
      'Queue q:',
    ],
    [
      'a FIFO queue',
      { queues: [{ name: 'q.fifo', attributes: { FifoQueue: 'true' } }] },
      'FIFO queues are not',
    ],
    [
      'a dead-letter queue that is not there',
      { queues: [{ name: 'q', attributes: { RedrivePolicy: redrive('gone', 5) } }] },
      'names a dead-letter queue that no stack declares: gone',
    ],
    [
      'a subscription to a topic that is not there',
      { subscriptions: [{ topicArn: topicArn(region, 'gone'), queueArn: queueArn(region, 'q'), raw: true }] },
      'names a topic that no stack declares',
    ],
    [
      'a filter it does not know',
      {
        topics: [{ name: 't' }],
        subscriptions: [
          {
            topicArn: topicArn(region, 't'),
            queueArn: 'q',
            raw: true,
            filterPolicy: { a: [{ cidr: '10.0.0.0/8' }] },
          },
        ],
      },
      'Unknown operator in an event pattern: cidr',
    ],
  ])('refuses %s, naming it', async (_what, definitions, message) => {
    const options = {
      dir: join(dir, 'other'),
      region,
      queues: [],
      topics: [],
      subscriptions: [],
      ...definitions,
    };
    await expect(startQueues(options)).rejects.toThrow(message);
  });
});

async function counts(queue: string): Promise<Record<string, string> | undefined> {
  const answer = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: url(queue), AttributeNames: ['All'] }),
  );
  return answer.Attributes;
}
