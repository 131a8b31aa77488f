import { defineRoute } from '@nwassik/http';
import * as z from 'zod';
import { placeFoundSchema, placesQuery } from './place.schema.ts';

export const findPlaces = defineRoute({
  method: 'GET',
  path: '/v1/places',
  access: 'public',
  summary: 'Towns by the beginning of their name in any of three languages, best first',
  query: placesQuery,
  answers: {
    200: {
      description: 'The towns, named in the asked language; show the attribution beside them',
      schema: z.strictObject({ items: z.array(placeFoundSchema), attribution: z.string() }),
    },
  },
});
