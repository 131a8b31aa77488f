import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { PublishBatchCommand, SNSClient } from '@aws-sdk/client-sns';
import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queueUrl, startQueues, topicArn } from '../src/queues/queues.ts';
import { eventually } from './eventually.ts';
import { emptyFolder } from './folder.ts';

const region = 'eu-west-3';
const clientOptions = {
  region,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
};

let dir: string;
let process_: ChildProcess;
let endpoint: string;
let sqs: SQSClient;
let sns: SNSClient;

beforeEach(async () => {
  dir = emptyFolder();
  await start();
});

afterEach(kill);

async function start(): Promise<void> {
  const program = fileURLToPath(new URL('queues-process.ts', import.meta.url));
  process_ = spawn(process.execPath, ['--import', 'tsx', program, dir, region], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(process_.stdout!), 'line');
  endpoint = line;
  sqs = new SQSClient({ ...clientOptions, endpoint });
  sns = new SNSClient({ ...clientOptions, endpoint });
}

async function kill(): Promise<void> {
  if (process_.exitCode === null && process_.signalCode === null) {
    process_.kill('SIGKILL');
    await once(process_, 'exit');
  }
  sqs.destroy();
  sns.destroy();
}

const url = (queue: string): string => queueUrl(endpoint, queue);

/** What clients were told before the kill: bodies of messages. */
interface Acknowledged {
  readonly sent: { readonly inbox: Set<string>; readonly copies: Set<string> };
  /** Whose delete from the inbox was asked for: it may have been done although nobody heard of it. */
  readonly deleting: Set<string>;
  readonly deleted: Set<string>;
  /** The newest receive count a client saw. */
  readonly received: Map<string, number>;
}

/** Calls as fast as it can until the process dies, noting each answer; `name` keeps bodies apart. */
async function useUntilKilled(
  name: string,
  { sent, deleting, deleted, received }: Acknowledged,
): Promise<void> {
  for (let round = 0; ; round++) {
    const body = (kind: string): string => `${name}-${round}-${kind}`;
    try {
      await sqs.send(new SendMessageCommand({ QueueUrl: url('inbox'), MessageBody: body('single') }));
      sent.inbox.add(body('single'));

      const Entries = ['b1', 'b2'].map((Id) => ({ Id, MessageBody: body(Id) }));
      await sqs.send(new SendMessageBatchCommand({ QueueUrl: url('inbox'), Entries }));
      for (const { MessageBody } of Entries) sent.inbox.add(MessageBody);

      const wanted = { DataType: 'String', StringValue: 'wanted' };
      await sns.send(
        new PublishBatchCommand({
          TopicArn: topicArn(region, 'events'),
          PublishBatchRequestEntries: [
            { Id: '1', Message: body('wanted'), MessageAttributes: { type: wanted } },
            { Id: '2', Message: body('unwanted') },
          ],
        }),
      );
      for (const kind of ['wanted', 'unwanted']) sent.copies.add(body(kind));
      sent.inbox.add(body('wanted'));

      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: url('inbox'),
          MaxNumberOfMessages: 2,
          MessageSystemAttributeNames: ['ApproximateReceiveCount'],
        }),
      );
      for (const { Body, Attributes } of Messages) {
        received.set(Body!, Number(Attributes!['ApproximateReceiveCount']));
      }
      const [finished] = Messages;
      deleting.add(finished!.Body!);
      await sqs.send(
        new DeleteMessageCommand({ QueueUrl: url('inbox'), ReceiptHandle: finished!.ReceiptHandle! }),
      );
      deleted.add(finished!.Body!);
    } catch {
      return;
    }
  }
}

interface Found {
  readonly body: string;
  readonly count: number;
}

async function drain(queue: string): Promise<Found[]> {
  const found: Found[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: url(queue),
        MaxNumberOfMessages: 10,
        MessageSystemAttributeNames: ['ApproximateReceiveCount'],
      }),
    );
    if (Messages.length === 0) return found;
    for (const { Body, Attributes } of Messages) {
      found.push({ body: Body!, count: Number(Attributes!['ApproximateReceiveCount']) });
    }
  }
}

function repeated(found: readonly Found[]): string[] {
  const bodies = found.map(({ body }) => body);
  return bodies.filter((body, index) => bodies.indexOf(body) !== index);
}

function missing(sent: ReadonlySet<string>, found: readonly Found[]): string[] {
  const bodies = new Set(found.map(({ body }) => body));
  return [...sent].filter((body) => !bodies.has(body));
}

describe('the queues, killed with SIGKILL in the middle of their work', () => {
  it.each([5, 40, 100])('have lost nothing acknowledged, after %i deletes', async (deletes) => {
    const acknowledged: Acknowledged = {
      sent: { inbox: new Set(), copies: new Set() },
      deleting: new Set(),
      deleted: new Set(),
      received: new Map(),
    };
    const users = ['a', 'b', 'c'].map((name) => useUntilKilled(name, acknowledged));
    await vi.waitFor(() => expect(acknowledged.deleted.size).toBeGreaterThan(deletes), eventually);
    await kill();
    await Promise.all(users);

    await start();

    const { sent, deleting, deleted, received } = acknowledged;
    const inbox = await drain('inbox');
    expect(repeated(inbox)).toEqual([]);
    expect(missing(new Set([...sent.inbox].filter((body) => !deleting.has(body))), inbox)).toEqual([]);
    expect(inbox.filter(({ body }) => deleted.has(body))).toEqual([]);
    expect(inbox.filter(({ body, count }) => count <= (received.get(body) ?? 0))).toEqual([]);

    const copies = await drain('copies');
    expect(repeated(copies)).toEqual([]);
    expect(missing(sent.copies, copies)).toEqual([]);
  });

  it('go on from a line that the kill cut short, and refuse a damaged file by its line', async () => {
    await sqs.send(new SendMessageCommand({ QueueUrl: url('inbox'), MessageBody: 'whole' }));
    await kill();
    const file = join(dir, 'queues.jsonl');
    await writeFile(file, '{"op":"sent","queue":"inbox","mess', { flag: 'a' });

    await start();
    expect((await drain('inbox')).map(({ body }) => body)).toEqual(['whole']);
    await kill();

    await writeFile(file, `${'{'.repeat(3)}\n${await readFile(file, 'utf8')}`);
    await expect(startQueues({ dir, region, queues: [], topics: [], subscriptions: [] })).rejects.toThrow(
      `${file} is damaged at line 1`,
    );
  });
});
