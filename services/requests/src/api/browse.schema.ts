import { isPoint } from '@nwassik/geo';
import { idText, listQuery } from '@nwassik/http';
import { CURRENCIES, MAX_AMOUNT } from '@nwassik/money';
import * as z from 'zod';
import { SORTS } from '../domain/browse-plan.ts';
import type { Filter } from '../domain/filter.ts';
import { CATEGORIES } from '../domain/request.ts';
import { WORKFLOWS } from '../domain/workflow.ts';
import { countryCode, pointText } from './place.schema.ts';

/** `ids=a,b,c`: up to 50 request ids, instead of filters. */
const ids = z
  .string()
  .max(50 * 37)
  .transform((text) => text.split(','))
  .pipe(z.array(idText).min(1).max(50));

const radiusKm = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,3})?$/, 'must be a number of km from 5 to 500')
  .transform(Number)
  .pipe(z.number().min(5).max(500));

const minReward = z
  .string()
  .regex(/^\d{1,10}$/, 'must be a whole number of minor units')
  .transform(Number)
  .pipe(z.int().max(MAX_AMOUNT));

const city = z.string().min(1).max(100);

const filters = {
  workflow: z.enum(WORKFLOWS).exactOptional(),
  category: z.enum(CATEGORIES).exactOptional(),
  dropoffCountry: countryCode.exactOptional(),
  dropoffCity: city.exactOptional(),
  pickupCountry: countryCode.exactOptional(),
  pickupCity: city.exactOptional(),
  near: pointText.exactOptional(),
  radiusKm: radiusKm.exactOptional(),
  dueBefore: z.iso.date().exactOptional(),
  minReward: minReward.exactOptional(),
  currency: z.enum(CURRENCIES).exactOptional(),
  q: z.string().max(100).exactOptional(),
  hasPhotos: z
    .literal('true')
    .transform(() => true as const)
    .exactOptional(),
};

/** What a list of open requests may be narrowed to, and in which order it comes. */
export const browseQuery = z
  .strictObject({ ...filters, sort: z.enum(SORTS).default('newest'), ids: ids.exactOptional(), ...listQuery })
  .refine(({ near, radiusKm: km }) => near === undefined || km !== undefined, {
    path: ['radiusKm'],
    message: 'must stand with near',
  })
  .refine(({ near, radiusKm: km }) => km === undefined || near !== undefined, {
    path: ['near'],
    message: 'must stand with radiusKm',
  })
  .refine(({ minReward: least, currency }) => least === undefined || currency !== undefined, {
    path: ['currency'],
    message: 'must stand with minReward',
  })
  .refine(({ minReward: least, currency }) => currency === undefined || least !== undefined, {
    path: ['minReward'],
    message: 'must stand with currency',
  })
  .refine((query) => query.ids === undefined || isAlone(query), {
    path: ['ids'],
    message: 'can stand with no filter and no cursor',
  });

function isAlone(query: { readonly cursor?: string | undefined }): boolean {
  return query.cursor === undefined && Object.keys(filters).every((name) => !(name in query));
}

const boxText = z
  .string()
  .regex(
    /^-?\d{1,3}(\.\d{1,10})?(,-?\d{1,3}(\.\d{1,10})?){3}$/,
    'must be west,south,east,north, such as 7.5,30.2,11.6,37.4',
  )
  .transform((text) => {
    const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number);
    return { west, south, east, north };
  })
  .refine(
    ({ west, south, east, north }) =>
      isPoint({ lat: south, lng: west }) && isPoint({ lat: north, lng: east }) && south <= north,
    'must lie on the globe: longitudes -180 to 180, latitudes -90 to 90, south below north',
  );

/** A part of the map; with west above east it crosses the antimeridian. */
export const areasQuery = z.strictObject({ bbox: boxText });

export const areasSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        area: z.strictObject({ lat: z.number(), lng: z.number() }),
        countryCode: z.string(),
        /** Where several areas are merged, the city with the most requests. */
        city: z.string(),
        count: z.int(),
      }),
    ),
    /** Null before the first count. */
    countedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'AreaCounts' });

/** The filter that a query asks for, its members always in the same order. */
export function filterOf(query: z.output<typeof browseQuery>): Filter {
  const { near, radiusKm: km, minReward: amount, currency, q } = query;
  return {
    workflow: query.workflow,
    category: query.category,
    dropoffCountry: query.dropoffCountry,
    dropoffCity: query.dropoffCity,
    pickupCountry: query.pickupCountry,
    pickupCity: query.pickupCity,
    near: near && km !== undefined ? { point: near, km } : undefined,
    dueBefore: query.dueBefore,
    minReward: amount !== undefined && currency ? { amount, currency } : undefined,
    words: q,
    hasPhotos: query.hasPhotos,
  };
}
