import { Refusal } from '@nwassik/refusal';
import { declineOffer, reconfirmOffer, withdrawOffer } from '../domain/change-offer.ts';
import type { Offer } from '../domain/offer.ts';
import type { Request } from '../domain/request.ts';
import type { OfferOnRequest, Offers } from '../store/offers.ts';
import type { Requests } from '../store/requests.ts';
import { settle } from './settle.ts';
import type { Acting } from './acting.ts';

/**
 * The use cases of one offer that both sides know: declined by the request's owner, withdrawn and reconfirmed by
 * its provider. To anybody else it doesn't exist.
 */
export function changingOffers({
  requests,
  offers,
}: {
  readonly requests: Requests;
  readonly offers: Offers;
}) {
  /** Reads an offer with its request, decides, and writes what changed. */
  const change = (
    requestId: string,
    offerId: string,
    { by, traceparent }: Acting,
    decide: (offer: Offer, request: Request) => Offer,
  ): Promise<OfferOnRequest> =>
    settle(async (consistent) => {
      const [request, stored] = await Promise.all([
        requests.find(requestId, consistent),
        offers.find(offerId, consistent),
      ]);
      if (request === undefined || stored?.offer.requestId !== requestId)
        throw new Refusal('offer-not-found');
      const { offer } = stored;
      if (offer.providerId !== by && offer.requesterId !== by) throw new Refusal('offer-not-found');
      const after = decide(offer, request);
      if (after === offer) return { offer, request };
      const ended = offer.state === 'pending' && after.state !== 'pending';
      await (ended ? offers.end : offers.change)(stored, after, { traceparent });
      return { offer: after, request };
    });

  return {
    /** Refuses with `offer-not-found`, `not-yours`, `offer-not-pending`. */
    withdraw: (requestId: string, offerId: string, acting: Acting) =>
      change(requestId, offerId, acting, (offer, request) => withdrawOffer(offer, request, acting)),

    /** Refuses with `offer-not-found`, `not-yours`, `offer-not-pending`. */
    decline: (requestId: string, offerId: string, acting: Acting) =>
      change(requestId, offerId, acting, (offer, request) => declineOffer(offer, request, acting)),

    /** Refuses with `offer-not-found` and what `reconfirmOffer` refuses. */
    reconfirm: (requestId: string, offerId: string, acting: Acting & { readonly termsVersion: number }) =>
      change(requestId, offerId, acting, (offer, request) => reconfirmOffer(offer, request, acting)),
  };
}
