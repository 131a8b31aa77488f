import { noticeAt } from '../domain/notice.ts';
import type { Responses } from '../store/responses.ts';
import type { Subscriptions } from '../store/subscriptions.ts';

const AT_ONCE = 25;

/**
 * Tells those whose plan ends, and those whose plan has ended; how many is the answer. Nobody waits for it: what a plan
 * lets one do follows from the clock. A run that is late, or is broken off, tells nothing twice.
 */
export async function tellOfEnds(subscriptions: Subscriptions, now: number): Promise<number> {
  return untilNoneIsLeft(
    () => subscriptions.due(now, AT_ONCE),
    async (userId) => {
      const subscription = await subscriptions.find(userId);
      const notice = subscription && noticeAt(subscription, now);
      if (!notice) return false;
      await subscriptions.tell(subscription, notice, now);
      return true;
    },
  );
}

/** Gives back the responses that stayed unread for 48 hours, each once; how many is the answer. */
export async function refundUnread(responses: Responses, now: number): Promise<number> {
  return untilNoneIsLeft(
    () => responses.due(now, AT_ONCE),
    (response) => responses.refund(response, 'unread', now),
  );
}

/** Takes what is due, page by page, until a page brings nothing new: the index lags by milliseconds. */
async function untilNoneIsLeft<T>(
  due: () => Promise<readonly T[]>,
  take: (one: T) => Promise<boolean>,
): Promise<number> {
  const seen = new Set<string>();
  for (let taken = 0; ;) {
    const fresh = (await due()).filter((one) => !seen.has(JSON.stringify(one)));
    if (fresh.length === 0) return taken;
    for (const one of fresh) {
      seen.add(JSON.stringify(one));
      if (await take(one)) taken += 1;
    }
  }
}
