import { conditionFailed } from '@nwassik/dynamodb';

/** Waits for a write. False when its condition failed. */
export async function unlessRefused(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (conditionFailed(error)) return false;
    throw error;
  }
}
