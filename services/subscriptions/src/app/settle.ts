import { Refusal } from '@nwassik/refusal';

/** What a write was decided on has moved since it was read. Nothing was written. */
export class Moved extends Error {
  override readonly name = 'Moved';

  constructor(cause: unknown) {
    super('what was read has moved', { cause });
  }
}

const TRIES = 8;

/**
 * Runs an attempt that reads, decides and writes under the condition that what it read still stands; when it moved,
 * again after a growing, jittered pause. Gives way after eight tries with `lost-race`.
 */
export async function settle<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Moved)) throw error;
      if (tried === TRIES) throw new Refusal('lost-race');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** Math.min(tried, 5)));
    }
  }
}
