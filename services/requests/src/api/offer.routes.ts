import { defineRoute, listOf, listQuery } from '@nwassik/http';
import * as z from 'zod';
import {
  acceptOfferSchema,
  dealParams,
  dealSchema,
  makeOfferSchema,
  offerParams,
  offerSchema,
  offersReadSchema,
  readOffersSchema,
  reconfirmOfferSchema,
} from './offer.schema.ts';
import { idempotencyHeaders } from './request.routes.ts';
import { ownRequestSchema, requestParams } from './request.schema.ts';

const ARRIVAL = ['arrives-in-the-past', 'arrives-after-due', 'arrives-too-late'] as const;

export const makeOffer = defineRoute({
  method: 'POST',
  path: '/v1/requests/{requestId}/offers',
  access: 'signed-in',
  summary: 'Offers to fulfil somebody’s request',
  params: requestParams,
  headers: idempotencyHeaders,
  body: makeOfferSchema,
  answers: { 201: { description: 'The offer', schema: offerSchema } },
  problems: [
    'request-not-found',
    'own-request',
    'request-not-open',
    'offer-exists',
    'offers-used-up',
    'terms-changed',
    'currencies-differ',
    'subscription-required',
    'key-reused',
    'lost-race',
    ...ARRIVAL,
  ],
});

export const readOffers = defineRoute({
  method: 'GET',
  path: '/v1/requests/{requestId}/offers',
  access: 'signed-in',
  summary: 'The offers on a request, oldest first: all for its owner, one’s own for anybody else',
  params: requestParams,
  query: z.strictObject(listQuery),
  answers: { 200: { description: 'The offers', schema: listOf(offerSchema) } },
  problems: ['request-not-found', 'cursor-unknown'],
});

export const markOffersRead = defineRoute({
  method: 'POST',
  path: '/v1/requests/{requestId}/offers/read',
  access: 'signed-in',
  summary: 'Notes that the owner has read offers: some, or all',
  params: requestParams,
  body: readOffersSchema,
  answers: { 200: { description: 'Those offers', schema: offersReadSchema } },
  problems: ['not-yours', 'request-not-found', 'lost-race'],
});

export const acceptOffer = defineRoute({
  method: 'POST',
  path: '/v1/requests/{requestId}/offers/{offerId}/accept',
  access: 'signed-in',
  summary:
    'Accepts an offer on one’s own request at the versions that were read; the offer’s id is the deal’s',
  params: offerParams,
  body: acceptOfferSchema,
  answers: { 200: { description: 'The request, agreed', schema: ownRequestSchema } },
  problems: [
    'not-yours',
    'request-not-found',
    'offer-not-found',
    'request-not-open',
    'terms-changed',
    'offer-not-pending',
    'offer-changed',
    'needs-reconfirmation',
    'lost-race',
  ],
});

const CHANGING = ['not-yours', 'offer-not-found', 'offer-not-pending', 'lost-race'] as const;

export const declineOffer = defineRoute({
  method: 'POST',
  path: '/v1/requests/{requestId}/offers/{offerId}/decline',
  access: 'signed-in',
  summary: 'Declines a pending offer on one’s own request',
  params: offerParams,
  answers: { 200: { description: 'The offer', schema: offerSchema } },
  problems: CHANGING,
});

export const withdrawOffer = defineRoute({
  method: 'POST',
  path: '/v1/requests/{requestId}/offers/{offerId}/withdraw',
  access: 'signed-in',
  summary: 'Withdraws one’s own pending offer',
  params: offerParams,
  answers: { 200: { description: 'The offer', schema: offerSchema } },
  problems: CHANGING,
});

export const reconfirmOffer = defineRoute({
  method: 'POST',
  path: '/v1/requests/{requestId}/offers/{offerId}/reconfirm',
  access: 'signed-in',
  summary: 'Lets one’s own pending offer stand on the request’s new terms',
  params: offerParams,
  body: reconfirmOfferSchema,
  answers: { 200: { description: 'The offer', schema: offerSchema } },
  problems: [...CHANGING, 'request-not-open', 'terms-changed', ...ARRIVAL],
});

export const readMyOffers = defineRoute({
  method: 'GET',
  path: '/v1/offers/mine',
  access: 'signed-in',
  summary: 'One’s own offers in whatever state, latest first',
  query: z.strictObject(listQuery),
  answers: { 200: { description: 'The offers', schema: listOf(offerSchema) } },
  problems: ['cursor-unknown'],
});

export const readMyDeals = defineRoute({
  method: 'GET',
  path: '/v1/deals/mine',
  access: 'signed-in',
  summary: 'One’s deals on either side, latest first',
  query: z.strictObject(listQuery),
  answers: { 200: { description: 'The deals', schema: listOf(dealSchema) } },
  problems: ['cursor-unknown'],
});

export const readDeal = defineRoute({
  method: 'GET',
  path: '/v1/deals/{dealId}',
  access: 'signed-in',
  summary: 'A deal, for its two sides',
  params: dealParams,
  answers: { 200: { description: 'The deal', schema: dealSchema } },
  problems: ['deal-not-found'],
});
