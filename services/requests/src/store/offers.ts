import { transact, type TransactItem } from '@nwassik/dynamodb';
import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { offerId as offerIdOf } from '../domain/offer-id.ts';
import type { AgreedOffer, Offer } from '../domain/offer.ts';
import type { Quota } from '../domain/plan-copy.ts';
import type { Request } from '../domain/request.ts';
import { offerKey, ownOffersPrefix, requestKey, TABLE, withOffers, type Key } from './keys.ts';
import { dealFromEntry, fromOfferItem, toOfferItem, type Creation, type StoredOffer } from './offer-item.ts';
import { countOnMeter } from './meters.ts';
import { orMoved } from './or-moved.ts';
import { readIndexPage, readRange, readRows, type Row } from './read-rows.ts';
import { fromItem, type Stamp } from './request-item.ts';
import { moving, type Page, type PageOf } from './requests.ts';

/** An offer and the request it is on. */
export interface OfferOnRequest {
  readonly offer: Offer;
  readonly request: Request;
}

/** The offers in the table, and the deals they became. */
export interface Offers {
  /** By its id alone: a deal's is its offer's. */
  find(offerId: string, consistent?: boolean): Promise<StoredOffer | undefined>;
  /** A provider's offers on a request, oldest first. */
  own(requestId: string, providerId: string, consistent?: boolean): Promise<StoredOffer[]>;
  /** A request and all offers on it, oldest first. */
  onRequest(
    requestId: string,
  ): Promise<{ readonly request: Request; readonly offers: readonly StoredOffer[] } | undefined>;
  /** Somebody's own offers in whatever state, latest first, each with its request. */
  ofProvider(providerId: string, page: PageOf): Promise<Page<OfferOnRequest>>;
  /** Somebody's deals on either side, latest first. */
  dealsOf(userId: string, page: PageOf): Promise<Page<AgreedOffer>>;
  /**
   * Makes an offer and counts it, on its month's meter too if it is to be, while its request, the provider's plan and
   * the room in the month are as they were read. Throws `Moved` otherwise.
   */
  make(
    offer: Offer,
    request: Request,
    quota: Quota,
    stamp: Stamp & { readonly creation: Creation | undefined },
  ): Promise<void>;
  /** Writes an offer that changed but is still live. Throws `Moved` when it moved since it was read. */
  change(before: StoredOffer, after: Offer, stamp: Stamp): Promise<void>;
  /** Writes an offer that is over, and counts it out. Throws `Moved` when it moved since it was read. */
  end(before: StoredOffer, after: Offer, stamp: Stamp): Promise<void>;
  /** Writes both sides of an accept, or nothing. Throws `Moved` when either moved since it was read. */
  accept(
    before: { readonly request: Request; readonly stored: StoredOffer },
    after: OfferOnRequest,
    stamp: Stamp,
  ): Promise<void>;
}

const OF_PROVIDER = TABLE.indexes[4];
const DEALS = [TABLE.indexes[5], TABLE.indexes[6]] as const;
const AGREED = DEALS[0].sortKey;

/** The store over one table. */
export function offerStore(client: DynamoDBDocumentClient, table: string): Offers {
  const putIfUnmoved = (before: StoredOffer, after: Offer, stamp: Stamp) => ({
    TableName: table,
    Item: toOfferItem(after, { ...stamp, creation: before.creation }),
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': before.offer.version },
  });

  /** Counts live offers on a request's row: no version, no index and no ETag moves by it. */
  const count = (requestId: string, by: 1 | -1, ifVersion?: number): TransactItem => ({
    Update: {
      TableName: table,
      Key: requestKey(requestId),
      UpdateExpression: 'ADD offerCount :by',
      ...(ifVersion === undefined
        ? { ExpressionAttributeValues: { ':by': by } }
        : {
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':by': by, ':version': ifVersion },
          }),
    },
  });

  return {
    async find(offerId, consistent = false) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: offerKey(offerId), ConsistentRead: consistent }),
      );
      return Item && fromOfferItem(Item);
    },

    async own(requestId, providerId, consistent = false) {
      const first = offerIdOf(requestId, providerId, 1);
      const from = ownOffersPrefix(first);
      const rows = await readRange(client, table, offerKey(first).pk, [from, `${from}~`], consistent);
      return rows.map(fromOfferItem).filter(({ offer }) => offer.providerId === providerId);
    },

    async onRequest(requestId) {
      const { pk, sk } = requestKey(requestId);
      const rows = await readRange(client, table, pk, withOffers(requestId), false);
      const request = rows.find((row) => row['sk'] === sk);
      if (request === undefined) return undefined;
      const offers = rows
        .filter((row) => row['kind'] === 'offer' && row['requestId'] === requestId)
        .map(fromOfferItem)
        .toSorted(byTime);
      return { request: fromItem(request).request, offers };
    },

    async ofProvider(providerId, { limit, before }) {
      const page = { partition: providerId, before, limit };
      const { entries, next } = await readIndexPage(client, table, OF_PROVIDER, page);
      const keys = entries.flatMap((entry) => [keyOf(entry), requestKey(String(entry['requestId']))]);
      const rows = await readRows(client, table, distinct(keys));
      const requests = new Map(
        rows.filter((row) => row['kind'] === 'request').map((row) => [row['sk'], fromItem(row).request]),
      );
      const offers = new Map(
        rows.filter((row) => row['kind'] === 'offer').map((row) => [row['sk'], fromOfferItem(row).offer]),
      );
      const items = entries.flatMap((entry) => {
        const offer = offers.get(entry['sk']);
        const request = offer && requests.get(requestKey(offer.requestId).sk);
        return offer && request ? [{ offer, request }] : [];
      });
      return { items, next };
    },

    async dealsOf(userId, { limit, before }) {
      const page = { partition: userId, before, limit };
      const sides = await Promise.all(DEALS.map((index) => readIndexPage(client, table, index, page)));
      const agreed = sides
        .flatMap(({ entries }) => entries)
        .toSorted((a, b) => (String(a[AGREED]) < String(b[AGREED]) ? 1 : -1));
      const shown = agreed.slice(0, limit);
      const more = agreed.length > limit || sides.some(({ next }) => next !== null);
      return {
        items: shown.map(dealFromEntry),
        next: more && shown.length > 0 ? String(shown.at(-1)?.[AGREED]) : null,
      };
    },

    make: (offer, request, quota, stamp) =>
      orMoved(
        transact(client, [
          {
            Put: {
              TableName: table,
              Item: toOfferItem(offer, stamp),
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          count(request.id, 1, request.version),
          ...(offer.countedIn === null ? [] : [countOnMeter(table, offer.providerId, offer.id, quota)]),
        ]),
      ),

    change: (before, after, stamp) =>
      orMoved(client.send(new PutCommand(putIfUnmoved(before, after, stamp)))),

    end: (before, after, stamp) =>
      orMoved(transact(client, [{ Put: putIfUnmoved(before, after, stamp) }, count(after.requestId, -1)])),

    accept: (before, after, stamp) =>
      orMoved(
        transact(client, [
          {
            Update: {
              TableName: table,
              Key: requestKey(after.request.id),
              ...moving(before.request, after.request, stamp),
            },
          },
          { Put: putIfUnmoved(before.stored, after.offer, stamp) },
        ]),
      ),
  };
}

function byTime({ offer: a }: StoredOffer, { offer: b }: StoredOffer): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

function keyOf(entry: Row): Key {
  return { pk: String(entry['pk']), sk: String(entry['sk']) };
}

function distinct(keys: readonly Key[]): Key[] {
  return [...new Map(keys.map((key) => [key.sk, key])).values()];
}
