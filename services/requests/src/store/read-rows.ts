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

/** A page of an index, latest first. */
export interface IndexPage {
  readonly entries: readonly Row[];
  /** The sort key after which the next page begins; null at the end. */
  readonly next: string | null;
}

/**
 * A page of an index partition, latest first, from before a sort key on. The sort keys end in an id, so none is
 * lost or repeated among those of one instant, and what is added meanwhile comes before the first page.
 *
 * @param page.limit how many entries are examined; a filter may leave fewer
 */
export async function readIndexPage(
  client: DynamoDBDocumentClient,
  table: string,
  index: { readonly name: string; readonly partitionKey: string; readonly sortKey: string },
  page: {
    readonly partition: string;
    readonly before: string | undefined;
    readonly limit: number;
    readonly filter?: { readonly expression: string; readonly values: Row };
  },
): Promise<IndexPage> {
  const { partition, before, limit, filter } = page;
  const { Items, LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: index.name,
      KeyConditionExpression: before === undefined ? '#p = :p' : '#p = :p AND #s < :before',
      ExpressionAttributeNames: {
        '#p': index.partitionKey,
        ...(before !== undefined && { '#s': index.sortKey }),
      },
      ExpressionAttributeValues: {
        ':p': partition,
        ...(before !== undefined && { ':before': before }),
        ...filter?.values,
      },
      FilterExpression: filter?.expression,
      ScanIndexForward: false,
      Limit: limit,
    }),
  );
  return { entries: Items ?? [], next: (LastEvaluatedKey?.[index.sortKey] as string | undefined) ?? null };
}
