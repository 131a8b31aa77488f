import { defineRoute } from '@nwassik/http';
import * as z from 'zod';
import {
  placeAreaSchema,
  placeFoundSchema,
  placesQuery,
  pointQuery,
  reversePlacesQuery,
} from './place.schema.ts';

const placesFound = z.strictObject({ items: z.array(placeFoundSchema), attribution: z.string() });

export const findPlaces = defineRoute({
  method: 'GET',
  path: '/v1/places',
  access: 'public',
  summary: 'Towns by the beginning of their name in any language, in Latin or Arabic letters, best first',
  query: placesQuery,
  answers: {
    200: {
      description: 'The towns, named in the asked language; show the attribution beside them',
      schema: placesFound,
    },
  },
});

export const reversePlaces = defineRoute({
  method: 'GET',
  path: '/v1/places/reverse',
  access: 'public',
  summary: 'The towns within 50 km of a point, nearest first',
  query: reversePlacesQuery,
  answers: {
    200: {
      description: 'The towns, named in the asked language; show the attribution beside them',
      schema: placesFound,
    },
  },
});

export const readPlaceArea = defineRoute({
  method: 'GET',
  path: '/v1/places/area',
  access: 'public',
  summary: 'What the public would see of a point: the area around it, and the city of the nearest town',
  query: pointQuery,
  problems: ['no-town-near'],
  answers: {
    200: {
      description: 'The area, and its city by its one name; show the attribution beside it',
      schema: placeAreaSchema,
    },
  },
});

/** The routes of places, which a function of their own answers. */
export const PLACE_ROUTES = [findPlaces, reversePlaces, readPlaceArea] as const;
