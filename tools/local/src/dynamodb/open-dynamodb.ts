import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NoDynamoDbError, startDynamoDb } from '@nwassik/testing';
import type { DynamoDbProcess } from '@nwassik/testing';
import { StartupError } from '../startup-error.ts';

type Backend = DynamoDbProcess['backend'];

/** By which file of its own each back end is known to have filled a folder. */
const FILES: Readonly<Record<Backend, string>> = {
  local: 'shared-local-instance.db',
  dynoxide: 'dynoxide.db',
};

/**
 * Starts the DynamoDB of a data folder, on the back end that filled the folder.
 *
 * @param options.wanted `auto` takes the folder's back end, or whichever runs here where the folder is new.
 * @throws StartupError when another back end is wanted than the folder's, or when its tables are damaged.
 * @throws NoDynamoDbError when the back end can't run on this machine.
 */
export async function openDynamoDb(options: {
  dir: string;
  wanted: 'auto' | Backend;
  log: (line: string) => void;
}): Promise<DynamoDbProcess> {
  const { dir, wanted, log } = options;
  const filledBy = (Object.keys(FILES) as Backend[]).find((backend) => existsSync(join(dir, FILES[backend])));
  if (filledBy === undefined) return await startDynamoDb({ dir, backend: wanted, log });
  if (wanted !== 'auto' && wanted !== filledBy) {
    throw new StartupError(
      `The data folder was filled with --dynamodb ${filledBy}: start with that or with --fresh, or choose another with --data DIR.`,
    );
  }
  try {
    const dynamodb = await startDynamoDb({ dir, backend: filledBy, log });
    await readTables(dynamodb);
    return dynamodb;
  } catch (cause) {
    if (cause instanceof NoDynamoDbError) throw cause;
    throw new StartupError(
      `The tables in ${dir} can't be read: start with --fresh, or choose another folder with --data DIR.`,
      { cause },
    );
  }
}

/** DynamoDB Local starts on a damaged file and fails at the first call. */
async function readTables(dynamodb: DynamoDbProcess): Promise<void> {
  const client = new DynamoDBClient({
    endpoint: dynamodb.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  try {
    await client.send(new ListTablesCommand({}));
  } catch (error) {
    await dynamodb.stop();
    throw error;
  } finally {
    client.destroy();
  }
}
