import { CURRENCIES } from '@nwassik/money';
import { CATEGORIES, SIZE_CLASSES } from '@nwassik/requests/src/domain/request.ts';
import { PLACE_KINDS } from '@nwassik/requests/src/domain/place.ts';
import { WORKFLOWS } from '@nwassik/requests/src/domain/workflow.ts';
import * as z from 'zod';

const text = (min: number, max: number) => z.string().trim().normalize('NFC').min(min).max(max);
const money = z.strictObject({ amount: z.int().min(0).max(1_000_000_000), currency: z.enum(CURRENCIES) });
const version = z.int().min(1);
const id = z.uuid();

const place = z.strictObject({
  kind: z.enum(PLACE_KINDS),
  label: text(1, 120),
  countryCode: z.string().regex(/^[A-Z]{2}$/),
  city: text(1, 60),
  point: z.strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }),
  details: text(0, 500).exactOptional(),
  contact: z.strictObject({ name: text(1, 80), phone: text(6, 30) }).exactOptional(),
});

const item = z.strictObject({
  name: text(1, 100),
  quantity: z.int().min(1).max(999),
  link: z.url().max(500).exactOptional(),
});

const facts = {
  title: text(3, 100),
  description: text(0, 2_000),
  category: z.enum(CATEGORIES),
  items: z.array(item).max(10),
  dueOn: z.iso.date().nullable(),
  reward: money.nullable(),
  itemPrice: money.nullable(),
  localPrice: money.nullable(),
  weightGrams: z.int().min(1).max(500_000).nullable(),
  sizeClass: z.enum(SIZE_CLASSES).nullable(),
  fragile: z.boolean(),
};

export const postBody = z.strictObject({
  workflow: z.enum(WORKFLOWS),
  title: facts.title,
  description: facts.description,
  category: facts.category,
  items: facts.items.default([]),
  dropoff: place.exactOptional(),
  pickup: place.exactOptional(),
  meetup: place.exactOptional(),
  dueOn: facts.dueOn.default(null),
  reward: facts.reward.default(null),
  itemPrice: facts.itemPrice.default(null),
  localPrice: facts.localPrice.default(null),
  weightGrams: facts.weightGrams.default(null),
  sizeClass: facts.sizeClass.default(null),
  fragile: facts.fragile.default(false),
});

export const editBody = z
  .strictObject({ ...facts, dropoff: place.nullable(), pickup: place.nullable(), meetup: place.nullable() })
  .partial();

export const offerBody = z.strictObject({
  fee: money,
  itemCost: money.nullable().default(null),
  dutiesPaidBy: z.enum(['requester', 'provider']).nullable().default(null),
  arrivesOn: z.iso.date(),
  message: text(0, 1_000),
  termsVersion: version,
});

export const acceptBody = z.strictObject({ offerVersion: version, termsVersion: version });
export const reconfirmBody = z.strictObject({ termsVersion: version });
export const readBody = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(50) }),
  z.strictObject({ all: z.literal(true) }),
]);

const paging = {
  limit: z.coerce.number().int().min(1).max(50).default(20),
  cursor: z.string().max(1_000).optional(),
};
export const listQuery = z.strictObject(paging);
export const browseQuery = z.strictObject({
  ...paging,
  workflow: z.enum(WORKFLOWS).optional(),
  category: z.enum(CATEGORIES).optional(),
  dropoffCountry: z.string().length(2).optional(),
  sort: z.literal('newest').default('newest'),
  ids: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(id).min(1).max(50))
    .optional(),
});

export const requestParams = z.strictObject({ requestId: id });
export const offerParams = z.strictObject({ requestId: id, offerId: id });
export const dealParams = z.strictObject({ dealId: id });
