import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { startDynamoDb } from '@nwassik/testing';
import type { DynamoDbProcess } from '@nwassik/testing';
import { startFauxqs } from 'fauxqs';
import type { FauxqsServer } from 'fauxqs';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQueues } from '../src/queues/create-queues.ts';
import { emptyFolder } from './folder.ts';
import { startProduct } from './product.ts';

const REGION = 'eu-west-3';
const CLIENT = { region: REGION, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** One endpoint that speaks DynamoDB, SNS and SQS, as LocalStack and its like do. */
let endpoint: string;
let front: ServerType;
let fauxqs: FauxqsServer;
let dynamodb: DynamoDbProcess;

beforeAll(async () => {
  [fauxqs, dynamodb] = await Promise.all([
    startFauxqs({ port: 0, logger: false }),
    startDynamoDb({ backend: 'dynoxide' }),
  ]);
  const app = new Hono().all('*', async (c) => {
    const isDynamoDb = c.req.header('x-amz-target')?.startsWith('DynamoDB') ?? false;
    return await proxy(`${isDynamoDb ? dynamodb.endpoint : fauxqs.address}${c.req.path}`, c.req);
  });
  front = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await once(front, 'listening');
  endpoint = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
}, 30_000);
afterAll(async () => {
  front.close();
  await Promise.all([fauxqs.stop(), dynamodb.stop()]);
});

describe('queues at another endpoint', () => {
  const arn = (service: string, name: string) => `arn:aws:${service}:${REGION}:000000000000:${name}`;
  const declared = {
    queues: [
      {
        name: 'inbox',
        attributes: {
          VisibilityTimeout: '60',
          SqsManagedSseEnabled: 'true',
          RedrivePolicy: JSON.stringify({
            deadLetterTargetArn: arn('sqs', 'inbox-dead'),
            maxReceiveCount: 5,
          }),
        },
      },
      { name: 'inbox-dead', attributes: {} },
    ],
    topics: [{ name: 'news' }],
    subscriptions: [
      {
        topicArn: arn('sns', 'news'),
        queueArn: arn('sqs', 'inbox'),
        raw: true,
        filterPolicy: { type: ['good.v1'] },
      },
    ],
  };

  it('are made as declared, also a second time', async () => {
    await createQueues({ endpoint, region: REGION, ...declared });
    const urls = await createQueues({ endpoint, region: REGION, ...declared });
    const sqs = new SQSClient({ ...CLIENT, endpoint });
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: urls.get('inbox'), AttributeNames: ['All'] }),
    );
    expect(Attributes).toMatchObject({
      VisibilityTimeout: '60',
      RedrivePolicy: expect.stringContaining('inbox-dead'),
    });

    const sns = new SNSClient({ ...CLIENT, endpoint });
    for (const type of ['bad.v1', 'good.v1']) {
      await sns.send(
        new PublishCommand({
          TopicArn: arn('sns', 'news'),
          Message: `{"is":"${type}"}`,
          MessageAttributes: { type: { DataType: 'String', StringValue: type } },
        }),
      );
    }
    const { Messages } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: urls.get('inbox'), MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
    );
    expect(Messages?.map(({ Body }) => Body)).toEqual(['{"is":"good.v1"}']);
  });
});

describe('the product at another endpoint', () => {
  it('starts no DynamoDB and no queues of its own, and works', { timeout: 120_000 }, async () => {
    const dir = emptyFolder();
    const product = startProduct(['--port', '0', '--data', dir, '--seed', 'none'], {
      AWS_ENDPOINT_URL: endpoint,
    });
    const origin = await product.ready;
    expect(product.lines[0]).toBe(`DynamoDB, SNS and SQS are those at ${endpoint} (AWS_ENDPOINT_URL).`);
    expect((await fetch(`${origin}/v1/identity/health`)).status).toBe(200);
    const { TableNames } = await new DynamoDBClient({ ...CLIENT, endpoint }).send(new ListTablesCommand({}));
    expect(TableNames).toContain('nwassik-local-identity');
    expect(existsSync(join(dir, 'dynamodb'))).toBe(false);
    expect(existsSync(join(dir, 'queues.jsonl'))).toBe(false);
    product.kill('SIGTERM');
    expect(await product.exitCode).toBe(0);
  });
});
