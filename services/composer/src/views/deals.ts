import * as z from 'zod';
import { askCards, cardSchema } from '../upstream/identity.ts';
import { lookedUp, unavailable } from '../upstream/part.ts';
import { askDeals, askRequestCards, dealSchema, requestCardSchema } from '../upstream/requests.ts';
import type { OnBehalf, Upstream } from '../upstream/upstream.ts';
import { pageQuery } from './page-query.ts';
import { requiredPage } from './required.ts';
import { unavailableSchema } from './unavailable.ts';

export const dealsViewSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        deal: dealSchema,
        request: requestCardSchema.nullable().exactOptional(),
        peer: cardSchema.nullable().exactOptional(),
      }),
    ),
    nextCursor: z.string().nullable(),
    unavailable: unavailableSchema,
  })
  .meta({ id: 'DealsView' });

/** The caller's deals on either side, each with whom and about what. */
export async function dealsView(
  upstream: Upstream,
  page: { readonly limit: number; readonly cursor?: string | undefined },
  callerId: string,
  onBehalf: OnBehalf,
): Promise<z.output<typeof dealsViewSchema>> {
  const { items, nextCursor } = requiredPage(await askDeals(upstream, pageQuery(page), onBehalf));
  const peerOf = (deal: { requesterId: string; providerId: string }) =>
    deal.requesterId === callerId ? deal.providerId : deal.requesterId;
  const [requests, cards] = await Promise.all([
    askRequestCards(
      upstream,
      items.map((deal) => deal.requestId),
      onBehalf,
    ),
    askCards(upstream, items.map(peerOf), onBehalf),
  ]);
  return {
    items: items.map((deal) => ({
      deal,
      ...lookedUp('request', requests, deal.requestId),
      ...lookedUp('peer', cards, peerOf(deal)),
    })),
    nextCursor,
    unavailable: unavailable([requests, cards]),
  };
}
