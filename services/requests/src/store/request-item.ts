import { CURRENCIES } from '@nwassik/money';
import * as z from 'zod';
import { CATEGORIES, REQUEST_STATES, SIZE_CLASSES, type Card, type Request } from '../domain/request.ts';
import { WORKFLOWS } from '../domain/workflow.ts';
import { LISTED, requestKey, timeKey } from './keys.ts';

/** What a row of a request or an offer carries beside it. */
export interface Stamp {
  /** The trace in which it was written. */
  readonly traceparent?: string | undefined;
}

/**
 * A request as its row holds it, apart from its body. What is null is left out: every byte counts in two indexes.
 *
 * @param stamp.fingerprint of what was posted, where a retry may come
 */
export function toItem(request: Request, stamp: Stamp & { readonly fingerprint?: string | undefined } = {}) {
  const { id, card, state, zone, requesterName, deal, offerCount, version, lastChange } = request;
  return {
    ...requestKey(id),
    kind: 'request',
    card: withoutNulls(card),
    state,
    zone,
    ...withoutNulls({ requesterName, deal }),
    offerCount,
    version,
    lastChange: { version, ...lastChange, traceparent: stamp.traceparent },
    fingerprint: stamp.fingerprint,
    requestsOf: card.requesterId,
    createdKey: timeKey(card.createdAt, id),
    ...(state === 'open' && { listed: LISTED, dueKey: timeKey(card.expiresAt, id) }),
  };
}

function withoutNulls(members: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}

export const moneyInItem = z.object({ amount: z.number(), currency: z.enum(CURRENCIES) });
const point = z.object({ lat: z.number(), lng: z.number() });
const area = z.object({ countryCode: z.string(), city: z.string(), area: point });

const cardInItem = z.object({
  requesterId: z.string(),
  workflow: z.enum(WORKFLOWS),
  title: z.string(),
  category: z.enum(CATEGORIES).catch('other'),
  places: z.object({
    dropoff: area.exactOptional(),
    pickup: area.exactOptional(),
    meetup: area.exactOptional(),
  }),
  dueOn: z.string().nullable().default(null),
  expiresAt: z.number(),
  reward: moneyInItem.nullable().default(null),
  itemPrice: moneyInItem.nullable().default(null),
  localPrice: moneyInItem.nullable().default(null),
  weightGrams: z.number().nullable().default(null),
  sizeClass: z.enum(SIZE_CLASSES).nullable().default(null),
  fragile: z.boolean().default(false),
  termsVersion: z.number(),
  createdAt: z.number(),
});

const requestInItem = z.object({
  kind: z.literal('request'),
  sk: z.string(),
  card: cardInItem,
  state: z.enum(REQUEST_STATES),
  zone: z.string(),
  requesterName: z.string().nullable().default(null),
  deal: z.object({ id: z.string(), providerId: z.string() }).nullable().default(null),
  offerCount: z.number().default(0),
  version: z.number(),
  lastChange: z.object({
    what: z.enum(['posted', 'edited', 'cancelled', 'expired', 'agreed']),
    by: z.string().nullable(),
    at: z.number(),
    traceparent: z.string().optional(),
  }),
  fingerprint: z.string().optional(),
});

/** The request in a row, and what is stamped on it. Throws when the row is not a request's. */
export function fromItem(item: unknown): {
  readonly request: Request;
  readonly traceparent: string | undefined;
  readonly fingerprint: string | undefined;
} {
  const { kind: _kind, sk, fingerprint, lastChange, ...rest } = requestInItem.parse(item);
  const { traceparent, ...change } = lastChange;
  return { request: { id: sk.slice(2), ...rest, lastChange: change }, traceparent, fingerprint };
}

/** The card in an entry of an index, with its request's id. */
export function cardFromEntry(entry: unknown): { readonly id: string; readonly card: Card } {
  const { sk, card } = z.object({ sk: z.string(), card: cardInItem }).parse(entry);
  return { id: sk.slice(2), card };
}
