import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import type { Deal, Offer, OwnRequestCard, ProfileCard, RequestCard } from '../../market/types.ts';

export interface OfferOn {
  readonly offer: Offer;
  readonly request: RequestCard | undefined;
}

export interface DealWith {
  readonly deal: Deal;
  readonly request?: RequestCard | null;
  readonly peer?: ProfileCard | null;
}

/** What somebody has under way. */
export interface MyThings {
  readonly requests: readonly OwnRequestCard[];
  readonly offers: readonly OfferOn[];
  readonly deals: readonly DealWith[];
}

const MOST = '50';

async function offersWithRequests(): Promise<readonly OfferOn[]> {
  const client = await api();
  const { items } = await answered(client.GET('/v1/offers/mine', { params: { query: { limit: MOST } } }));
  const ids = [...new Set(items.map(({ requestId }) => requestId))];
  if (ids.length === 0) return [];
  const cards = await answered(
    client.GET('/v1/requests', { params: { query: { ids: ids.join(','), limit: MOST } } }),
  );
  const byId = new Map(cards.items.map((card) => [card.id, card]));
  return items.map((offer) => ({ offer, request: byId.get(offer.requestId) }));
}

/** My requests, offers and deals, read at once. */
export const thingsQuery = queryOptions({
  queryKey: ['things'],
  queryFn: async (): Promise<MyThings> => {
    const client = await api();
    const [requests, offers, deals] = await Promise.all([
      answered(client.GET('/v1/requests/mine', { params: { query: { limit: MOST } } })),
      offersWithRequests(),
      answered(client.GET('/v1/views/deals')),
    ]);
    return { requests: requests.items, offers, deals: deals.items };
  },
  refetchInterval: 30_000,
});
