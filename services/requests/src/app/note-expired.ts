import { expireRequest } from '../domain/close-request.ts';
import type { Requests } from '../store/requests.ts';
import { Moved } from './settle.ts';

const AT_ONCE = 25;

/**
 * Notes of every open request whose time is over that it has expired, so that it leaves the lists and the others
 * hear of it. Nobody waits for it: whoever reads such a request sees it expired already. A request that moves
 * meanwhile is left alone. How many were noted is the answer.
 */
export async function noteExpired(requests: Requests, now: number): Promise<number> {
  for (let noted = 0; ;) {
    const found = await requests.timeOver(now, AT_ONCE);
    const changed = await Promise.all(found.map((request) => note(request)));
    const done = changed.filter(Boolean).length;
    noted += done;
    if (done === 0) return noted;
  }

  async function note(before: Parameters<typeof expireRequest>[0]): Promise<boolean> {
    const after = expireRequest(before, now);
    if (after === undefined) return false;
    try {
      await requests.move(before, after, {});
      return true;
    } catch (error) {
      if (error instanceof Moved) return false;
      throw error;
    }
  }
}
