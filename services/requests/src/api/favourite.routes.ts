import { defineRoute, listOf, listQuery } from '@nwassik/http';
import * as z from 'zod';
import { cardSchema, requestParams } from './request.schema.ts';

export const keepFavourite = defineRoute({
  method: 'PUT',
  path: '/v1/favourites/{requestId}',
  access: 'signed-in',
  summary: 'Keeps a request as a favourite',
  params: requestParams,
  answers: { 204: { description: 'It is kept' } },
  problems: ['request-not-found', 'too-many-favourites'],
});

export const dropFavourite = defineRoute({
  method: 'DELETE',
  path: '/v1/favourites/{requestId}',
  access: 'signed-in',
  summary: 'Lets a favourite go',
  params: requestParams,
  answers: { 204: { description: 'It is not kept' } },
});

const favouriteSchema = z
  .strictObject({
    requestId: z.string(),
    keptAt: z.iso.datetime(),
    /** As it is now, in whatever state; null once a moderator has hidden it. */
    request: cardSchema.nullable(),
  })
  .meta({ id: 'Favourite' });

export const readFavourites = defineRoute({
  method: 'GET',
  path: '/v1/favourites',
  access: 'signed-in',
  summary: 'One’s favourites, the latest kept first',
  query: z.strictObject(listQuery),
  answers: { 200: { description: 'The favourites', schema: listOf(favouriteSchema) } },
  problems: ['cursor-unknown'],
});
