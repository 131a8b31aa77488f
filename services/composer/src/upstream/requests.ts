import * as z from 'zod';
import type { Part } from './part.ts';
import type { OnBehalf, Upstream } from './upstream.ts';

export const requestSchema = z
  .looseObject({ id: z.string(), requesterId: z.string() })
  .meta({ id: 'Request' });
export const requestCardSchema = z
  .looseObject({ id: z.string(), requesterId: z.string() })
  .meta({ id: 'RequestCard' });
export const requestCardsSchema = z.object({
  items: z.array(requestCardSchema),
  nextCursor: z.string().nullable(),
});
export const offerSchema = z.looseObject({ id: z.string(), providerId: z.string() }).meta({ id: 'Offer' });
export const offersSchema = z.object({ items: z.array(offerSchema) });
export const standingSchema = z.looseObject({ mayOffer: z.boolean() }).meta({ id: 'Standing' });
export const dealSchema = z
  .looseObject({ id: z.string(), requestId: z.string(), requesterId: z.string(), providerId: z.string() })
  .meta({ id: 'Deal' });
export const dealsSchema = z.object({ items: z.array(dealSchema), nextCursor: z.string().nullable() });

export type RequestCard = z.output<typeof requestCardSchema>;

/** How many cards requests gives at once. */
const BATCH = 50;

export function askRequest(upstream: Upstream, requestId: string, onBehalf: OnBehalf) {
  return upstream.ask('requests', `/v1/requests/${requestId}`, requestSchema, onBehalf);
}

export function askNewest(upstream: Upstream, limit: number, { traceparent }: OnBehalf) {
  return upstream.ask('requests', `/v1/requests?limit=${limit}`, requestCardsSchema, { traceparent });
}

/** A caller's standing towards a request. */
export function askStanding(upstream: Upstream, requestId: string, onBehalf: OnBehalf) {
  return upstream.ask('requests', `/v1/requests/${requestId}/standing`, standingSchema, onBehalf);
}

/** The offers on a request that the caller may see: all for its owner, their own for a provider. */
export function askOffers(upstream: Upstream, requestId: string, onBehalf: OnBehalf) {
  return upstream.ask('requests', `/v1/requests/${requestId}/offers?limit=50`, offersSchema, onBehalf);
}

export function askDeals(upstream: Upstream, query: string, onBehalf: OnBehalf) {
  return upstream.ask('requests', `/v1/deals/mine${query}`, dealsSchema, onBehalf);
}

/** The cards of requests, by their ids; asks nobody for none. */
export async function askRequestCards(
  upstream: Upstream,
  requestIds: readonly string[],
  { traceparent }: OnBehalf,
): Promise<Part<ReadonlyMap<string, RequestCard>>> {
  const ids = [...new Set(requestIds)].slice(0, BATCH);
  if (ids.length === 0) return { state: 'here', value: new Map() };
  const part = await upstream.ask('requests', `/v1/requests?ids=${ids.join(',')}`, requestCardsSchema, {
    traceparent,
  });
  if (part.state !== 'here') return part;
  return { state: 'here', value: new Map(part.value.items.map((card) => [card.id, card])) };
}
