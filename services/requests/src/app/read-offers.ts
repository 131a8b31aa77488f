import { Refusal } from '@nwassik/refusal';
import { readOffer } from '../domain/change-offer.ts';
import { requireOwner } from '../domain/request-guards.ts';
import type { StoredOffer } from '../store/offer-item.ts';
import type { OfferOnRequest, Offers } from '../store/offers.ts';
import { settle } from './settle.ts';
import type { Acting } from './acting.ts';

/**
 * The use case of noting which offers on one's request one has read: some by id (those of other requests are left
 * alone), or all.
 *
 * The function it gives refuses with `request-not-found`, `not-yours`.
 */
export function readingOffers({ offers }: { readonly offers: Offers }) {
  /** Notes one as read; when it moved meanwhile, as it then is. */
  const note = (seen: StoredOffer, { by, now, traceparent }: Acting) =>
    settle(async (again) => {
      const before = (again && (await offers.find(seen.offer.id, true))) || seen;
      const after = readOffer(before.offer, { by, now });
      if (after !== before.offer) await offers.change(before, after, { traceparent });
      return after;
    });

  return async (
    requestId: string,
    which: { readonly ids: readonly string[] } | { readonly all: true },
    acting: Acting,
  ): Promise<readonly OfferOnRequest[]> => {
    const found = await offers.onRequest(requestId);
    if (found === undefined) throw new Refusal('request-not-found');
    const { request } = found;
    requireOwner(request, acting.by);
    const read = found.offers.filter(({ offer }) => 'all' in which || which.ids.includes(offer.id));
    const noted = await Promise.all(read.map((seen) => note(seen, acting)));
    return noted.map((offer) => ({ offer, request }));
  };
}
