import '@nwassik/testing/vitest-dynamodb';
import { dynamoDbClient } from '@nwassik/testing';
import {
  BatchGetItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '../src/client.ts';
import { createTable } from '../src/create-table.ts';
import { openLedger } from '../src/ledger/index.ts';

const table = 'ledger';
const counted = dynamoDbClient(inject('dynamodb'));
const beside = dynamoDbClient(inject('dynamodb'));
const ledger = openLedger(counted, beside);

beforeAll(async () => {
  await createTable(beside, table, {
    partitionKey: 'pk',
    sortKey: 'sk',
    indexes: [{ name: 'newest', partitionKey: 'newest', sortKey: 'at', projection: ['title'] }],
    localIndexes: [{ name: 'byClient', sortKey: 'clientId', projection: 'keys-only' }],
  });
});
afterAll(() => {
  counted.destroy();
  beside.destroy();
});

const key = (sk: string) => ({ pk: { S: 'a' }, sk: { S: sk } });
const text = (bytes: number) => ({ S: 'x'.repeat(bytes) });

/** The ledger's figure of one plain call beside DynamoDB's own. */
async function bothFigures(
  run: () => Promise<{ ConsumedCapacity?: { CapacityUnits?: number | undefined } | undefined }>,
) {
  let own: number | undefined;
  const { writeUnits, readUnits } = await ledger.during(async () => {
    own = (await run()).ConsumedCapacity?.CapacityUnits;
  });
  return { ledger: writeUnits + readUnits, own };
}

describe('on plain calls the ledger agrees with DynamoDB’s own figure', () => {
  const total = { ReturnConsumedCapacity: 'TOTAL' } as const;
  const put = (sk: string, more: object) =>
    bothFigures(() =>
      counted.send(new PutItemCommand({ TableName: table, Item: { ...key(sk), ...more }, ...total })),
    );

  it.each([
    ['a small item in no index', 'p1', {}, 1],
    ['an item of 3 KB', 'p2', { body: text(2_900) }, 3],
    [
      'an item in the global index',
      'p3',
      { newest: { S: 'n' }, at: { S: '1' }, title: text(50), body: text(1_500) },
      3,
    ],
    ['an item in both indexes', 'p4', { newest: { S: 'n' }, at: { S: '2' }, clientId: { S: 'c' } }, 3],
    [
      'the same entry with another body',
      'p3',
      { newest: { S: 'n' }, at: { S: '1' }, title: text(50), body: text(10) },
      2,
    ],
    ['an entry that moves in its index', 'p3', { newest: { S: 'n' }, at: { S: '9' }, title: text(50) }, 3],
    ['an entry that leaves its index', 'p3', {}, 2],
  ])('putting %s', async (_what, sk, more, units) => {
    const figures = await put(sk, more);
    expect(figures.ledger).toBe(units);
    expect(figures.own).toBe(units);
  });

  it('updating and deleting', async () => {
    await put('u1', { newest: { S: 'n' }, at: { S: '3' }, title: text(20) });
    const updated = await bothFigures(() =>
      counted.send(
        new UpdateItemCommand({
          TableName: table,
          Key: key('u1'),
          UpdateExpression: 'SET title = :t',
          ExpressionAttributeValues: { ':t': text(30) },
          ...total,
        }),
      ),
    );
    expect(updated).toEqual({ ledger: 2, own: 2 });
    const deleted = await bothFigures(() =>
      counted.send(new DeleteItemCommand({ TableName: table, Key: key('u1'), ...total })),
    );
    expect(deleted).toEqual({ ledger: 2, own: 2 });
  });

  it.each([
    ['a large item, eventually consistent', 'g1', { body: text(5_000) }, false, 1],
    ['a large item, consistent', 'g1', { body: text(5_000) }, true, 2],
    ['a small item', 'g2', {}, false, 0.5],
  ])('getting %s', async (_what, sk, more, consistent, units) => {
    await put(sk, more);
    const figures = await bothFigures(() =>
      counted.send(
        new GetItemCommand({ TableName: table, Key: key(sk), ConsistentRead: consistent, ...total }),
      ),
    );
    expect(figures).toEqual({ ledger: units, own: units });
  });

  it('querying with a filter pays for what the filter throws away', async () => {
    for (let n = 0; n < 10; n += 1)
      await put(`q${n}`, { body: text(900), colour: { S: n % 2 ? 'red' : 'green' } });
    const figures = await bothFigures(() =>
      counted.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :q)',
          FilterExpression: '#colour = :red',
          ExpressionAttributeNames: { '#colour': 'colour' },
          ExpressionAttributeValues: { ':pk': { S: 'a' }, ':q': { S: 'q' }, ':red': { S: 'red' } },
          ...total,
        }),
      ),
    );
    expect(figures).toEqual({ ledger: 1.5, own: 1.5 });
  });
});

describe('where DynamoDB Local counts too little the ledger keeps to the published rules', () => {
  it('an empty query costs half a unit', async () => {
    const { readUnits } = await ledger.during(() =>
      counted.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: 'nobody' } },
        }),
      ),
    );
    expect(readUnits).toBe(0.5);
  });

  it('a transaction pays twice for its items and once for its indexes', async () => {
    const cost = await ledger.during(() =>
      counted.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            { Put: { TableName: table, Item: { ...key('t1'), newest: { S: 'n' }, at: { S: '5' } } } },
            { Put: { TableName: table, Item: { ...key('t2'), body: text(1_500) } } },
          ],
        }),
      ),
    );
    expect(cost).toEqual({ calls: 1, writeUnits: 2 + 1 + 4, readUnits: 0 });
  });

  it('a batch of gets rounds each item by itself', async () => {
    const cost = await ledger.during(() =>
      counted.send(
        new BatchGetItemCommand({
          RequestItems: { [table]: { Keys: [key('t1'), key('t2'), key('missing')] } },
        }),
      ),
    );
    expect(cost).toEqual({ calls: 1, writeUnits: 0, readUnits: 1.5 });
  });

  it('a write that its condition refuses is paid for', async () => {
    const cost = await ledger.during(() =>
      counted
        .send(
          new PutItemCommand({
            TableName: table,
            Item: key('t2'),
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        )
        .catch(() => undefined),
    );
    expect(cost.writeUnits).toBe(2);
  });

  it('a scan is an error', async () => {
    await expect(counted.send(new ScanCommand({ TableName: table }))).rejects.toThrow('knows no Scan');
  });

  it('sees the calls of a document client over the same client', async () => {
    const documents = documentClient(counted);
    const cost = await ledger.during(() =>
      documents.send(
        new PutCommand({ TableName: table, Item: { pk: 'a', sk: 'd1', body: 'x'.repeat(1_500) } }),
      ),
    );
    expect(cost).toEqual({ calls: 1, writeUnits: 2, readUnits: 0 });
  });
});
