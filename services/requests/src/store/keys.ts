/** What a list of deals shows of each, beside who its other side is. */
const TERMS = ['requestId', 'providerName', 'fee', 'itemCost', 'dutiesPaidBy', 'arrivesOn', 'deal'] as const;

/**
 * The keys of the table of requests. A request, its body and its offers share a partition: the first four groups
 * of their ids, without version and variant, are the same (see `domain/offer-id.ts`). In it they sort body, core,
 * offers, so that one query reads a request whole and one reads it with its offers.
 */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: [
    // A request: the first three while it is open, the fourth always.
    { name: 'newest', partitionKey: 'listed', sortKey: 'createdKey', projection: ['card', 'requesterId'] },
    { name: 'cell', partitionKey: 'cell', sortKey: 'createdKey', projection: ['card', 'requesterId'] },
    { name: 'due', partitionKey: 'listed', sortKey: 'dueKey', projection: ['card', 'requesterId'] },
    { name: 'mine', partitionKey: 'requesterId', sortKey: 'createdKey', projection: 'keys-only' },
    // An offer: the first always, the other two once it is a deal.
    {
      name: 'offersOfProvider',
      partitionKey: 'providerId',
      sortKey: 'offeredKey',
      projection: ['requestId'],
    },
    {
      name: 'dealsOfRequester',
      partitionKey: 'requesterId',
      sortKey: 'agreedKey',
      projection: [...TERMS, 'providerId'],
    },
    {
      name: 'dealsOfProvider',
      partitionKey: 'providerId',
      sortKey: 'agreedKey',
      projection: [...TERMS, 'requesterId'],
    },
  ],
} as const;

/** The kinds of rows that announce. An accepted offer is its deal, too. */
export const AGGREGATES = ['request', 'offer', 'reminder'] as const;

/** The partition of all requests that are listed. */
export const LISTED = 'open';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export function requestKey(requestId: string): Key {
  return { pk: partition(requestId), sk: `C#${requestId}` };
}

export function bodyKey(requestId: string): Key {
  return { pk: partition(requestId), sk: `B#${requestId}` };
}

/** From an offer's, or a deal's, id alone. */
export function offerKey(offerId: string): Key {
  return { pk: partition(offerId), sk: `O#${offerId}` };
}

export function personKey(userId: string): Key {
  return { pk: `U#${userId}`, sk: 'PERSON' };
}

/** A provider's plan and what their months have counted. */
export function meterKey(userId: string): Key {
  return { pk: `U#${userId}`, sk: 'METER' };
}

export function photoKey(photoId: string): Key {
  return { pk: `P#${photoId}`, sk: 'PHOTO' };
}

/** The row that counts a person's upload tickets. */
export function ticketsKey(userId: string): Key {
  return { pk: `U#${userId}`, sk: 'TICKETS' };
}

export function favouritesKey(userId: string): Key {
  return { pk: `U#${userId}`, sk: 'FAVOURITES' };
}

/** A part of the snapshot of open requests by area. */
export function areasKey(name: string): Key {
  return { pk: 'AREAS', sk: `A#${name}` };
}

/** From the first to the last part of that snapshot. */
export function allAreas(): readonly [from: string, to: string] {
  return [areasKey('').sk, areasKey('~').sk];
}

/** Of the end that a request has now: another end is another reminder. Sorts behind the offers, out of their way. */
export function reminderKey(requestId: string, endsAt: number): Key {
  return { pk: partition(requestId), sk: `Z#${requestId}#${new Date(endsAt).toISOString()}` };
}

/** Up to which end people have been reminded. */
export function remindedKey(): Key {
  return { pk: 'REMINDED', sk: 'REMINDED' };
}

/** The beginning of the sort keys of one provider's offers on a request: the id of any of them, but for the number. */
export function ownOffersPrefix(offerId: string): string {
  return `O#${offerId.slice(0, -2)}`;
}

/** From a request's body to its core: read whole. */
export function wholeRequest(requestId: string): readonly [from: string, to: string] {
  return [bodyKey(requestId).sk, requestKey(requestId).sk];
}

/** From a request's core to the last offer. */
export function withOffers(requestId: string): readonly [from: string, to: string] {
  return [requestKey(requestId).sk, 'O#~'];
}

/**
 * The sort key of an instant and an id: in the order of time. Of the id its last group is enough to keep those of
 * one millisecond apart.
 */
export function timeKey(instant: number, id: string): string {
  return `${new Date(instant).toISOString()}#${id.slice(-12)}`;
}

/** The instant in such a key, in milliseconds since the epoch. */
export function instantIn(key: string): number {
  return Date.parse(key.slice(0, key.indexOf('#')));
}

/** The id in a row's sort key. */
export function idIn(sk: string): string {
  return sk.slice(2);
}

function partition(id: string): string {
  return `R#${id.slice(0, 13)}-${id.slice(15, 18)}-${id.slice(20, 23)}`;
}
