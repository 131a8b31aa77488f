import * as z from 'zod';
import { DEAL_STATES } from '../domain/deal.ts';
import type { Offer } from '../domain/offer.ts';
import { offerKey, timeKey } from './keys.ts';
import { moneyInItem, type Stamp } from './request-item.ts';

/** What an offer's row keeps of the request that made it, where a retry may come. */
export interface Creation {
  /** The id that follows from caller, route and `Idempotency-Key`. */
  readonly id: string;
  readonly fingerprint: string;
}

/** An offer, with the deal it may have become, as its row holds it. */
export function toOfferItem(offer: Offer, stamp: Stamp & { readonly creation?: Creation | undefined } = {}) {
  const { id, lastChange, deal, ...rest } = offer;
  return {
    ...offerKey(id),
    kind: 'offer',
    ...rest,
    deal: deal ?? undefined,
    lastChange: { version: offer.version, ...lastChange, traceparent: stamp.traceparent },
    creation: stamp.creation,
    offersOf: offer.providerId,
    offeredKey: timeKey(offer.createdAt, id),
    ...(deal && {
      dealOfRequester: offer.requesterId,
      dealOfProvider: offer.providerId,
      agreedKey: timeKey(deal.terms.agreedAt, id),
    }),
  };
}

const payer = z.enum(['requester', 'provider']).nullable().default(null);

const dealInItem = z.object({
  state: z.enum(DEAL_STATES),
  terms: z.object({
    version: z.number(),
    fee: moneyInItem,
    itemCost: moneyInItem.nullable(),
    dutiesPaidBy: payer,
    cashDue: moneyInItem,
    arrivesOn: z.string(),
    agreedAt: z.number(),
    previousHash: z.string().nullable(),
    hash: z.string(),
  }),
  requesterName: z.string().nullable(),
  dueAt: z.number().nullable(),
});

const offerInItem = z.object({
  kind: z.literal('offer'),
  sk: z.string(),
  requestId: z.string(),
  requesterId: z.string(),
  providerId: z.string(),
  providerName: z.string().nullable(),
  proposal: z.object({
    fee: moneyInItem,
    itemCost: moneyInItem.nullable(),
    dutiesPaidBy: payer,
    arrivesOn: z.string(),
    message: z.string(),
  }),
  state: z.enum(['pending', 'accepted', 'declined', 'withdrawn']),
  termsVersion: z.number(),
  offerVersion: z.number(),
  readAt: z.number().nullable(),
  createdAt: z.number(),
  deal: dealInItem.nullable().default(null),
  version: z.number(),
  lastChange: z.object({
    what: z.enum(['made', 'read', 'reconfirmed', 'declined', 'withdrawn', 'accepted']),
    by: z.string(),
    at: z.number(),
    traceparent: z.string().optional(),
  }),
  creation: z.object({ id: z.string(), fingerprint: z.string() }).optional(),
});

/** An offer in a row, and what is stamped on it. */
export interface StoredOffer {
  readonly offer: Offer;
  readonly traceparent: string | undefined;
  readonly creation: Creation | undefined;
}

/** The offer in a row. Throws when the row is not an offer's. */
export function fromOfferItem(item: unknown): StoredOffer {
  const { kind: _kind, sk, creation, lastChange, ...rest } = offerInItem.parse(item);
  const { traceparent, ...change } = lastChange;
  return { offer: { id: sk.slice(2), ...rest, lastChange: change }, traceparent, creation };
}
