import { conditionFailed, TransactionFailed } from '@nwassik/dynamodb';
import { Moved } from '../app/settle.ts';

/** Waits for a write; throws `Moved` when its condition failed, or when it met another transaction. */
export async function orMoved(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (conditionFailed(error) || error instanceof TransactionFailed) throw new Moved(error);
    throw error;
  }
}
