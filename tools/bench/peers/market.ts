import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { derivedId, newId } from '@nwassik/ids';
import { fingerprintOf } from '@nwassik/requests/src/api/fingerprint.ts';
import { dealAnswer, offerAnswer } from '@nwassik/requests/src/api/offer-answers.ts';
import {
  at,
  cardAnswer,
  ownCardAnswer,
  ownRequestAnswer,
  requestAnswer,
  standingAnswer,
} from '@nwassik/requests/src/api/request-answers.ts';
import { browsing } from '@nwassik/requests/src/app/browse-requests.ts';
import { accepting } from '@nwassik/requests/src/app/accept-offer.ts';
import { cancelling } from '@nwassik/requests/src/app/cancel-request.ts';
import { changingOffers } from '@nwassik/requests/src/app/change-offer.ts';
import { editing, type SentEdit } from '@nwassik/requests/src/app/edit-request.ts';
import { offering } from '@nwassik/requests/src/app/make-offer.ts';
import { posting } from '@nwassik/requests/src/app/post-request.ts';
import { readingOffers } from '@nwassik/requests/src/app/read-offers.ts';
import type { Filter } from '@nwassik/requests/src/domain/filter.ts';
import type { Proposal } from '@nwassik/requests/src/domain/offer.ts';
import type { Asked } from '@nwassik/requests/src/domain/post-request.ts';
import { standingOn } from '@nwassik/requests/src/domain/standing.ts';
import { isShownTo, maySeeExactPlaces } from '@nwassik/requests/src/domain/who-sees.ts';
import { zoneOfPoint } from '@nwassik/requests/src/places/zone-of-point.ts';
import { timeKey } from '@nwassik/requests/src/store/keys.ts';
import { meterStore } from '@nwassik/requests/src/store/meters.ts';
import { offerStore } from '@nwassik/requests/src/store/offers.ts';
import { peopleStore } from '@nwassik/requests/src/store/people.ts';
import { requestStore } from '@nwassik/requests/src/store/requests.ts';
import { Refusal } from '@nwassik/refusal';

/** Where a page begins. */
export interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/**
 * What the service does behind its edge: its own rules, table and answers, over the stock SDK. Both peers are given
 * it, so that they differ from the service, and from each other, in the framework alone.
 */
