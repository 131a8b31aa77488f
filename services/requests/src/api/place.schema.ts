import { plainText, pointSchema } from '@nwassik/http';
import * as z from 'zod';
import { PLACE_KINDS } from '../domain/place.ts';
import { LANGS } from '../places/places-data.ts';

export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code, such as TN');

const contact = z
  .strictObject({
    name: plainText({ min: 1, max: 80 }),
    phone: plainText({ min: 6, max: 30 }).refine(
      (text) => /^\+?[\p{Nd} ()./-]+$/u.test(text),
      'must be a phone number',
    ),
  })
  .meta({ id: 'Contact' });

/** An exact place, as its owner writes and sees it, and the deal's provider. */
export const placeSchema = z
  .strictObject({
    kind: z.enum(PLACE_KINDS),
    label: plainText({ min: 1, max: 120 }),
    countryCode,
    city: plainText({ min: 1, max: 60 }),
    point: pointSchema,
    details: plainText({ max: 500, lines: true }).exactOptional(),
    contact: contact.exactOptional(),
  })
  .meta({ id: 'Place' });

/** What anyone sees of a place. */
export const publicPlaceSchema = z
  .strictObject({
    countryCode: z.string(),
    city: z.string(),
    area: z.strictObject({ lat: z.number(), lng: z.number() }),
  })
  .meta({ id: 'PublicPlace' });

export const placeFoundSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    label: z.string(),
    city: z.string(),
    region: z.string(),
    countryCode: z.string(),
    point: z.strictObject({ lat: z.number(), lng: z.number() }),
    population: z.number(),
  })
  .meta({ id: 'PlaceFound' });

/** `near=34.7,10.8`: latitude and longitude. */
export const pointText = z
  .string()
  .regex(/^-?\d{1,2}(\.\d{1,10})?,-?\d{1,3}(\.\d{1,10})?$/, 'must be latitude,longitude, such as 34.74,10.76')
  .transform((text) => {
    const [lat = 0, lng = 0] = text.split(',').map(Number);
    return { lat, lng };
  })
  .pipe(pointSchema);

const lang = z.enum(LANGS).default('fr');

/** A coordinate in degrees, up to so many either way. */
const degrees = (most: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,20})?(e-\d{1,2})?$/, 'must be a number of degrees, such as 34.74')
    .transform(Number)
    .pipe(z.number().min(-most).max(most));

/** How many, in a query. */
const upTo = (most: number, unasked: number) =>
  z
    .string()
    .regex(/^\d{1,2}$/, `must be a whole number from 1 to ${most}`)
    .transform(Number)
    .pipe(z.int().min(1).max(most))
    .default(unasked);

export const placesQuery = z.strictObject({
  q: plainText({ max: 100 }).default(''),
  lang,
  near: pointText.optional(),
  limit: upTo(20, 8),
});

export const pointQuery = z.strictObject({ lat: degrees(90), lng: degrees(180) });

export const reversePlacesQuery = pointQuery.extend({ lang, limit: upTo(5, 1) });

export const placeAreaSchema = z
  .strictObject({
    area: z.strictObject({ lat: z.number(), lng: z.number() }),
    widthKm: z.number(),
    countryCode: z.string(),
    city: z.string(),
    attribution: z.string(),
  })
  .meta({ id: 'PlaceArea' });
