import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DeleteMessageBatchCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createHash, randomInt } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { queueUrl } from '../../src/queues/queues.ts';
import { emptyFolder } from '../folder.ts';
import { postForm, SIGNER, ticketOf } from './local-s3.ts';

const KILLS = 3;
const CLIENTS = 4;
const region = 'eu-west-3';

async function start(dir: string) {
  const program = fileURLToPath(new URL('uploads-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, dir, region], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const [s3 = '', queues = ''] = line.split(' ');
  const options = { region, credentials: SIGNER, maxAttempts: 1 };
  return {
    client: new S3Client({ ...options, endpoint: s3, forcePathStyle: true }),
    sqs: new SQSClient({ ...options, endpoint: queues }),
    images: queueUrl(queues, 'images'),
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** Uploads as fast as it can until the process dies, noting what was acknowledged. */
async function uploadUntilKilled(client: S3Client, name: string, acknowledged: Map<string, string>) {
  for (let round = 0; ; round++) {
    const key = `incoming/${name}-${round}`;
    const file = Buffer.alloc(1000, key);
    const { url, fields } = await ticketOf({ client }, key);
    const answer = await postForm(url, fields, file).catch(() => undefined);
    if (answer === undefined) return;
    expect(answer.status).toBe(201);
    acknowledged.set(key, createHash('md5').update(file).digest('hex'));
  }
}

/** The keys that the queue's messages tell of. */
async function toldKeys(sqs: SQSClient, QueueUrl: string): Promise<Set<string>> {
  const keys = new Set<string>();
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
    );
    if (Messages.length === 0) return keys;
    for (const { Body } of Messages) keys.add(JSON.parse(Body ?? '').detail.object.key);
    await sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl,
        Entries: Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle })),
      }),
    );
  }
}

it('uploads that were acknowledged are there after a kill, and told to the queue', async () => {
  const dir = emptyFolder();
  const acknowledged = new Map<string, string>();
  for (let kill = 0; kill < KILLS; kill++) {
    const { client, kill: end } = await start(dir);
    const clients = Array.from({ length: CLIENTS }, (_, lane) =>
      uploadUntilKilled(client, `${kill}-${lane}`, acknowledged),
    );
    await pause(300 + randomInt(300));
    await end();
    await Promise.all(clients);
  }
  expect(acknowledged.size).toBeGreaterThan(KILLS * CLIENTS);

  const { client, sqs, images, kill } = await start(dir);
  const told = await toldKeys(sqs, images);
  expect([...acknowledged.keys()].filter((key) => !told.has(key))).toEqual([]);
  for (const [Key, digest] of acknowledged) {
    const { ETag } = await client.send(new GetObjectCommand({ Bucket: 'photos', Key }));
    expect(ETag).toBe(`"${digest}"`);
  }
  await kill();
});
