import { conditionFailed } from '@nwassik/dynamodb';

/** Waits for a conditional write; what its condition refuses was done before, or has moved on. */
export async function unlessRefused(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!conditionFailed(error)) throw error;
  }
}
