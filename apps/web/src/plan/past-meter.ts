import { usedUpIn } from './used-up.ts';

const TRIES = 11;
const PAUSE_MS = 1_000;

/** The meter has still not heard of the plan, long after it should have. */
export class StillUnheard extends Error {
  override readonly name = 'StillUnheard';
}

/**
 * Sends something that a plan's meter counts. Who has just paid sees no wall: while the meter goes by an older
 * entitlement than subscriptions knows, it is sent again every second.
 *
 * @param send sends it; sent twice it must count once
 * @param newestVersion asks subscriptions for the entitlement's version
 * @throws StillUnheard when the meter has not heard within ten seconds, else what `send` throws
 */
export async function sendPastMeter<Sent>(
  send: () => Promise<Sent>,
  newestVersion: () => Promise<number>,
  pause: (milliseconds: number) => Promise<unknown> = wait,
): Promise<Sent> {
  let newest: number | undefined;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const heard = usedUpIn(error)?.entitlementVersion;
      if (heard === undefined) throw error;
      // While subscriptions can't be asked, the meter is right.
      newest ??= await newestVersion().catch(() => heard);
      if (heard >= newest) throw error;
      if (attempt === TRIES) throw new StillUnheard('the meter has not heard of the plan', { cause: error });
      await pause(PAUSE_MS);
    }
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
