import type * as z from 'zod';
import { isDealOverdue } from '../domain/deal.ts';
import {
  cashDue,
  isWaiting,
  needsReconfirmation,
  offerStateWhile,
  type AgreedOffer,
} from '../domain/offer.ts';
import { stateAt } from '../domain/request.ts';
import type { OfferOnRequest } from '../store/offers.ts';
import type { dealSchema, offerSchema } from './offer.schema.ts';
import { instant } from './request-answers.ts';

/** An offer as its two sides see it, in the state it has while its request is in its own. */
export function offerAnswer({ offer, request }: OfferOnRequest, now: number): z.output<typeof offerSchema> {
  const { id, requestId, providerId, proposal, termsVersion, offerVersion, readAt, createdAt } = offer;
  const requestState = stateAt(request, now);
  const state = offerStateWhile(offer, requestState);
  const outdated = state === 'pending' && needsReconfirmation(offer, request.card.termsVersion);
  const waiting = isWaiting(offer, requestState);
  return {
    id,
    requestId,
    providerId,
    state,
    turn: state !== 'pending' || waiting ? null : outdated ? 'provider' : 'requester',
    round: 0,
    ...proposal,
    cashDue: cashDue(proposal),
    termsVersion,
    version: offerVersion,
    needsReconfirmation: outdated,
    waiting,
    readAt: readAt === null ? null : instant(readAt),
    createdAt: instant(createdAt),
  };
}

/** A deal as its two sides see it; undefined for an offer that is none. */
export function dealAnswer(offer: AgreedOffer, now: number): z.output<typeof dealSchema> | undefined {
  const { id, requestId, requesterId, providerId, providerName, deal } = offer;
  if (deal === null) return undefined;
  return {
    id,
    requestId,
    requesterId,
    requesterName: deal.requesterName,
    providerId,
    providerName,
    state: deal.state,
    terms: { ...deal.terms, agreedAt: instant(deal.terms.agreedAt) },
    termsVersion: deal.terms.version,
    handovers: [],
    cash: { requester: null, provider: null },
    overdue: isDealOverdue(deal, now),
  };
}
