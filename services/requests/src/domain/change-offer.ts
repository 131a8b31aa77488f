import { Refusal } from '@nwassik/refusal';
import { requireArrival, requireTerms } from './make-offer.ts';
import { offerStateWhile, type Offer, type OfferChange } from './offer.ts';
import { requireOpen } from './request-guards.ts';
import { stateAt, type Request } from './request.ts';

/** Who changes an offer, and when. */
export interface Acting {
  readonly by: string;
  readonly now: number;
}

/**
 * A pending offer that its provider takes back, also while it waits.
 *
 * @throws Refusal `not-yours`, `offer-not-pending`
 */
export function withdrawOffer(offer: Offer, request: Request, { by, now }: Acting): Offer {
  if (offer.providerId !== by) throw new Refusal('not-yours');
  requirePending(offer, request, now);
  return moved(offer, { state: 'withdrawn' }, { what: 'withdrawn', at: now });
}

/**
 * A pending offer that the request's owner does not want.
 *
 * @throws Refusal `not-yours`, `offer-not-pending`
 */
export function declineOffer(offer: Offer, request: Request, { by, now }: Acting): Offer {
  if (offer.requesterId !== by) throw new Refusal('not-yours');
  requirePending(offer, request, now);
  return moved(offer, { state: 'declined' }, { what: 'declined', at: now });
}

/**
 * A pending offer that its provider lets stand on the request's new terms, as they saw them. An offer that
 * stands on them already is given back as it is.
 *
 * @throws Refusal `not-yours`, `offer-not-pending`, `request-not-open`, `terms-changed`, `arrives-in-the-past`,
 *   `arrives-after-due`, `arrives-too-late`
 */
export function reconfirmOffer(
  offer: Offer,
  request: Request,
  { by, now, termsVersion }: Acting & { readonly termsVersion: number },
): Offer {
  if (offer.providerId !== by) throw new Refusal('not-yours');
  requirePending(offer, request, now);
  requireOpen(request, now);
  requireTerms(request, termsVersion);
  if (offer.termsVersion === termsVersion) return offer;
  requireArrival(offer.proposal.arrivesOn, request, now);
  return moved(offer, { termsVersion }, { what: 'reconfirmed', at: now });
}

/**
 * An offer that the request's owner has read. The first time counts; an offer read before is given back as it is.
 * Its `offerVersion` stays, so that what was read can be accepted.
 *
 * @throws Refusal `not-yours`
 */
export function readOffer(offer: Offer, { by, now }: Acting): Offer {
  if (offer.requesterId !== by) throw new Refusal('not-yours');
  if (offer.readAt !== null) return offer;
  return { ...offer, readAt: now, version: offer.version + 1, lastChange: { what: 'read', at: now } };
}

/** Refuses with `offer-not-pending`, telling the state it is in, unless the offer is pending at this instant. */
export function requirePending(offer: Offer, request: Request, now: number): void {
  const state = offerStateWhile(offer, stateAt(request, now));
  if (state !== 'pending') throw new Refusal('offer-not-pending', { state });
}

/** An offer with its terms or state moved. */
export function moved(offer: Offer, change: Partial<Offer>, lastChange: OfferChange): Offer {
  return {
    ...offer,
    ...change,
    offerVersion: offer.offerVersion + 1,
    version: offer.version + 1,
    lastChange,
  };
}
