import { defineRoute, listOf } from '@nwassik/http';
import { areasQuery, areasSchema, browseQuery } from './browse.schema.ts';
import { cardSchema } from './request.schema.ts';

export const browseRequests = defineRoute({
  method: 'GET',
  path: '/v1/requests',
  access: 'public',
  summary:
    'Open requests that fit all filters, newest or soonest due first; or those of up to 50 ids, in whatever state',
  query: browseQuery,
  answers: {
    200: {
      description: 'Cards. A filtered page may be short, or empty, while nextCursor goes on',
      schema: listOf(cardSchema),
    },
  },
  problems: ['cursor-unknown'],
});

export const readAreas = defineRoute({
  method: 'GET',
  path: '/v1/requests/areas',
  access: 'public',
  summary: 'Open requests in a part of the map, counted by the area of their drop-off, else of their meet-up',
  query: areasQuery,
  answers: {
    200: {
      description:
        'At most 200 areas, merged with their neighbours where there are more; counted every few minutes',
      schema: areasSchema,
    },
  },
});
