import * as z from 'zod';
import { METERS } from '../domain/plan.ts';
import type { CountedResponse, RefundReason } from '../domain/response.ts';

const responseInItem = z.object({
  kind: z.literal('response'),
  id: z.string(),
  meter: z.enum(METERS),
  userId: z.string(),
  requestId: z.string(),
  countedIn: z.string(),
  version: z.int(),
  refund: z
    .object({
      reason: z.enum(['unread', 'removed'] satisfies readonly RefundReason[]),
      at: z.number(),
    })
    .optional(),
});

/** The response in a row, and whether and why it was given back. Throws when the row is not one. */
export function fromResponseItem(item: unknown): {
  readonly response: CountedResponse;
  readonly version: number;
  readonly refund: { readonly reason: RefundReason; readonly at: number } | undefined;
} {
  const { kind: _kind, version, refund, ...response } = responseInItem.parse(item);
  return { response, version, refund };
}
