import { MAX_OFFERS_EACH } from './offer-id.ts';
import { isLive, type Offer } from './offer.ts';
import { isUsedUp, type Quota } from './plan-copy.ts';
import { stateAt, type Request } from './request.ts';

/** Why somebody may not offer on a request now. */
export type WhyNot =
  | 'request-not-open'
  | 'own-request'
  | 'offer-exists'
  | 'offers-used-up'
  | 'subscription-required';

/** May I respond to this request, and why not (api.md, `standing`). */
export interface Standing {
  readonly mayOffer: boolean;
  readonly why: WhyNot | null;
  /** The caller's live offer, where there is one. */
  readonly offerId?: string;
  /** How many first offers a month the plan allows; null: as many as one likes. */
  readonly limit: number | null;
  /** How many of them are used. What is done under an unlimited plan is not counted. */
  readonly used: number;
  /** When the month ends, in milliseconds since the epoch. */
  readonly resetsAt: number;
}

/**
 * The caller's standing on a request.
 *
 * @param own the caller's offers on it, oldest first
 */
export function standingOn(
  request: Request,
  own: readonly Offer[],
  userId: string,
  quota: Quota,
  now: number,
): Standing {
  const why =
    whyNot(request, own, userId, now)?.code ?? (isOneTooMany(own, quota) ? 'subscription-required' : null);
  const live = own.find((offer) => isLive(offer, stateAt(request, now)));
  return {
    mayOffer: why === null,
    why,
    ...(live && { offerId: live.id }),
    limit: quota.limit,
    used: quota.used,
    resetsAt: quota.resetsAt,
  };
}

/** Only the first offer on a request is counted. */
function isOneTooMany(own: readonly Offer[], quota: Quota): boolean {
  return own.length === 0 && isUsedUp(quota);
}

/** Why somebody may not offer on a request, with the facts to tell them; undefined when they may. */
export function whyNot(
  request: Request,
  own: readonly Offer[],
  userId: string,
  now: number,
): { readonly code: WhyNot; readonly facts?: Readonly<Record<string, unknown>> } | undefined {
  const state = stateAt(request, now);
  if (request.card.requesterId === userId) return { code: 'own-request' };
  const live = own.find((offer) => isLive(offer, state));
  if (live) return { code: 'offer-exists', facts: { offerId: live.id } };
  if (state !== 'open') return { code: 'request-not-open', facts: { state } };
  if (own.length >= MAX_OFFERS_EACH) return { code: 'offers-used-up' };
  return undefined;
}
