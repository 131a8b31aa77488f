import { BatchGetCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';

/** A row, in plain values. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows of up to 100 keys that exist, in no order. */
export async function readRows(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
  consistent = false,
): Promise<Row[]> {
  const rows: Row[] = [];
  let left: Record<string, unknown>[] = keys.map((key) => ({ ...key }));
  while (left.length > 0) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: left, ConsistentRead: consistent } } }),
    );
    rows.push(...(Responses?.[table] ?? []));
    left = UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return rows;
}

/** The rows of a partition whose sort keys lie between two, these included. */
export async function readRange(
  client: DynamoDBDocumentClient,
  table: string,
  pk: string,
  [from, to]: readonly [string, string],
  consistent: boolean,
): Promise<Row[]> {
  const rows: Row[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const { Items, LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
        ConsistentRead: consistent,
        ExclusiveStartKey,
      }),
    );
    rows.push(...(Items ?? []));
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return rows;
}

/** A page of an index. */
export interface IndexPage {
  /** In the page's order. */
  readonly entries: readonly Row[];
  /** The sort key after which the next page begins; null at the end. */
  readonly next: string | null;
}

/** An index, as its keys are named. */
export interface Index {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
}

/**
 * A page of an index partition, latest first, from before a sort key on. The sort keys end in an id, so none is
 * lost or repeated among those of one instant, and what is added meanwhile comes before the first page.
 */
export function readIndexPage(
  client: DynamoDBDocumentClient,
  table: string,
  index: Index,
  page: { readonly partition: string; readonly before: string | undefined; readonly limit: number },
): Promise<IndexPage> {
  const { partition, before, limit } = page;
  const keys =
    before === undefined
      ? { condition: '#p = :p', values: { ':p': partition } }
      : { condition: '#p = :p AND #s < :before', values: { ':p': partition, ':before': before } };
  return queryIndex(client, table, index, { ...keys, limit, forward: false });
}

/** A page of an index partition, earliest first: what comes after a sort key, up to another. */
export async function readIndexRange(
  client: DynamoDBDocumentClient,
  table: string,
  index: Index,
  range: {
    readonly partition: string;
    readonly after: string;
    readonly until: string;
    readonly limit: number;
  },
): Promise<IndexPage> {
  const { partition, after, until, limit } = range;
  // DynamoDB refuses a range that ends before it begins.
  if (until <= after) return { entries: [], next: null };
  return queryIndex(client, table, index, {
    // No key is this one and a space: with it, the range begins behind the key.
    condition: '#p = :p AND #s BETWEEN :after AND :until',
    values: { ':p': partition, ':after': `${after} `, ':until': until },
    limit,
    forward: true,
  });
}

async function queryIndex(
  client: DynamoDBDocumentClient,
  table: string,
  index: Index,
  query: {
    readonly condition: string;
    readonly values: Row;
    readonly limit: number;
    readonly forward: boolean;
  },
): Promise<IndexPage> {
  const { Items, LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: index.name,
      KeyConditionExpression: query.condition,
      ExpressionAttributeNames: {
        '#p': index.partitionKey,
        ...(query.condition.includes('#s') && { '#s': index.sortKey }),
      },
      ExpressionAttributeValues: query.values,
      ScanIndexForward: query.forward,
      Limit: query.limit,
    }),
  );
  return { entries: Items ?? [], next: (LastEvaluatedKey?.[index.sortKey] as string | undefined) ?? null };
}
