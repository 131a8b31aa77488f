import { Refusal } from '@nwassik/refusal';
import { cancelRequest } from '../domain/close-request.ts';
import type { Requests, WholeRequest } from '../store/requests.ts';
import { settle } from './settle.ts';
import type { Acting } from './acting.ts';

/**
 * The use case of cancelling one's own open request.
 *
 * The function it gives refuses with `request-not-found`, `not-yours`, `request-not-open`.
 */
export function cancelling({ requests }: { readonly requests: Requests }) {
  return (requestId: string, { by, now, traceparent }: Acting): Promise<WholeRequest> =>
    settle(async (consistent) => {
      const before = await requests.findWhole(requestId, consistent);
      if (before === undefined) throw new Refusal('request-not-found');
      const request = cancelRequest(before.request, { by, now });
      await requests.move(before.request, request, { traceparent });
      return { request, body: before.body };
    });
}