export function openMarket(table: string) {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const requests = requestStore(client, table);
  const offers = offerStore(client, table);
  const people = peopleStore(client, table);
  const meters = meterStore(client, table);
  const parts = {
    requests,
    offers,
    people,
    zoneOf: ({ countryCode, point }: { countryCode: string; point: { lat: number; lng: number } }) =>
      zoneOfPoint(countryCode, point),
  };
  const browse = browsing(parts);
  const post = posting(parts);
  const edit = editing(parts);
  const cancel = cancelling(parts);
  const make = offering(parts);
  const accept = accepting(parts);
  const change = changingOffers(parts);
  const noteRead = readingOffers(parts);
  const now = () => Date.now();
  const acting = (by: string) => ({ by, now: now(), traceparent: undefined });

  return {
    async post(by: string, asked: Asked, key: string | undefined, body: unknown) {
      const id = key === undefined ? newId(now()) : derivedId(by, 'POST /v1/requests', key);
      const fingerprint = key === undefined ? undefined : fingerprintOf(body);
      return ownRequestAnswer(await post(asked, { id, requesterId: by, now: now(), fingerprint }), now());
    },
    async browse(filter: Filter, paging: Paging) {
      const { limit, before: after } = pageOf(paging);
      const { items, next } = await browse(filter, 'newest', { limit, after, now: now() });
      const state = { state: 'open', overdue: false } as const;
      return { items: items.map(({ id, card }) => cardAnswer(id, card, state)), nextCursor: cursorTo(next) };
    },
    async cardsOf(ids: readonly string[]) {
      const found = await requests.findAll(ids);
      const items = ids
        .flatMap((id) => found.get(id) ?? [])
        .filter((request) => isShownTo(request, undefined))
        .map((request) => cardAnswer(request.id, request.card, at(request, now())));
      return { items, nextCursor: null };
    },
    async mine(by: string, paging: Paging) {
      const { items, next } = await requests.mine(by, pageOf(paging));
      return { items: items.map((request) => ownCardAnswer(request, now())), nextCursor: cursorTo(next) };
    },
    async read(id: string) {
      const whole = await requests.findWhole(id);
      if (!whole || !isShownTo(whole.request, undefined)) throw new Refusal('request-not-found');
      return { version: whole.request.version, answer: requestAnswer(whole, now()) };
    },
    async edit(by: string, id: string, sent: SentEdit, version: number) {
      const edited = await edit(id, sent, { ...acting(by), version });
      return { version: edited.request.version, answer: ownRequestAnswer(edited, now()) };
    },
    cancel: async (by: string, id: string) => ownRequestAnswer(await cancel(id, acting(by)), now()),
    async privatePlaces(by: string, id: string) {
      const whole = await requests.findWhole(id, true);
      if (!whole || !isShownTo(whole.request, by)) throw new Refusal('request-not-found');
      if (!maySeeExactPlaces(whole.request, by, now())) throw new Refusal('not-yours');
      return { requestId: id, ...whole.body.places };
    },
    async standing(by: string, id: string) {
      const at = now();
      const [request, own, quota] = await Promise.all([
        requests.find(id),
        offers.own(id, by),
        meters.quota(by, at),
      ]);
      if (!request || !isShownTo(request, by)) throw new Refusal('request-not-found');
      const made = own.map(({ offer }) => offer);
      return standingAnswer(standingOn(request, made, by, quota, at));
    },
    async offer(
      by: string,
      id: string,
      { termsVersion, ...proposal }: Proposal & { readonly termsVersion: number },
      key: string | undefined,
      body: unknown,
    ) {
      const creation =
        key === undefined ? undefined : { key: fingerprintOf(key), words: fingerprintOf(body) };
      return offerAnswer(await make(id, proposal, { ...acting(by), termsVersion, creation }), now());
    },
    async offersOn(by: string, id: string, paging: Paging) {
      const found = await offers.onRequest(id);
      if (!found || !isShownTo(found.request, by)) throw new Refusal('request-not-found');
      const { before: after = '', limit } = pageOf(paging);
      const isOwner = found.request.card.requesterId === by;
      const left = found.offers
        .map(({ offer }) => ({ offer, request: found.request, key: timeKey(offer.createdAt, offer.id) }))
        .filter(({ offer, key }) => (isOwner || offer.providerId === by) && key > after);
      const items = left.slice(0, limit);
      const next = (left.length > items.length && items.at(-1)?.key) || null;
      return { items: items.map((item) => offerAnswer(item, now())), nextCursor: cursorTo(next) };
    },
    async markRead(
      by: string,
      id: string,
      which: { readonly ids: readonly string[] } | { readonly all: true },
    ) {
      const read = await noteRead(id, which, acting(by));
      return { items: read.map((item) => offerAnswer(item, now())) };
    },
    async accept(
      by: string,
      id: string,
      offerId: string,
      agreed: { readonly offerVersion: number; readonly termsVersion: number },
    ) {
      const accepted = await accept(id, offerId, { ...acting(by), ...agreed });
      return { version: accepted.request.version, answer: ownRequestAnswer(accepted, now()) };
    },
    decline: async (by: string, id: string, offerId: string) =>
      offerAnswer(await change.decline(id, offerId, acting(by)), now()),
    withdraw: async (by: string, id: string, offerId: string) =>
      offerAnswer(await change.withdraw(id, offerId, acting(by)), now()),
    reconfirm: async (by: string, id: string, offerId: string, termsVersion: number) =>
      offerAnswer(await change.reconfirm(id, offerId, { ...acting(by), termsVersion }), now()),
    async myOffers(by: string, paging: Paging) {
      const { items, next } = await offers.ofProvider(by, pageOf(paging));
      return { items: items.map((item) => offerAnswer(item, now())), nextCursor: cursorTo(next) };
    },
    async myDeals(by: string, paging: Paging) {
      const { items, next } = await offers.dealsOf(by, pageOf(paging));
      return { items: items.map((deal) => dealAnswer(deal, now())), nextCursor: cursorTo(next) };
    },
    async deal(by: string, id: string) {
      const offer = (await offers.find(id, true))?.offer;
      const isSide = offer && [offer.requesterId, offer.providerId].includes(by);
      const deal = isSide && dealAnswer(offer, now());
      if (!deal) throw new Refusal('deal-not-found');
      return deal;
    },
  };
}

export type Market = ReturnType<typeof openMarket>;

function pageOf({ limit, cursor }: Paging) {
  return { limit, before: cursor && Buffer.from(cursor, 'base64url').toString() };
}

function cursorTo(next: string | null): string | null {
  return next && Buffer.from(next).toString('base64url');
}

/** What a gateway's authorizer has found in the access token. */
export function callerIn(event: unknown): string | undefined {
  const { requestContext } = event as {
    requestContext?: { authorizer?: { jwt?: { claims?: Record<string, string> } } };
  };
  const claims = requestContext?.authorizer?.jwt?.claims;
  return claims?.['token_use'] === 'access' && claims['client_id'] === process.env['USER_POOL_CLIENT_ID']
    ? claims['sub']
    : undefined;
}
