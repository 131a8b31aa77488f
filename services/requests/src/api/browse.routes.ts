import { defineRoute, listOf } from '@nwassik/http';
import { browseQuery } from './browse.schema.ts';
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
