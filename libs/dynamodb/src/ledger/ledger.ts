import {
  DescribeTableCommand,
  GetItemCommand,
  QueryCommand,
  type DynamoDBClient,
  type GetItemInput,
  type KeySchemaElement,
  type QueryInput,
  type TransactWriteItem,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { itemSize, type Item } from './item-size.ts';
import { indexWriteUnits, readUnits, writeUnits, type LedgerIndex } from './units.ts';

/** One call on the client, with what it costs by AWS's published rules. */
export interface Entry {
  readonly operation: string;
  readonly table: string;
  readonly writeUnits: number;
  readonly readUnits: number;
}

export interface Totals {
  readonly calls: number;
  readonly writeUnits: number;
  readonly readUnits: number;
}

/** What the calls of one client have cost since it was opened. */
export interface Ledger {
  readonly entries: readonly Entry[];
  /** What an action costs: the totals of the calls made while it ran. */
  during(action: () => Promise<unknown>): Promise<Totals>;
}

interface Table {
  readonly keys: readonly string[];
  readonly indexes: readonly LedgerIndex[];
}

type Input = Readonly<Record<string, unknown>>;

/** The part of the SDK's middleware type in use here; its own is a union that no function literal fits. */
type Middleware = (
  next: (args: { readonly input: Input }) => Promise<unknown>,
  context: { readonly commandName?: string },
) => (args: { readonly input: Input }) => Promise<unknown>;

/**
 * Keeps a ledger of a client's calls. DynamoDB Local's own figures leave out half of a transaction and all of an
 * empty query, so each call is reckoned anew: items are read before and after a write, and a query is asked again
 * without its filter, through `beside`, a second client that is not counted. For tests and the bench: calls that
 * change the same item at the same time are reckoned roughly. A `Scan` is an error.
 */
export function openLedger(client: DynamoDBClient, beside: DynamoDBClient): Ledger {
  const entries: Entry[] = [];
  const reckon = reckoner(beside);
  const keep: Middleware = (next, context) => async (args) => {
    const operation = String(context.commandName).replace(/Command$/, '');
    const finish = await reckon(operation, args.input);
    try {
      return await next(args);
    } finally {
      entries.push(...(await finish()));
    }
  };
  // After the serializer: by then a document client has made attribute values of plain ones.
  client.middlewareStack.addRelativeTo(keep as never, {
    relation: 'after',
    toMiddleware: 'serializerMiddleware',
    name: 'costLedger',
  });
  return {
    entries,
    async during(action) {
      const from = entries.length;
      await action();
      return totals(entries.slice(from));
    },
  };
}

function totals(entries: readonly Entry[]): Totals {
  return {
    calls: entries.length,
    writeUnits: entries.reduce((sum, entry) => sum + entry.writeUnits, 0),
    readUnits: entries.reduce((sum, entry) => sum + entry.readUnits, 0),
  };
}

type Finish = () => Promise<Entry[]>;

function reckoner(beside: DynamoDBClient): (operation: string, input: Input) => Promise<Finish> {
  const tables = new Map<string, Promise<Table>>();
  const tableOf = (name: string): Promise<Table> => {
    const known = tables.get(name) ?? describe(beside, name);
    tables.set(name, known);
    return known;
  };
  const read = async (table: string, key: unknown): Promise<Item | undefined> => {
    const input = { TableName: table, Key: key, ConsistentRead: true } as GetItemInput;
    return (await beside.send(new GetItemCommand(input))).Item;
  };

  async function oneWrite(operation: string, table: string, keyOrItem: Item, times: number): Promise<Finish> {
    const { keys, indexes } = await tableOf(table);
    const key = Object.fromEntries(keys.map((name) => [name, keyOrItem[name]]));
    const before = await read(table, key);
    return async () => {
      const after = await read(table, key);
      const base = writeUnits(Math.max(itemSize(before), itemSize(after))) * times;
      const inIndexes = indexes.reduce((sum, index) => sum + indexWriteUnits(index, before, after), 0);
      return [{ operation, table, writeUnits: base + inIndexes, readUnits: 0 }];
    };
  }

  async function oneRead(
    operation: string,
    table: string,
    key: unknown,
    consistent: boolean,
    times = 1,
  ): Promise<Finish> {
    const item = await read(table, key);
    return async () => [
      { operation, table, writeUnits: 0, readUnits: readUnits(itemSize(item), consistent) * times },
    ];
  }

  return async (operation, input) => {
    const table = input['TableName'] as string;
    switch (operation) {
      case 'GetItem':
        return oneRead(operation, table, input['Key'], input['ConsistentRead'] === true);
      case 'PutItem':
        return oneWrite(operation, table, input['Item'] as Item, 1);
      case 'UpdateItem':
      case 'DeleteItem':
        return oneWrite(operation, table, input['Key'] as Item, 1);
      case 'Query': {
        const bytes = await evaluated(beside, input as unknown as QueryInput);
        const units = readUnits(bytes, input['ConsistentRead'] === true);
        return async () => [{ operation, table, writeUnits: 0, readUnits: units }];
      }
      case 'BatchGetItem': {
        const asked = Object.entries(
          input['RequestItems'] as Record<string, { Keys: Item[]; ConsistentRead?: boolean }>,
        );
        return all(
          asked.flatMap(([name, { Keys, ConsistentRead }]) =>
            Keys.map((key) => oneRead(operation, name, key, ConsistentRead === true)),
          ),
        );
      }
      case 'BatchWriteItem': {
        const asked = Object.entries(input['RequestItems'] as Record<string, WriteRequest[]>);
        return all(
          asked.flatMap(([name, writes]) =>
            writes.map((write) => oneWrite(operation, name, itemOrKey(write), 1)),
          ),
        );
      }
      case 'TransactGetItems': {
        const gets = input['TransactItems'] as { Get: { TableName: string; Key: Item } }[];
        return all(gets.map(({ Get }) => oneRead(operation, Get.TableName, Get.Key, true, 2)));
      }
      case 'TransactWriteItems': {
        const writes = input['TransactItems'] as TransactWriteItem[];
        return all(
          writes.map(({ Put, Update, Delete, ConditionCheck }) => {
            const { TableName = '', ...write } = Put ?? Update ?? Delete ?? ConditionCheck ?? {};
            const keyOrItem = 'Item' in write ? write.Item : 'Key' in write ? write.Key : undefined;
            return oneWrite(operation, TableName, keyOrItem ?? {}, 2);
          }),
        );
      }
      default:
        throw new TypeError(`the ledger knows no ${operation}: a service has no business with it`);
    }
  };
}

/** One call of several items: their entries as one, so that `calls` counts what goes over the wire. */
async function all(parts: readonly Promise<Finish>[]): Promise<Finish> {
  const finishes = await Promise.all(parts);
  return async () => {
    const entries = (await Promise.all(finishes.map((finish) => finish()))).flat();
    const [first] = entries;
    const { writeUnits: write, readUnits: read } = totals(entries);
    return first === undefined ? [] : [{ ...first, writeUnits: write, readUnits: read }];
  };
}

/** The bytes a query reads: everything under its key condition up to its limit, before any filter. */
async function evaluated(beside: DynamoDBClient, input: QueryInput): Promise<number> {
  const { FilterExpression: _filter, ProjectionExpression: _projection, Select: _select, ...whole } = input;
  const used = `${whole.KeyConditionExpression}`;
  const names = whole.ExpressionAttributeNames && only(whole.ExpressionAttributeNames, used);
  const values = whole.ExpressionAttributeValues && only(whole.ExpressionAttributeValues, used);
  const answer = await beside.send(
    new QueryCommand({
      ...whole,
      ExpressionAttributeNames: names && Object.keys(names).length > 0 ? names : undefined,
      ExpressionAttributeValues: values && Object.keys(values).length > 0 ? values : undefined,
    }),
  );
  return (answer.Items ?? []).reduce((sum, item) => sum + itemSize(item), 0);
}

/** DynamoDB refuses names and values that no expression uses: keeps those that the key condition does. */
function only<T>(members: Record<string, T>, expression: string): Record<string, T> {
  const used = new Set(expression.match(/[#:]\w+/g));
  return Object.fromEntries(Object.entries(members).filter(([name]) => used.has(name)));
}

async function describe(beside: DynamoDBClient, name: string): Promise<Table> {
  const { Table: table } = await beside.send(new DescribeTableCommand({ TableName: name }));
  const keys = keyNames(table?.KeySchema);
  const indexes = [...(table?.GlobalSecondaryIndexes ?? []), ...(table?.LocalSecondaryIndexes ?? [])];
  return {
    keys,
    indexes: indexes.map((index) => {
      const own = keyNames(index.KeySchema);
      const projected = index.Projection?.ProjectionType === 'ALL';
      return {
        name: index.IndexName ?? '',
        keys: own,
        ...(!projected && { attributes: [...keys, ...own, ...(index.Projection?.NonKeyAttributes ?? [])] }),
      };
    }),
  };
}

function keyNames(schema: readonly KeySchemaElement[] = []): string[] {
  return schema.flatMap((part) => part.AttributeName ?? []);
}

/** What a batch puts or deletes. */
function itemOrKey({ PutRequest, DeleteRequest }: WriteRequest): Item {
  return PutRequest?.Item ?? DeleteRequest?.Key ?? {};
}
