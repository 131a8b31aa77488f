import { CreateTableCommand, waitUntilTableExists, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { IndexSchema, TableSchema } from './table-schema.ts';

/** Makes a table of a schema, as the service's stack does: for tests and tools. */
export async function createTable(client: DynamoDBClient, name: string, schema: TableSchema): Promise<void> {
  const { partitionKey, sortKey, indexes = [] } = schema;
  const localIndexes = (schema.localIndexes ?? []).map((index) => ({ ...index, partitionKey }));
  const keys = [schema, ...indexes, ...localIndexes].flatMap((index) => [index.partitionKey, index.sortKey]);
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [...new Set(keys)].map((key) => ({ AttributeName: key, AttributeType: 'S' })),
      KeySchema: keySchema(partitionKey, sortKey),
      ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes.map(indexOf) }),
      ...(localIndexes.length > 0 && { LocalSecondaryIndexes: localIndexes.map(indexOf) }),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 0.05, maxDelay: 1 }, { TableName: name });
}

function indexOf({ name, partitionKey, sortKey, projection }: IndexSchema) {
  return {
    IndexName: name,
    KeySchema: keySchema(partitionKey, sortKey),
    Projection:
      projection === 'keys-only'
        ? ({ ProjectionType: 'KEYS_ONLY' } as const)
        : projection === 'all'
          ? ({ ProjectionType: 'ALL' } as const)
          : { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...projection] },
  };
}

function keySchema(partitionKey: string, sortKey: string) {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' as const },
    { AttributeName: sortKey, KeyType: 'RANGE' as const },
  ];
}
