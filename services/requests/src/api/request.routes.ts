import { defineRoute, listOf, listQuery } from '@nwassik/http';
import * as z from 'zod';
import {
  editRequestSchema,
  ownCardSchema,
  ownRequestSchema,
  postRequestSchema,
  privatePlacesSchema,
  requestParams,
  requestSchema,
  standingSchema,
} from './request.schema.ts';

/** IETF draft-ietf-httpapi-idempotency-key-header. */
export const idempotencyHeaders = z.object({
  'idempotency-key': z.string().min(1).max(255).exactOptional(),
});

const PLACES_AND_DATES = ['places-mismatch', 'due-in-the-past', 'due-too-late'] as const;
const PHOTOS = ['photo-unknown', 'photo-not-ready', 'photo-in-use'] as const;

export const postRequest = defineRoute({
  method: 'POST',
  path: '/v1/requests',
  access: 'signed-in',
  summary: 'Posts a request',
  headers: idempotencyHeaders,
  body: postRequestSchema,
  answers: { 201: { description: 'The request, as its owner sees it', schema: ownRequestSchema } },
  problems: [...PLACES_AND_DATES, ...PHOTOS, 'too-many-open-requests', 'key-reused', 'lost-race'],
});

export const readMyRequests = defineRoute({
  method: 'GET',
  path: '/v1/requests/mine',
  access: 'signed-in',
  summary: 'One’s own requests in whatever state, newest first',
  query: z.strictObject(listQuery),
  answers: { 200: { description: 'Cards, with offers counted', schema: listOf(ownCardSchema) } },
  problems: ['cursor-unknown'],
});

export const readRequest = defineRoute({
  method: 'GET',
  path: '/v1/requests/{requestId}',
  access: 'public',
  summary: 'What anyone may see of a request',
  params: requestParams,
  answers: {
    200: { description: 'The request; its ETag is what changing it asks for', schema: requestSchema },
  },
  problems: ['request-not-found'],
});

export const editRequest = defineRoute({
  method: 'PATCH',
  path: '/v1/requests/{requestId}',
  access: 'signed-in',
  summary: 'Changes what is given of one’s own open request',
  params: requestParams,
  headers: z.object({ 'if-match': z.string().max(100).exactOptional() }),
  body: editRequestSchema,
  answers: { 200: { description: 'The request, as its owner sees it', schema: ownRequestSchema } },
  problems: [
    'not-yours',
    'request-not-found',
    'request-not-open',
    'stale',
    'if-match-missing',
    'lost-race',
    ...PLACES_AND_DATES,
    ...PHOTOS,
  ],
});

export const cancelRequest = defineRoute({
  method: 'POST',
  path: '/v1/requests/{requestId}/cancel',
  access: 'signed-in',
  summary: 'Cancels one’s own open request; its pending offers lapse',
  params: requestParams,
  answers: { 200: { description: 'The request, as its owner sees it', schema: ownRequestSchema } },
  problems: ['not-yours', 'request-not-found', 'request-not-open', 'lost-race'],
});

export const readPrivatePlaces = defineRoute({
  method: 'GET',
  path: '/v1/requests/{requestId}/private',
  access: 'signed-in',
  summary: 'Exact places and contacts, for the owner and for the provider of the deal',
  params: requestParams,
  answers: { 200: { description: 'The places', schema: privatePlacesSchema } },
  problems: ['not-yours', 'request-not-found'],
});

export const readStanding = defineRoute({
  method: 'GET',
  path: '/v1/requests/{requestId}/standing',
  access: 'signed-in',
  summary: 'Whether the caller may offer on this request, and why not',
  params: requestParams,
  answers: { 200: { description: 'The standing', schema: standingSchema } },
  problems: ['request-not-found'],
});
