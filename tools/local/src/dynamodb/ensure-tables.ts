import {
  CreateTableCommand,
  DescribeTableCommand,
  ResourceNotFoundException,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient, GlobalSecondaryIndexUpdate, TableDescription } from '@aws-sdk/client-dynamodb';
import { setTimeout as wait } from 'node:timers/promises';
import { fixedShape, indexShapes } from './table-shape.ts';
import type { TableDefinition } from './tables.ts';

/** A table in the data folder differs from its template in what DynamoDB can't change. */
export class TableChangedError extends Error {
  override readonly name = 'TableChangedError';
}

const POLL_MS = 50;

/**
 * Makes the tables that aren't there, and brings the global indexes of those that are to what their templates
 * declare; an index with other keys or another projection is made anew.
 *
 * @returns the ARN of each table's stream, by table name.
 * @throws TableChangedError when a table has other keys, local indexes or another stream than its template.
 */
export async function ensureTables(
  client: DynamoDBClient,
  tables: readonly TableDefinition[],
): Promise<ReadonlyMap<string, string>> {
  const streams = new Map<string, string>();
  for (const table of tables) {
    const existing = await describe(client, table.TableName);
    if (existing) await updateTable(client, table, existing);
    else await createTable(client, table);
    const { LatestStreamArn } = await untilActive(client, table.TableName);
    if (LatestStreamArn) streams.set(table.TableName, LatestStreamArn);
  }
  return streams;
}

async function createTable(client: DynamoDBClient, table: TableDefinition): Promise<void> {
  // The runner deletes expired items itself, by the movable clock.
  const { TimeToLiveSpecification: _, StreamSpecification, ...declared } = table;
  await client.send(
    new CreateTableCommand({
      ...declared,
      BillingMode: 'PAY_PER_REQUEST',
      ...(StreamSpecification && { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } }),
    }),
  );
}

async function updateTable(
  client: DynamoDBClient,
  table: TableDefinition,
  existing: TableDescription,
): Promise<void> {
  if (fixedShape(table) !== fixedShape(existing)) {
    throw new TableChangedError(
      `The table ${table.TableName} in the data folder has other keys than its template now declares. ` +
        'Start with --fresh to begin anew, or with --data DIR to keep it aside.',
    );
  }
  for (const change of indexChanges(table, existing)) {
    await client.send(
      new UpdateTableCommand({
        TableName: table.TableName,
        AttributeDefinitions: table.AttributeDefinitions,
        GlobalSecondaryIndexUpdates: [change],
      }),
    );
    await untilActive(client, table.TableName);
  }
}

/** DynamoDB makes or deletes one index at a time. */
function indexChanges(table: TableDefinition, existing: TableDescription): GlobalSecondaryIndexUpdate[] {
  const declared = indexShapes(table.GlobalSecondaryIndexes, table);
  const present = indexShapes(existing.GlobalSecondaryIndexes, existing);
  const outdated = [...present.keys()].filter((name) => present.get(name) !== declared.get(name));
  const missing = (table.GlobalSecondaryIndexes ?? []).filter(
    ({ IndexName }) => present.get(IndexName) !== declared.get(IndexName),
  );
  return [
    ...outdated.map((IndexName) => ({ Delete: { IndexName } })),
    ...missing.map((index) => ({ Create: index })),
  ];
}

/** Waits until the table and all its indexes can be used. */
async function untilActive(client: DynamoDBClient, tableName: string): Promise<TableDescription> {
  for (;;) {
    const table = await describe(client, tableName);
    const indexes = table?.GlobalSecondaryIndexes ?? [];
    if (table?.TableStatus === 'ACTIVE' && indexes.every(({ IndexStatus }) => IndexStatus === 'ACTIVE'))
      return table;
    await wait(POLL_MS);
  }
}

async function describe(client: DynamoDBClient, tableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: tableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
