import type { CountedResponse } from '../domain/response.ts';
import type { Responses } from '../store/responses.ts';

/**
 * Keeps a counted response, in whatever order its events come. One to a request that a moderator removed meanwhile is
 * given back at once.
 *
 * @param unreadSince when it was made, in milliseconds since the epoch; null once it was read, answered or withdrawn
 */
export async function followResponse(
  responses: Responses,
  response: CountedResponse,
  unreadSince: number | null,
  now: number,
): Promise<void> {
  if (unreadSince === null) await responses.settle(response);
  else await responses.count(response, unreadSince);
  if (await responses.isRemoved(response.requestId)) {
    await responses.refund(response, 'removed', now);
  }
}

/** Gives back every counted response to a request that a moderator removed. */
export async function refundRemoved(responses: Responses, requestId: string, now: number): Promise<void> {
  for (const response of await responses.remove(requestId)) {
    await responses.refund(response, 'removed', now);
  }
}
