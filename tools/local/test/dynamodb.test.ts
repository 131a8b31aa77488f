import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { dynamoDbBackendsHere, type DynamoDbProcess } from '@nwassik/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openClock } from '../src/clock.ts';
import { ensureTables, TableChangedError } from '../src/dynamodb/ensure-tables.ts';
import { deleteExpired, startExpiry } from '../src/dynamodb/expiry.ts';
import { openDynamoDb } from '../src/dynamodb/open-dynamodb.ts';
import type { TableDefinition } from '../src/dynamodb/tables.ts';

const NOW = Date.UTC(2026, 5, 1);
const YEAR_SECONDS = 365 * 24 * 60 * 60;

describe.each(await dynamoDbBackendsHere())('tables on %s', { timeout: 30_000 }, (backend) => {
  let dir: string;
  let dynamodb: DynamoDbProcess;
  let client: DynamoDBClient;
  let parcels: TableDefinition;
  let count = 0;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'tables-'));
    dynamodb = await openDynamoDb({ dir, wanted: backend, log: () => {} });
    client = new DynamoDBClient({
      endpoint: dynamodb.endpoint,
      region: 'eu-west-3',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
  });
  afterAll(async () => {
    client.destroy();
    await dynamodb.stop();
    rmSync(dir, { recursive: true });
  });
  beforeEach(() => {
    parcels = {
      TableName: `parcels-${++count}`,
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    };
  });

  const indexed = (name: string, ProjectionType: 'ALL' | 'KEYS_ONLY' = 'ALL'): TableDefinition => ({
    ...parcels,
    AttributeDefinitions: [...parcels.AttributeDefinitions, { AttributeName: name, AttributeType: 'S' }],
    GlobalSecondaryIndexes: [
      {
        IndexName: `by-${name}`,
        KeySchema: [{ AttributeName: name, KeyType: 'HASH' }],
        Projection: { ProjectionType },
      },
    ],
  });
  const describeTable = async () => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: parcels.TableName }));
    return Table;
  };
  const put = async (item: Record<string, string | number>) => {
    const Item = Object.fromEntries(
      Object.entries(item).map(([name, value]) => [
        name,
        typeof value === 'number' ? { N: String(value) } : { S: value },
      ]),
    );
    await client.send(new PutItemCommand({ TableName: parcels.TableName, Item }));
  };
  const keysThere = async () =>
    ((await client.send(new ScanCommand({ TableName: parcels.TableName }))).Items ?? [])
      .map(({ sk }) => sk?.S)
      .toSorted();

  it('are made with their keys, indexes and stream, whose ARN is answered', async () => {
    const table: TableDefinition = {
      ...indexed('city'),
      AttributeDefinitions: [
        ...indexed('city').AttributeDefinitions,
        { AttributeName: 'size', AttributeType: 'S' },
      ],
      LocalSecondaryIndexes: [
        {
          IndexName: 'by-size',
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'size', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['weight'] },
        },
      ],
    };
    const streams = await ensureTables(client, [table]);
    const made = await describeTable();
    expect(made).toMatchObject({
      KeySchema: table.KeySchema,
      GlobalSecondaryIndexes: table.GlobalSecondaryIndexes,
      LocalSecondaryIndexes: table.LocalSecondaryIndexes,
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
    expect(streams.get(parcels.TableName)).toBe(made?.LatestStreamArn);
    expect(made?.LatestStreamArn).toContain(`table/${parcels.TableName}/stream/`);
  });

  it('are left as they are when nothing changed', async () => {
    const first = await ensureTables(client, [indexed('city')]);
    await put({ pk: 'a', sk: '1', city: 'sfax' });
    expect(await ensureTables(client, [indexed('city')])).toEqual(first);
    expect(await keysThere()).toEqual(['1']);
  });

  it('get an index that their template has added, with the items already there', async () => {
    await ensureTables(client, [parcels]);
    await put({ pk: 'a', sk: '1', city: 'sfax' });
    await ensureTables(client, [indexed('city')]);
    const { Items } = await client.send(
      new QueryCommand({
        TableName: parcels.TableName,
        IndexName: 'by-city',
        KeyConditionExpression: 'city = :city',
        ExpressionAttributeValues: { ':city': { S: 'sfax' } },
      }),
    );
    expect(Items).toMatchObject([{ sk: { S: '1' } }]);
  });

  it('lose an index that their template has dropped, and get one anew that it has changed', async () => {
    await ensureTables(client, [indexed('city')]);
    await ensureTables(client, [indexed('country')]);
    expect((await describeTable())?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toEqual([
      'by-country',
    ]);
    await ensureTables(client, [indexed('country', 'KEYS_ONLY')]);
    expect((await describeTable())?.GlobalSecondaryIndexes?.[0]?.Projection?.ProjectionType).toBe(
      'KEYS_ONLY',
    );
  });

  it('with other keys than their template are refused, saying what to do', async () => {
    await ensureTables(client, [parcels]);
    const other: TableDefinition = {
      ...parcels,
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    };
    const opening = ensureTables(client, [other]);
    await expect(opening).rejects.toThrow(TableChangedError);
    await expect(opening).rejects.toThrow(/--fresh/);
  });

  it('lose the items whose time to live is over, and no others', async () => {
    await ensureTables(client, [parcels]);
    const now = NOW / 1000;
    await put({ pk: 'a', sk: 'over', ttl: now - 1 });
    await put({ pk: 'a', sk: 'just over', ttl: now });
    await put({ pk: 'a', sk: 'to come', ttl: now + 1 });
    await put({ pk: 'a', sk: 'six years past', ttl: now - 6 * YEAR_SECONDS });
    await put({ pk: 'a', sk: 'a text', ttl: String(now - 1) });
    await put({ pk: 'a', sk: 'without' });
    expect(await deleteExpired(client, parcels, NOW)).toBe(2);
    expect(await keysThere()).toEqual(['a text', 'six years past', 'to come', 'without']);
    expect(
      await deleteExpired(
        client,
        { ...parcels, TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: false } },
        NOW * 2,
      ),
    ).toBe(0);
  });

  it('lose expired items soon after the clock was moved', async () => {
    await ensureTables(client, [parcels]);
    const clock = openClock(mkdtempSync(join(dir, 'clock-')));
    await put({ pk: 'a', sk: 'in an hour', ttl: Math.floor(clock.now() / 1000) + 3_600 });
    const expiry = startExpiry({ client, tables: [parcels], clock, log: () => {} });
    clock.advance(3_600);
    await expect.poll(keysThere, { timeout: 5_000 }).toEqual([]);
    await expiry.stop();
  });

  it('are opened by the back end that made them, and by no other', async () => {
    await ensureTables(client, [parcels]);
    const other = backend === 'local' ? 'dynoxide' : 'local';
    await expect(openDynamoDb({ dir, wanted: other, log: () => {} })).rejects.toThrow(
      /was filled with --dynamodb/,
    );
    if (backend === 'local') return;
    const again = await openDynamoDb({ dir, wanted: 'auto', log: () => {} });
    expect(again.backend).toBe('dynoxide');
    await again.stop();
  });
});
