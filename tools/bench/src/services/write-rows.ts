import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';

/** What DynamoDB takes in one batch. */
const BATCH = 25;

/** Puts rows into a table, many at once, past whatever counts or records. */
export async function writeRows(
  client: DynamoDBDocumentClient,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) =>
    rows.slice(at * BATCH, (at + 1) * BATCH),
  );
  const writing = batches.values();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const batch of writing) {
        let left: WriteRequests = batch.map((Item) => ({ PutRequest: { Item } }));
        while (left.length > 0) left = await writeBatch(client, table, left);
      }
    }),
  );
}

type WriteRequests = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

/** What of a batch was left unwritten. */
async function writeBatch(
  client: DynamoDBDocumentClient,
  table: string,
  writes: WriteRequests,
): Promise<WriteRequests> {
  const { UnprocessedItems } = await client.send(
    new BatchWriteCommand({ RequestItems: { [table]: writes } }),
  );
  return UnprocessedItems?.[table] ?? [];
}
