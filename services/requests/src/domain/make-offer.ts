import { Refusal } from '@nwassik/refusal';
import { dayAt, oneYearAfter } from './calendar-day.ts';
import { offerId } from './offer-id.ts';
import type { Offer, Proposal } from './offer.ts';
import { requireRoom, type Quota } from './plan-copy.ts';
import type { Request } from './request.ts';
import { whyNot } from './standing.ts';

/**
 * A provider's new offer on a request.
 *
 * @param own the provider's earlier offers on it, oldest first
 * @param offering.termsVersion the request's terms that the provider saw
 * @throws Refusal `own-request`, `request-not-open`, `offer-exists`, `offers-used-up`, `terms-changed`,
 *   `currencies-differ`, `arrives-in-the-past`, `arrives-after-due`, `arrives-too-late`, `subscription-required`
 */
export function makeOffer(
  request: Request,
  own: readonly Offer[],
  proposal: Proposal,
  offering: {
    readonly providerId: string;
    readonly providerName: string | null;
    readonly quota: Quota;
    readonly termsVersion: number;
    readonly now: number;
  },
): Offer {
  const { providerId, providerName, quota, termsVersion, now } = offering;
  const why = whyNot(request, own, providerId, now);
  if (why) throw new Refusal(why.code, why.facts);
  requireTerms(request, termsVersion);
  if (proposal.itemCost && proposal.itemCost.currency !== proposal.fee.currency) {
    throw new Refusal('currencies-differ', { fee: proposal.fee.currency });
  }
  requireArrival(proposal.arrivesOn, request, now);
  // Only the first on a request is a response.
  const isFirst = own.length === 0;
  if (isFirst) requireRoom(quota);
  return {
    id: offerId(request.id, providerId, own.length + 1),
    requestId: request.id,
    requesterId: request.card.requesterId,
    providerId,
    providerName,
    proposal,
    state: 'pending',
    termsVersion,
    offerVersion: 1,
    readAt: null,
    countedIn: isFirst && quota.limit !== null ? quota.month : null,
    createdAt: now,
    deal: null,
    version: 1,
    lastChange: { what: 'made', at: now },
  };
}

/** Refuses with `terms-changed` unless these are the request's terms now; the facts tell which are. */
export function requireTerms(request: Request, termsVersion: number): void {
  const current = request.card.termsVersion;
  if (current !== termsVersion) throw new Refusal('terms-changed', { termsVersion: current });
}

/**
 * Refuses a day of arrival that is past, after the request's due date, or, where it has none, more than a year
 * ahead; by the days of the main place's zone.
 */
export function requireArrival(arrivesOn: string, request: Request, now: number): void {
  const today = dayAt(now, request.zone);
  if (arrivesOn < today) throw new Refusal('arrives-in-the-past', { earliest: today });
  const { dueOn } = request.card;
  if (dueOn !== null && arrivesOn > dueOn) throw new Refusal('arrives-after-due', { latest: dueOn });
  const latest = oneYearAfter(today);
  if (arrivesOn > latest) throw new Refusal('arrives-too-late', { latest });
}
