import { etagOf, type Api } from '@nwassik/http';
import { Refusal } from '@nwassik/refusal';
import { accepting } from '../app/accept-offer.ts';
import { changingOffers } from '../app/change-offer.ts';
import { offering } from '../app/make-offer.ts';
import { readingOffers } from '../app/read-offers.ts';
import { isShownTo } from '../domain/who-sees.ts';
import { timeKey } from '../store/keys.ts';
import type { RequestsApiParts } from './parts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { dealAnswer, offerAnswer } from './offer-answers.ts';
import {
  acceptOffer,
  declineOffer,
  makeOffer,
  markOffersRead,
  readDeal,
  readMyDeals,
  readMyOffers,
  readOffers,
  reconfirmOffer,
  withdrawOffer,
} from './offer.routes.ts';
import { paging } from './paging.ts';
import { ownRequestAnswer } from './request-answers.ts';

/** The routes of offers and deals. */
export function onOffers(api: Api, parts: RequestsApiParts): void {
  const { offers, now } = parts;
  const make = offering(parts);
  const accept = accepting(parts);
  const { decline, withdraw, reconfirm } = changingOffers(parts);
  const noteRead = readingOffers(parts);

  api.on(makeOffer, async ({ caller, params, headers, body }, c) => {
    const { termsVersion, ...proposal } = body;
    const key = headers['idempotency-key'];
    const made = await make(params.requestId, proposal, {
      by: caller.userId,
      now: now(),
      traceparent: c.get('traceparent'),
      termsVersion,
      creation: key === undefined ? undefined : { key: fingerprintOf(key), words: fingerprintOf(body) },
    });
    return c.json(offerAnswer(made, now()), 201);
  });

  api.on(readOffers, async ({ caller, params, query }, c) => {
    const found = await offers.onRequest(params.requestId);
    if (!found || !isShownTo(found.request, caller.userId)) throw new Refusal('request-not-found');
    const { request } = found;
    const { page, cursorTo } = paging(['offers', params.requestId, caller.userId], query);
    const { before: after = '' } = page;
    const isOwner = request.card.requesterId === caller.userId;
    const left = found.offers
      .map(({ offer }) => ({ offer, request, key: timeKey(offer.createdAt, offer.id) }))
      .filter(({ offer, key }) => (isOwner || offer.providerId === caller.userId) && key > after);
    const items = left.slice(0, page.limit);
    return c.json({
      items: items.map((item) => offerAnswer(item, now())),
      nextCursor: cursorTo((left.length > items.length && items.at(-1)?.key) || null),
    });
  });

  api.on(markOffersRead, async ({ caller, params, body }, c) => {
    const acting = { by: caller.userId, now: now(), traceparent: c.get('traceparent') };
    const read = await noteRead(params.requestId, body, acting);
    return c.json({ items: read.map((item) => offerAnswer(item, now())) });
  });

  api.on(acceptOffer, async ({ caller, params, body }, c) => {
    const accepted = await accept(params.requestId, params.offerId, {
      by: caller.userId,
      now: now(),
      traceparent: c.get('traceparent'),
      ...body,
    });
    return c.json(ownRequestAnswer(accepted, now()), 200, { etag: etagOf(accepted.request.version) });
  });

  api.on(declineOffer, async ({ caller, params }, c) => {
    const acting = { by: caller.userId, now: now(), traceparent: c.get('traceparent') };
    return c.json(offerAnswer(await decline(params.requestId, params.offerId, acting), now()));
  });

  api.on(withdrawOffer, async ({ caller, params }, c) => {
    const acting = { by: caller.userId, now: now(), traceparent: c.get('traceparent') };
    return c.json(offerAnswer(await withdraw(params.requestId, params.offerId, acting), now()));
  });

  api.on(reconfirmOffer, async ({ caller, params, body }, c) => {
    const acting = { by: caller.userId, now: now(), traceparent: c.get('traceparent'), ...body };
    return c.json(offerAnswer(await reconfirm(params.requestId, params.offerId, acting), now()));
  });

  api.on(readMyOffers, async ({ caller, query }, c) => {
    const { page, cursorTo } = paging(['offers of', caller.userId], query);
    const { items, next } = await offers.ofProvider(caller.userId, page);
    return c.json({ items: items.map((item) => offerAnswer(item, now())), nextCursor: cursorTo(next) });
  });

  api.on(readMyDeals, async ({ caller, query }, c) => {
    const { page, cursorTo } = paging(['deals of', caller.userId], query);
    const { items, next } = await offers.dealsOf(caller.userId, page);
    return c.json({ items: items.map((deal) => dealAnswer(deal, now())), nextCursor: cursorTo(next) });
  });

  api.on(readDeal, async ({ caller, params }, c) => {
    const offer = (await offers.find(params.dealId, true))?.offer;
    const isSide = offer && [offer.requesterId, offer.providerId].includes(caller.userId);
    const deal = isSide && dealAnswer(offer, now());
    if (!deal) throw new Refusal('deal-not-found');
    return c.json(deal);
  });
}
