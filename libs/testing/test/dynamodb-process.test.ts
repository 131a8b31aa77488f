import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import sqlite from 'node-sqlite3-wasm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoDbBackendsHere } from '../src/dynamodb-backend.ts';
import { startDynamoDb } from '../src/dynamodb-process.ts';
import type { DynamoDbProcess } from '../src/dynamodb-process.ts';

function clientOf(dynamodb: DynamoDbProcess): DynamoDBClient {
  return new DynamoDBClient({
    endpoint: dynamodb.endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

async function createParcels(client: DynamoDBClient): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: 'parcels',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
}

async function isServing(endpoint: string): Promise<boolean> {
  return await fetch(endpoint).then(
    () => true,
    () => false,
  );
}

describe.each(await dynamoDbBackendsHere())('a DynamoDB process on %s', { timeout: 30_000 }, (backend) => {
  let dir: string;
  let started: DynamoDbProcess[];

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'dynamodb-'));
    started = [];
  });
  afterEach(async () => {
    await Promise.all(started.map((dynamodb) => dynamodb.stop()));
    rmSync(dir, { recursive: true });
  });

  async function start(options: { dir?: string } = {}): Promise<DynamoDbProcess> {
    const dynamodb = await startDynamoDb({ ...options, backend });
    started.push(dynamodb);
    return dynamodb;
  }

  it('starts empty in memory and answers no more once stopped', async () => {
    const dynamodb = await start();
    expect(dynamodb.backend).toBe(backend);
    expect((await clientOf(dynamodb).send(new ListTablesCommand({}))).TableNames).toEqual([]);
    await dynamodb.stop();
    expect(await isServing(dynamodb.endpoint)).toBe(false);
  });

  it('keeps its tables in its folder from one start to the next, whatever the credentials', async () => {
    const first = await start({ dir });
    await createParcels(clientOf(first));
    await clientOf(first).send(
      new PutItemCommand({ TableName: 'parcels', Item: { id: { S: 'olives' }, weight: { N: '750' } } }),
    );
    await first.stop();

    const second = await start({ dir });
    const other = new DynamoDBClient({
      endpoint: second.endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'someone', secretAccessKey: 'else' },
    });
    const { Item } = await other.send(
      new GetItemCommand({ TableName: 'parcels', Key: { id: { S: 'olives' } } }),
    );
    expect(Item).toEqual({ id: { S: 'olives' }, weight: { N: '750' } });
  });

  it('ends when the process that started it is killed', async () => {
    const owner = spawn(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(new URL('./owner-of-dynamodb.ts', import.meta.url)), backend],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [endpoint] = (await once(createInterface(owner.stdout), 'line')) as [string];
    expect(await isServing(endpoint)).toBe(true);
    owner.kill('SIGKILL');
    await expect.poll(() => isServing(endpoint), { timeout: 5_000, interval: 100 }).toBe(false);
  });
});

describe('dynoxide on disk', () => {
  it('looks up the last sequence number of a stream by an index', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'dynamodb-'));
    try {
      const dynamodb = await startDynamoDb({ dir, backend: 'dynoxide' });
      await createParcels(clientOf(dynamodb));
      await dynamodb.stop();
      const database = new sqlite.Database(join(dir, 'dynoxide.db'));
      database.exec('PRAGMA locking_mode = EXCLUSIVE');
      const plan = database.all(
        `EXPLAIN QUERY PLAN SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1
         FROM _stream_records WHERE table_name = 'parcels'`,
      );
      database.close();
      expect(JSON.stringify(plan)).toContain('USING COVERING INDEX stream_records_by_sequence');
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

describe('a DynamoDB process without a back end', () => {
  it('says what to install', async () => {
    const before = process.env['JAVA_HOME'];
    process.env['JAVA_HOME'] = join(tmpdir(), 'no-java-here');
    try {
      await expect(startDynamoDb({ backend: 'local' })).rejects.toThrow(/Java 17 or newer/);
    } finally {
      if (before === undefined) delete process.env['JAVA_HOME'];
      else process.env['JAVA_HOME'] = before;
    }
  });
});
