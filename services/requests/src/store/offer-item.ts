import { monthOf } from '@nwassik/calendar';
import * as z from 'zod';
import { DEAL_STATES, type Deal } from '../domain/deal.ts';
import { numberIn } from '../domain/offer-id.ts';
import { cashDue, type AgreedOffer, type Offer, type Proposal } from '../domain/offer.ts';
import { idIn, instantIn, offerKey, timeKey } from './keys.ts';
import { moneyInItem, moneyToItem } from './money-item.ts';
import type { Stamp } from './request-item.ts';

/** What an offer's row keeps of how it was made, where a retry may come. */
export interface Creation {
  /** Stands for the maker's `Idempotency-Key`. */
  readonly key: string;
  /** Stands for the words that were sent. */
  readonly words: string;
}

/**
 * An offer, with the deal it may have become, as its row holds it. Accepting writes it in a transaction, where
 * each KB counts twice: what is null is left out, what a key says already, and of a deal's first terms what the
 * offer says.
 */
export function toOfferItem(offer: Offer, stamp: Stamp & { readonly creation?: Creation | undefined } = {}) {
  const { id, proposal, providerName, readAt, countedIn, createdAt, deal, version, lastChange, ...rest } =
    offer;
  const { fee, itemCost, dutiesPaidBy, arrivesOn, message } = proposal;
  return {
    ...offerKey(id),
    kind: 'offer',
    ...rest,
    fee: moneyToItem(fee),
    itemCost: moneyToItem(itemCost) ?? undefined,
    dutiesPaidBy: dutiesPaidBy ?? undefined,
    arrivesOn,
    message,
    providerName: providerName ?? undefined,
    readAt: readAt ?? undefined,
    // A first offer was counted in its month unless its provider's plan has no limit.
    paid: (countedIn === null && numberIn(id) === 1) || undefined,
    version,
    lastChange: { version, ...lastChange, traceparent: stamp.traceparent },
    creation: stamp.creation,
    offeredKey: timeKey(createdAt, id),
    ...(deal && { deal: dealToItem(deal), agreedKey: timeKey(deal.terms.agreedAt, id) }),
  };
}

function dealToItem({ state, terms, requesterName, dueAt }: Deal) {
  const { version, hash } = terms;
  return {
    state,
    terms: { version, hash },
    requesterName: requesterName ?? undefined,
    dueAt: dueAt ?? undefined,
  };
}

const dealInItem = z.object({
  state: z.enum(DEAL_STATES),
  terms: z.object({ version: z.literal(1), hash: z.string() }),
  requesterName: z.string().nullable().default(null),
  dueAt: z.number().nullable().default(null),
});

const sides = {
  sk: z.string(),
  requestId: z.string(),
  requesterId: z.string(),
  providerId: z.string(),
  providerName: z.string().nullable().default(null),
};

const sums = {
  fee: moneyInItem,
  itemCost: moneyInItem.nullable().default(null),
  dutiesPaidBy: z.enum(['requester', 'provider']).nullable().default(null),
  arrivesOn: z.string(),
};

const offerInItem = z.object({
  kind: z.literal('offer'),
  ...sides,
  ...sums,
  message: z.string(),
  state: z.enum(['pending', 'accepted', 'declined', 'withdrawn']),
  termsVersion: z.number(),
  offerVersion: z.number(),
  readAt: z.number().nullable().default(null),
  paid: z.boolean().default(false),
  offeredKey: z.string(),
  agreedKey: z.string().default(''),
  deal: dealInItem.optional(),
  version: z.number(),
  lastChange: z.object({
    what: z.enum(['made', 'read', 'reconfirmed', 'declined', 'withdrawn', 'accepted']),
    at: z.number(),
    traceparent: z.string().optional(),
  }),
  creation: z.object({ key: z.string(), words: z.string() }).optional(),
});

/** An offer in a row, and what is stamped on it. */
export interface StoredOffer {
  readonly offer: Offer;
  readonly traceparent: string | undefined;
  readonly creation: Creation | undefined;
}

/** The offer in a row. Throws when the row is not an offer's. */
export function fromOfferItem(item: unknown): StoredOffer {
  const {
    kind: _kind,
    sk,
    offeredKey,
    agreedKey,
    creation,
    lastChange,
    deal,
    paid,
    ...rest
  } = offerInItem.parse(item);
  const { fee, itemCost, dutiesPaidBy, arrivesOn, message, ...facts } = rest;
  const proposal: Proposal = { fee, itemCost, dutiesPaidBy, arrivesOn, message };
  const { traceparent, ...change } = lastChange;
  const [id, createdAt] = [idIn(sk), instantIn(offeredKey)];
  return {
    offer: {
      id,
      ...facts,
      proposal,
      countedIn: paid || numberIn(id) > 1 ? null : monthOf(createdAt),
      createdAt,
      deal: deal ? dealFromItem(deal, proposal, instantIn(agreedKey)) : null,
      lastChange: change,
    },
    traceparent,
    creation,
  };
}

const dealInIndex = z.object({ ...sides, ...sums, agreedKey: z.string(), deal: dealInItem });

/** What an entry of the indexes of deals tells of one. */
export function dealFromEntry(entry: unknown): AgreedOffer {
  const { sk, agreedKey, deal, fee, itemCost, dutiesPaidBy, arrivesOn, ...rest } = dealInIndex.parse(entry);
  const proposed = { fee, itemCost, dutiesPaidBy, arrivesOn };
  return { id: idIn(sk), ...rest, deal: dealFromItem(deal, proposed, instantIn(agreedKey)) };
}

/** The first terms of a deal are its offer's. */
function dealFromItem(
  deal: z.output<typeof dealInItem>,
  proposal: Omit<Proposal, 'message'>,
  agreedAt: number,
): Deal {
  const { fee, itemCost, dutiesPaidBy, arrivesOn } = proposal;
  return {
    ...deal,
    terms: {
      fee,
      itemCost,
      dutiesPaidBy,
      cashDue: cashDue(proposal),
      arrivesOn,
      agreedAt,
      previousHash: null,
      ...deal.terms,
    },
  };
}
