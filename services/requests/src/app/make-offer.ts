import { Refusal } from '@nwassik/refusal';
import { makeOffer } from '../domain/make-offer.ts';
import type { Proposal } from '../domain/offer.ts';
import { isShownTo } from '../domain/who-sees.ts';
import type { Creation } from '../store/offer-item.ts';
import type { OfferOnRequest, Offers } from '../store/offers.ts';
import type { People } from '../store/people.ts';
import type { Requests } from '../store/requests.ts';
import { settle } from './settle.ts';
import type { Acting } from './acting.ts';

/**
 * The use case of offering on somebody's request: one read of request, own offers, name and quota at once, then
 * one transaction, which counts a first offer on the month's meter unless the plan has no limit. A retry under the same `Idempotency-Key` finds the offer it made.
 *
 * The function it gives refuses with `request-not-found`, `key-reused`, and what `makeOffer` refuses.
 */
export function offering(parts: {
  readonly requests: Requests;
  readonly offers: Offers;
  readonly people: People;
}) {
  const { requests, offers, people } = parts;
  return (
    requestId: string,
    proposal: Proposal,
    how: Acting & { readonly termsVersion: number; readonly creation: Creation | undefined },
  ): Promise<OfferOnRequest> => {
    const { by, now, traceparent, termsVersion, creation } = how;
    return settle(async (consistent) => {
      const [request, own, provider] = await Promise.all([
        requests.find(requestId, consistent),
        offers.own(requestId, by, consistent),
        people.provider(by, now, consistent),
      ]);
      if (!request || !isShownTo(request, by)) throw new Refusal('request-not-found');
      const before = creation && own.find((stored) => stored.creation?.key === creation.key);
      if (before) {
        if (before.creation?.words !== creation.words) throw new Refusal('key-reused');
        return { offer: before.offer, request };
      }
      const offer = makeOffer(
        request,
        own.map((stored) => stored.offer),
        proposal,
        { providerId: by, providerName: provider.name, quota: provider.quota, termsVersion, now },
      );
      await offers.make(offer, request, provider.quota, { traceparent, creation });
      return { offer, request: { ...request, offerCount: request.offerCount + 1 } };
    });
  };
}
