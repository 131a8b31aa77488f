import '@nwassik/testing/vitest-dynamodb';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '@nwassik/dynamodb';
import { createTable } from '@nwassik/dynamodb/create-table';
import { dynamoDbClient } from '@nwassik/testing';
import { afterAll, afterEach, beforeEach, expect, inject, it } from 'vitest';
import { callFigures } from '../src/calls/route-calls.ts';
import { costFigures, type Filling, type Operation } from '../src/cost/cost-figures.ts';
import { isMet, type Findings } from '../src/figure.ts';
import type { Service } from '../src/services/service.ts';
import { writeRows } from '../src/services/write-rows.ts';

const beside = dynamoDbClient(inject('dynamodb'));
const direct = documentClient(beside);
let dynamodb: ReturnType<typeof dynamoDbClient>;
let client: ReturnType<typeof documentClient>;
let table: string;

beforeEach(async () => {
  table = `bench-${crypto.randomUUID()}`;
  dynamodb = dynamoDbClient(inject('dynamodb'));
  client = documentClient(dynamodb);
  await createTable(beside, table, { partitionKey: 'pk', sortKey: 'sk' });
});
afterEach(() => dynamodb.destroy());
afterAll(() => beside.destroy());

const Key = { pk: 'things', sk: '1' };
const read = () => client.send(new GetCommand({ TableName: table, Key }));
const write = () => client.send(new PutCommand({ TableName: table, Item: Key }));
const scan = () => dynamodb.send(new ScanCommand({ TableName: table }));
const readAll = () =>
  client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'things' },
    }),
  );

/** A service whose one or two routes do this. */
function service(handlers: Readonly<Record<string, () => Promise<unknown>>>): Service {
  return {
    name: 'probe',
    routes: Object.keys(handlers).map((route) => {
      const [method = '', path = ''] = route.split(' ');
      return { method, path };
    }),
    call: async (route) => {
      await handlers[route]?.();
      return new Response();
    },
    dynamodb,
    beside,
    close() {},
  };
}

const missed = ({ figures }: Findings) => figures.filter((figure) => !isMet(figure)).map(({ name }) => name);
const scene = (path: string) => async () => ({ path });
const things = { 'GET /v1/things': scene('/v1/things'), 'POST /v1/things': scene('/v1/things') };

it('routes that keep to one call for a read and two for a write are let be, at once or not', async () => {
  const probe = service({
    'GET /v1/things': () => Promise.all([read(), readAll()]),
    'POST /v1/things': async () => {
      await Promise.all([read(), read()]);
      await write();
    },
  });
  const findings = await callFigures(probe, things);
  expect(missed(findings)).toEqual([]);
  expect(findings.figures.map(({ name, value }) => [name, value])).toEqual([
    ['calls.GET /v1/things', 1],
    ['calls.POST /v1/things', 2],
    ['scans.probe', 0],
  ]);
});

it('one more call in a row is caught, with the route’s name', async () => {
  const probe = service({
    'GET /v1/things': async () => {
      await read();
      await readAll();
    },
    'POST /v1/things': write,
  });
  expect(missed(await callFigures(probe, things))).toEqual(['calls.GET /v1/things']);
});

it('a list of one’s own may read its keys and then its rows, and nothing after that', async () => {
  const inARow = (times: number) => async () => {
    for (let n = 0; n < times; n += 1) await read();
  };
  const probe = service({ 'GET /v1/offers/mine': inARow(2), 'GET /v1/requests/mine': inARow(3) });
  const mine = {
    'GET /v1/offers/mine': scene('/v1/offers/mine'),
    'GET /v1/requests/mine': scene('/v1/requests/mine'),
  };
  expect(missed(await callFigures(probe, mine))).toEqual(['calls.GET /v1/requests/mine']);
});

it('a scan is caught, with the route’s name', async () => {
  const findings = await callFigures(service({ 'GET /v1/things': scan }), things);
  expect(missed(findings)).toEqual(['scans.probe']);
  expect(findings.figures.at(-1)?.note).toBe('GET /v1/things');
});

it('a route without a scene and a route that fails are failures under their names', async () => {
  const probe = service({ 'GET /v1/others': read, 'GET /v1/things': () => Promise.reject(new Error('no')) });
  expect((await callFigures(probe, things)).failures).toEqual([
    { name: 'calls.GET /v1/others', reason: 'no scene is set for this route' },
    { name: 'calls.GET /v1/things', reason: 'no' },
  ]);
});

const row = (n: number) => ({ pk: 'things', sk: String(n), text: 'x'.repeat(200) });

function filling(): Filling {
  const fillTo = (rows: number) =>
    writeRows(
      direct,
      table,
      Array.from({ length: rows }, (_, n) => row(n)),
    );
  return { ...service({}), fillTo };
}

const operation = (name: string, action: () => Promise<unknown>): Operation => ({
  name,
  budget: { write: 1, read: 10 },
  prepare: async () => action,
});

const costs = (operations: readonly Operation[]) => costFigures(filling(), operations, [10, 100], () => {});

it('an operation costs what AWS’s rules say, the same at every size', async () => {
  await direct.send(new DeleteCommand({ TableName: table, Key }));
  const { figures } = await costs([operation('read', read)]);
  expect(figures.map(({ name, value }) => [name, value])).toEqual([
    ['cost.read.write', 0],
    ['cost.read.read', 0.5],
    ['cost.read.growth', 0],
  ]);
});

it('a cost that grows with the table is caught by name, though it keeps within its budget', async () => {
  const findings = await costs([operation('read', read), operation('read-all', readAll)]);
  expect(missed(findings)).toEqual(['cost.read-all.growth']);
});

it('an operation over its budget is caught by name', async () => {
  const twice = () => Promise.all([write(), client.send(new PutCommand({ TableName: table, Item: row(7) }))]);
  expect(missed(await costs([operation('write-two', twice)]))).toEqual(['cost.write-two.write']);
});

it('a scan in an operation is caught by name, and the other operations are reckoned', async () => {
  const findings = await costs([operation('list', scan), operation('read', read)]);
  expect(findings.failures).toEqual([{ name: 'cost.list', reason: expect.stringContaining('Scan') }]);
  expect(findings.figures).toHaveLength(3);
});

it('rows are written whole, more than fit in one batch', async () => {
  await writeRows(
    direct,
    table,
    Array.from({ length: 60 }, (_, n) => row(n)),
  );
  expect((await readAll()).Items).toHaveLength(60);
});
