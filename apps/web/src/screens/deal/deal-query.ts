import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import { isRefusal } from '../../api/refusal.ts';
import type { Answered, Deal, ProfileCard, RequestCard } from '../../market/types.ts';

export type PrivatePlaces = Answered<'/v1/requests/{requestId}/private'>;

/** A deal with what it is about, who it is with, and where. */
export interface DealView {
  readonly deal: Deal;
  readonly request: RequestCard | undefined;
  readonly people: ReadonlyMap<string, ProfileCard>;
  /** Exact places; absent once the deal is over, when they are open to nobody. */
  readonly places: PrivatePlaces | undefined;
}

/** One deal, for its two sides. */
export const dealQuery = (dealId: string) =>
  queryOptions({
    queryKey: ['deal', dealId],
    queryFn: async (): Promise<DealView> => {
      const client = await api();
      const deal = await answered(client.GET('/v1/deals/{dealId}', { params: { path: { dealId } } }));
      const { requestId, requesterId, providerId } = deal;
      const [cards, people, places] = await Promise.all([
        answered(client.GET('/v1/requests', { params: { query: { ids: requestId } } })),
        answered(
          client.GET('/v1/identity/profiles', { params: { query: { ids: `${requesterId},${providerId}` } } }),
        ),
        answered(client.GET('/v1/requests/{requestId}/private', { params: { path: { requestId } } })).catch(
          (error: unknown) => {
            if (isRefusal(error) && (error.status === 403 || error.status === 404)) return undefined;
            throw error;
          },
        ),
      ]);
      return {
        deal,
        request: cards.items[0],
        people: new Map(people.items.map((person) => [person.userId, person])),
        places,
      };
    },
    refetchInterval: 30_000,
  });
