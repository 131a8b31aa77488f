import type { CountedResponse } from '../domain/response.ts';
import type { Responses } from '../store/responses.ts';

/**
 * Keeps a counted response, in whatever order its events come. One to a request that a moderator removed meanwhile is
 * given back at once.
 *
 * @param settled whether it was read, answered or withdrawn
 */
export async function followResponse(
  responses: Responses,
  response: CountedResponse,
  settled: boolean,
  now: number,
): Promise<void> {
  if (settled) await responses.settle(response);
  else await responses.count(response);
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
