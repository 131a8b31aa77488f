import { Refusal } from '@nwassik/refusal';
import { moved, requirePending, type Acting } from './change-offer.ts';
import { sealTerms } from './deal.ts';
import { requireTerms } from './make-offer.ts';
import { cashDue, needsReconfirmation, type Offer } from './offer.ts';
import { requireOpen, requireOwner } from './request-guards.ts';
import type { Request } from './request.ts';

/**
 * The request agreed and the offer accepted, which makes the deal: its first terms are the offer's. Both states
 * belong in one transaction; of two racing accepts the second is refused.
 *
 * @param accepting.termsVersion the request's terms and
 * @param accepting.offerVersion the offer's version that the owner saw
 * @throws Refusal `not-yours`, `request-not-open`, `terms-changed`, `offer-not-pending`, `offer-changed`,
 *   `needs-reconfirmation`
 */
export function acceptOffer(
  request: Request,
  offer: Offer,
  accepting: Acting & { readonly termsVersion: number; readonly offerVersion: number },
): { readonly request: Request; readonly offer: Offer } {
  const { by, now, termsVersion, offerVersion } = accepting;
  requireOwner(request, by);
  requireOpen(request, now);
  requireTerms(request, termsVersion);
  requirePending(offer, request, now);
  if (offer.offerVersion !== offerVersion)
    throw new Refusal('offer-changed', { version: offer.offerVersion });
  if (needsReconfirmation(offer, termsVersion)) throw new Refusal('needs-reconfirmation');
  const { fee, itemCost, dutiesPaidBy, arrivesOn } = offer.proposal;
  const terms = sealTerms(offer.id, {
    version: 1,
    fee,
    itemCost,
    dutiesPaidBy,
    cashDue: cashDue(offer.proposal),
    arrivesOn,
    agreedAt: now,
    previousHash: null,
  });
  const { dueOn, expiresAt } = request.card;
  return {
    request: {
      ...request,
      state: 'agreed',
      deal: { id: offer.id, providerId: offer.providerId },
      version: request.version + 1,
      lastChange: { what: 'agreed', at: now },
    },
    offer: moved(
      offer,
      {
        state: 'accepted',
        deal: {
          state: 'agreed',
          terms,
          requesterName: request.requesterName,
          dueAt: dueOn === null ? null : expiresAt,
        },
      },
      { what: 'accepted', at: now },
    ),
  };
}
