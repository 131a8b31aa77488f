import { Refusal } from '@nwassik/refusal';
import { acceptOffer } from '../domain/accept-offer.ts';
import type { Offers } from '../store/offers.ts';
import type { Requests, WholeRequest } from '../store/requests.ts';
import { settle } from './settle.ts';
import type { Acting } from './acting.ts';

/**
 * The use case of accepting an offer on one's own request: one transaction, so that of any number of racing
 * accepts one wins.
 *
 * The function it gives refuses with `request-not-found`, `offer-not-found`, and what `acceptOffer` refuses.
 */
export function accepting({ requests, offers }: { readonly requests: Requests; readonly offers: Offers }) {
  return (
    requestId: string,
    offerId: string,
    how: Acting & { readonly termsVersion: number; readonly offerVersion: number },
  ): Promise<WholeRequest> =>
    settle(async (consistent) => {
      const [whole, stored] = await Promise.all([
        requests.findWhole(requestId, consistent),
        offers.find(offerId, consistent),
      ]);
      if (whole === undefined) throw new Refusal('request-not-found');
      if (whole.request.card.requesterId !== how.by) throw new Refusal('not-yours');
      if (stored?.offer.requestId !== requestId) throw new Refusal('offer-not-found');
      const accepted = acceptOffer(whole.request, stored.offer, how);
      await offers.accept({ request: whole.request, stored }, accepted, how);
      return { request: accepted.request, body: whole.body };
    });
}
