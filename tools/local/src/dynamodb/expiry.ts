import { ConditionalCheckFailedException, DeleteItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../clock.ts';
import type { TableDefinition } from './tables.ts';

/** AWS deletes expired items within days; here it shows sooner. */
const SWEEP_EVERY_MS = 300_000;

/** The clock may move many times in a row; one sweep follows when it rests. */
const SWEEP_AFTER_ADVANCE_MS = 500;

/** Items this long past their time are not deleted: the attribute then probably is no such time at all. */
const LONGEST_PAST_SECONDS = 5 * 365 * 24 * 60 * 60;

/**
 * Deletes the items whose time to live is over by this clock, as DynamoDB does: a number of seconds since the
 * epoch in the table's TTL attribute, at most five years past. Answers how many it deleted.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html
 */
export async function deleteExpired(
  client: DynamoDBClient,
  table: TableDefinition,
  now: number,
): Promise<number> {
  const ttl = table.TimeToLiveSpecification;
  if (!ttl?.Enabled) return 0;
  const keys = table.KeySchema.map(({ AttributeName }) => AttributeName);
  const seconds = Math.floor(now / 1000);
  const isExpired = '#ttl BETWEEN :longPast AND :now';
  const values = {
    ':longPast': { N: String(seconds - LONGEST_PAST_SECONDS) },
    ':now': { N: String(seconds) },
  };

  let deleted = 0;
  const pages = paginateScan(
    { client },
    {
      TableName: table.TableName,
      FilterExpression: isExpired,
      ProjectionExpression: keys.map((_, index) => `#key${index}`).join(', '),
      ExpressionAttributeNames: Object.fromEntries([
        ['#ttl', ttl.AttributeName],
        ...keys.map((key, index) => [`#key${index}`, key]),
      ]),
      ExpressionAttributeValues: values,
    },
  );
  for await (const { Items = [] } of pages) {
    for (const Key of Items) {
      const remove = new DeleteItemCommand({
        TableName: table.TableName,
        Key,
        // It may have been given a longer life since it was read.
        ConditionExpression: isExpired,
        ExpressionAttributeNames: { '#ttl': ttl.AttributeName },
        ExpressionAttributeValues: values,
      });
      if (await succeeds(client, remove)) deleted += 1;
    }
  }
  return deleted;
}

async function succeeds(client: DynamoDBClient, remove: DeleteItemCommand): Promise<boolean> {
  try {
    await client.send(remove);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Deletes expired items every few minutes and soon after the clock was moved, until stopped. */
export function startExpiry(options: {
  client: DynamoDBClient;
  tables: readonly TableDefinition[];
  clock: Clock;
  log: (line: string) => void;
}): { stop(): Promise<void> } {
  const { client, tables, clock, log } = options;
  let sweeping = Promise.resolve();
  let soon: NodeJS.Timeout | undefined;
  let stopped = false;

  async function sweep(): Promise<void> {
    for (const table of tables) {
      if (stopped) return;
      try {
        const deleted = await deleteExpired(client, table, clock.now());
        if (deleted > 0) log(`${table.TableName}: deleted ${deleted} expired items`);
      } catch (error) {
        log(`${table.TableName}: could not delete expired items: ${String(error)}`);
      }
    }
  }
  const beginSweep = () => {
    sweeping = sweeping.then(sweep);
  };

  const regularly = setInterval(beginSweep, SWEEP_EVERY_MS);
  const forget = clock.onAdvance(() => {
    clearTimeout(soon);
    soon = setTimeout(beginSweep, SWEEP_AFTER_ADVANCE_MS);
  });
  return {
    async stop() {
      stopped = true;
      forget();
      clearTimeout(soon);
      clearInterval(regularly);
      await sweeping;
    },
  };
}
