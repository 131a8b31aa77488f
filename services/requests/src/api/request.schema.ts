import { idText, moneySchema, plainText } from '@nwassik/http';
import { photoSchema } from '@nwassik/uploads';
import * as z from 'zod';
import { MAX_PHOTOS } from '../domain/photos.ts';
import { CATEGORIES, REQUEST_STATES, SIZE_CLASSES } from '../domain/request.ts';
import { WORKFLOWS } from '../domain/workflow.ts';
import { placeSchema, publicPlaceSchema } from './place.schema.ts';

const item = z
  .strictObject({
    name: plainText({ min: 1, max: 100 }),
    quantity: z.int().min(1).max(999),
    link: z
      .url({ protocol: /^https?$/, hostname: z.regexes.domain, normalize: true })
      .max(500)
      .exactOptional(),
  })
  .meta({ id: 'Item' });

const title = plainText({ min: 3, max: 100 });
const description = plainText({ max: 2_000, lines: true });
const category = z.enum(CATEGORIES);
const items = z.array(item).max(10);
const dueOn = z.iso.date();
const weightGrams = z.int().min(1).max(500_000);
const sizeClass = z.enum(SIZE_CLASSES);
const photoIds = z
  .array(idText)
  .max(MAX_PHOTOS)
  .refine((ids) => new Set(ids).size === ids.length, 'must not repeat a photo');

/** What is posted. */
export const postRequestSchema = z
  .strictObject({
    workflow: z.enum(WORKFLOWS),
    title,
    description,
    category,
    items: items.default([]),
    dropoff: placeSchema.exactOptional(),
    pickup: placeSchema.exactOptional(),
    meetup: placeSchema.exactOptional(),
    dueOn: dueOn.nullable().default(null),
    reward: moneySchema.nullable().default(null),
    itemPrice: moneySchema.nullable().default(null),
    localPrice: moneySchema.nullable().default(null),
    weightGrams: weightGrams.nullable().default(null),
    sizeClass: sizeClass.nullable().default(null),
    fragile: z.boolean().default(false),
    photoIds: photoIds.default([]),
  })
  .meta({ id: 'PostRequest' });

/** What is changed: absent members stay, null takes away. The workflow never changes. */
export const editRequestSchema = z
  .strictObject({
    title: title.exactOptional(),
    description: description.exactOptional(),
    category: category.exactOptional(),
    items: items.exactOptional(),
    dropoff: placeSchema.nullable().exactOptional(),
    pickup: placeSchema.nullable().exactOptional(),
    meetup: placeSchema.nullable().exactOptional(),
    dueOn: dueOn.nullable().exactOptional(),
    reward: moneySchema.nullable().exactOptional(),
    itemPrice: moneySchema.nullable().exactOptional(),
    localPrice: moneySchema.nullable().exactOptional(),
    weightGrams: weightGrams.nullable().exactOptional(),
    sizeClass: sizeClass.nullable().exactOptional(),
    fragile: z.boolean().exactOptional(),
    photoIds: photoIds.exactOptional(),
  })
  .refine((edit) => Object.keys(edit).length > 0, 'must name something to change')
  .meta({ id: 'EditRequest' });

const money = z.strictObject({ amount: z.int(), currency: z.string() }).nullable();

/** What lists show of a request, but for its places. */
const listed = {
  id: z.string(),
  requesterId: z.string(),
  workflow: z.enum(WORKFLOWS),
  state: z.enum(REQUEST_STATES),
  title: z.string(),
  category,
  dueOn: z.string().nullable(),
  expiresAt: z.iso.datetime(),
  overdue: z.boolean(),
  reward: money,
  itemPrice: money,
  localPrice: money,
  weightGrams: z.int().nullable(),
  sizeClass: sizeClass.nullable(),
  fragile: z.boolean(),
  photos: z.array(photoSchema),
  termsVersion: z.int(),
  createdAt: z.iso.datetime(),
};

/** What a request's own page shows beyond. */
const detailed = {
  description: z.string(),
  items: z.array(z.strictObject({ name: z.string(), quantity: z.int(), link: z.string().optional() })),
  /** Empty until rules about goods are in force. */
  notices: z.array(z.never()),
  offerCount: z.int(),
};

const areas = {
  dropoff: publicPlaceSchema.optional(),
  pickup: publicPlaceSchema.optional(),
  meetup: publicPlaceSchema.optional(),
};

const exactPlaces = {
  dropoff: placeSchema.optional(),
  pickup: placeSchema.optional(),
  meetup: placeSchema.optional(),
};

export const cardSchema = z
  .strictObject({
    ...listed,
    ...areas,
    /** In a search around a point: from there to the area of the drop-off, else of the meet-up; to a tenth. */
    distanceKm: z.number().optional(),
  })
  .meta({ id: 'RequestCard' });

export const ownCardSchema = z
  .strictObject({ ...listed, ...areas, offerCount: z.int(), dealId: z.string().nullable() })
  .meta({ id: 'OwnRequestCard' });

export const requestSchema = z.strictObject({ ...listed, ...detailed, ...areas }).meta({ id: 'Request' });

/** With exact places and contacts, and the deal it led to. */
export const ownRequestSchema = z
  .strictObject({ ...listed, ...detailed, ...exactPlaces, dealId: z.string().nullable() })
  .meta({ id: 'OwnRequest' });

export const privatePlacesSchema = z
  .strictObject({ requestId: z.string(), ...exactPlaces })
  .meta({ id: 'PrivatePlaces' });

export const WHY_NOT = [
  'request-not-open',
  'own-request',
  'offer-exists',
  'offers-used-up',
  'subscription-required',
] as const;

export const standingSchema = z
  .strictObject({
    mayOffer: z.boolean(),
    why: z.enum(WHY_NOT).nullable(),
    offerId: z.string().optional(),
    limit: z.int().nullable(),
    used: z.int(),
    resetsAt: z.iso.datetime(),
  })
  .meta({ id: 'Standing' });

export const requestParams = z.strictObject({ requestId: idText });
