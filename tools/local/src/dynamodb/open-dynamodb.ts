import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startDynamoDb } from '@nwassik/testing';
import type { DynamoDbProcess } from '@nwassik/testing';

type Backend = DynamoDbProcess['backend'];

/** By which file of its own each back end is known to have filled a folder. */
const FILES: Readonly<Record<Backend, string>> = {
  local: 'shared-local-instance.db',
  dynoxide: 'dynoxide.db',
};

/** The data folder was filled by the other back end, which keeps its tables in a form of its own. */
export class OtherBackendError extends Error {
  override readonly name = 'OtherBackendError';
}

/**
 * Starts the DynamoDB of a data folder, on the back end that filled the folder.
 *
 * @param wanted `auto` takes the folder's back end, or whichever runs here where the folder is new.
 * @throws OtherBackendError when another back end is wanted than the folder's.
 * @throws NoDynamoDbError when the back end can't run on this machine.
 */
export async function openDynamoDb(options: {
  dir: string;
  wanted: 'auto' | Backend;
  log: (line: string) => void;
}): Promise<DynamoDbProcess> {
  const { dir, wanted, log } = options;
  const filledBy = (Object.keys(FILES) as Backend[]).find((backend) => existsSync(join(dir, FILES[backend])));
  if (filledBy !== undefined && wanted !== 'auto' && wanted !== filledBy) {
    throw new OtherBackendError(
      `The data folder was filled with --dynamodb ${filledBy}; start with that, with --fresh, or with another --data DIR.`,
    );
  }
  return await startDynamoDb({ dir, backend: filledBy ?? wanted, log });
}
