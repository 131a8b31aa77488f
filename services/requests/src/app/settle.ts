import { Refusal } from '@nwassik/refusal';

/** What a write was decided on has moved since it was read, or is being moved just now. Nothing was written. */
export class Moved extends Error {
  override readonly name = 'Moved';

  constructor(cause: unknown) {
    super('what was read has moved', { cause });
  }
}

const TRIES = 5;

/**
 * Runs an attempt that reads, decides and writes under the condition that what it read still stands. The first
 * reads eventually consistent, at half the price; what it refuses, and what its write found moved, is read
 * consistently and decided again before anyone is told. Gives way after five tries with `lost-race`.
 */
export async function settle<T>(
  attempt: (consistent: boolean) => Promise<T>,
  pause: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt(tried > 1);
    } catch (error) {
      const moved = error instanceof Moved;
      if (!moved && !(tried === 1 && error instanceof Refusal)) throw error;
      if (tried === TRIES) throw new Refusal('lost-race');
      if (moved) await pause(Math.random() * 25 * 2 ** tried);
    }
  }
}
