import { searchCell } from '@nwassik/geo';
import * as z from 'zod';
import { offerIdEnding, ownGroup } from '../domain/offer-id.ts';
import { CATEGORIES, REQUEST_STATES, SIZE_CLASSES, type Card, type Request } from '../domain/request.ts';
import { mainPlace, WORKFLOWS } from '../domain/workflow.ts';
import { idIn, LISTED, requestKey, timeKey } from './keys.ts';
import { moneyInItem, moneyToItem } from './money-item.ts';
import { photoIdsInItem, photoIdsToItem } from './photo-ids-item.ts';
import { publicPlaceInItem, publicPlaceToItem } from './public-place-item.ts';

/** What a row of a request or an offer carries beside it. */
export interface Stamp {
  /** The trace in which it was written. */
  readonly traceparent?: string | undefined;
}

/**
 * A request as its row holds it, apart from its body. It must fit in 1 KB and its card stands in three indexes, so
 * every byte counts: what is null or empty is left out, money, places and photos are written short.
 */
export function toItem(request: Request, stamp: Stamp = {}) {
  const { id, card, state, zone, requesterName, deal, offerCount, version, lastChange } = request;
  const { requesterId, places, reward, itemPrice, localPrice, fragile, photoIds, ...facts } = card;
  const { dropoff, pickup, meetup } = places;
  return {
    ...requestKey(id),
    kind: 'request',
    requesterId,
    card: withoutNulls({
      ...facts,
      places: {
        ...(dropoff && { dropoff: publicPlaceToItem(dropoff) }),
        ...(pickup && { pickup: publicPlaceToItem(pickup) }),
        ...(meetup && { meetup: publicPlaceToItem(meetup) }),
      },
      reward: moneyToItem(reward),
      itemPrice: moneyToItem(itemPrice),
      localPrice: moneyToItem(localPrice),
      fragile: fragile || null,
      photos: photoIdsToItem(photoIds),
    }),
    state,
    zone,
    ...withoutNulls({ requesterName }),
    ...(deal && { deal: `${ownGroup(deal.id)} ${deal.providerId}` }),
    offerCount,
    version,
    lastChange: { version, ...lastChange, traceparent: stamp.traceparent },
    createdKey: timeKey(card.createdAt, id),
    ...(state === 'open' && {
      listed: LISTED,
      cell: searchCell(mainPlace(card.places).area),
      dueKey: timeKey(card.expiresAt, id),
    }),
  };
}

function withoutNulls(members: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}

const cardInItem = z
  .object({
    workflow: z.enum(WORKFLOWS),
    title: z.string(),
    category: z.enum(CATEGORIES).catch('other'),
    places: z.object({
      dropoff: publicPlaceInItem.exactOptional(),
      pickup: publicPlaceInItem.exactOptional(),
      meetup: publicPlaceInItem.exactOptional(),
    }),
    dueOn: z.string().nullable().default(null),
    expiresAt: z.number(),
    reward: moneyInItem.nullable().default(null),
    itemPrice: moneyInItem.nullable().default(null),
    localPrice: moneyInItem.nullable().default(null),
    weightGrams: z.number().nullable().default(null),
    sizeClass: z.enum(SIZE_CLASSES).nullable().default(null),
    fragile: z.boolean().default(false),
    photos: photoIdsInItem.default([]),
    termsVersion: z.number(),
    createdAt: z.number(),
  })
  .transform(({ photos: photoIds, ...facts }) => ({ ...facts, photoIds }));

const requestInItem = z.object({
  kind: z.literal('request'),
  sk: z.string(),
  requesterId: z.string(),
  card: cardInItem,
  state: z.enum(REQUEST_STATES),
  zone: z.string(),
  requesterName: z.string().nullable().default(null),
  deal: z
    .string()
    .regex(/^\S{12} \S+$/)
    .optional(),
  offerCount: z.number().default(0),
  version: z.number(),
  lastChange: z.object({
    what: z.enum(['posted', 'edited', 'cancelled', 'expired', 'agreed']),
    at: z.number(),
    traceparent: z.string().optional(),
  }),
});

/** The request in a row, and what is stamped on it. Throws when the row is not a request's. */
export function fromItem(item: unknown): {
  readonly request: Request;
  readonly traceparent: string | undefined;
} {
  const { kind: _kind, sk, requesterId, card, deal, lastChange, ...rest } = requestInItem.parse(item);
  const { traceparent, ...change } = lastChange;
  const id = idIn(sk);
  return {
    request: { id, card: { requesterId, ...card }, deal: dealOf(id, deal), ...rest, lastChange: change },
    traceparent,
  };
}

function dealOf(requestId: string, deal: string | undefined): Request['deal'] {
  const [own, providerId] = deal?.split(' ') ?? [];
  return own && providerId ? { id: offerIdEnding(requestId, own), providerId } : null;
}

const entryInIndex = z.object({ sk: z.string(), requesterId: z.string(), card: cardInItem });

/** The card in an entry of an index, with its request's id. */
export function cardFromEntry(entry: unknown): { readonly id: string; readonly card: Card } {
  const { sk, requesterId, card } = entryInIndex.parse(entry);
  return { id: idIn(sk), card: { requesterId, ...card } };
}
