import { add, type Money } from '@nwassik/money';
import type { Deal } from './deal.ts';
import type { RequestState } from './request.ts';

export const OFFER_STATES = ['pending', 'countered', 'accepted', 'declined', 'withdrawn', 'lapsed'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** What a provider proposes. */
export interface Proposal {
  /** What the provider earns. */
  readonly fee: Money;
  /** What the goods cost, where the provider buys them; in the fee's currency. */
  readonly itemCost: Money | null;
  readonly dutiesPaidBy: 'requester' | 'provider' | null;
  /** `YYYY-MM-DD`, in the zone of the request's main place. */
  readonly arrivesOn: string;
  readonly message: string;
}

/** A provider's proposal on a request; once accepted, the deal too. */
export interface Offer {
  readonly id: string;
  readonly requestId: string;
  readonly requesterId: string;
  readonly providerId: string;
  /** The provider's name when they offered; null when identity had not told it yet. */
  readonly providerName: string | null;
  readonly proposal: Proposal;
  /** As it was last written: its request's state may have lapsed it since, see `offerStateWhile`. */
  readonly state: 'pending' | 'accepted' | 'declined' | 'withdrawn';
  /** The request's terms it stands on. */
  readonly termsVersion: number;
  /** Moves with its terms and its state: what accepting names. */
  readonly offerVersion: number;
  readonly readAt: number | null;
  /** The month whose meter counted it, `YYYY-MM`; null where none did. */
  readonly countedIn: string | null;
  readonly createdAt: number;
  readonly deal: Deal | null;
  /** Moves with every change that is told to others, being read among them. */
  readonly version: number;
  readonly lastChange: OfferChange;
}

/** What its two sides see of a deal in their lists. */
export type AgreedOffer = Pick<
  Offer,
  'id' | 'requestId' | 'requesterId' | 'providerId' | 'providerName' | 'deal'
>;

/** What was done last: read, declined and accepted by the request's owner, the rest by the provider. */
export interface OfferChange {
  readonly what: 'made' | 'read' | 'reconfirmed' | 'declined' | 'withdrawn' | 'accepted';
  readonly at: number;
}

/** What the requester hands over in cash: fee and item cost. In minor units of their one currency. */
export function cashDue(proposal: Pick<Proposal, 'fee' | 'itemCost'>): Money {
  return proposal.itemCost === null ? proposal.fee : add(proposal.fee, proposal.itemCost);
}

/** The state of an offer while its request is in a state: once that has closed, a pending offer has lapsed. */
export function offerStateWhile(offer: Offer, request: RequestState): OfferState {
  if (offer.state !== 'pending') return offer.state;
  return ['completed', 'cancelled', 'expired', 'removed'].includes(request) ? 'lapsed' : 'pending';
}

/** Whether it stands in the way of another offer of the same provider: pending or accepted, and not lapsed. */
export function isLive(offer: Offer, request: RequestState): boolean {
  return ['pending', 'accepted'].includes(offerStateWhile(offer, request));
}

/** Whether it waits while another offer's deal decides over the request, or a moderator does. */
export function isWaiting(offer: Offer, request: RequestState): boolean {
  return offer.state === 'pending' && (request === 'agreed' || request === 'held');
}

/** Whether the provider must confirm it before it can be accepted: it stands on older terms. */
export function needsReconfirmation(offer: Offer, termsVersion: number): boolean {
  return offer.state === 'pending' && offer.termsVersion < termsVersion;
}
