import { TransactionFailed } from '@nwassik/dynamodb';
import { Moved } from '../app/settle.ts';

/** Waits for a transaction that was decided on what had been read; throws `Moved` when that moved, or is moving. */
export async function orMoved(transaction: Promise<void>): Promise<void> {
  try {
    await transaction;
  } catch (error) {
    throw error instanceof TransactionFailed ? new Moved(error) : error;
  }
}
