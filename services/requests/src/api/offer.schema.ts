import { idText, moneySchema, plainText } from '@nwassik/http';
import * as z from 'zod';
import { DEAL_STATES } from '../domain/deal.ts';
import { OFFER_STATES } from '../domain/offer.ts';
import { requestParams } from './request.schema.ts';

const version = z.int().min(1).max(1_000_000);
const payer = z.enum(['requester', 'provider']);

export const makeOfferSchema = z
  .strictObject({
    fee: moneySchema,
    itemCost: moneySchema.nullable().default(null),
    dutiesPaidBy: payer.nullable().default(null),
    arrivesOn: z.iso.date(),
    message: plainText({ max: 1_000, lines: true }),
    termsVersion: version,
  })
  .meta({ id: 'MakeOffer' });

export const acceptOfferSchema = z
  .strictObject({ offerVersion: version, termsVersion: version })
  .meta({ id: 'AcceptOffer' });

export const reconfirmOfferSchema = z.strictObject({ termsVersion: version }).meta({ id: 'ReconfirmOffer' });

export const readOffersSchema = z
  .union([z.strictObject({ ids: z.array(idText).min(1).max(50) }), z.strictObject({ all: z.literal(true) })])
  .meta({ id: 'ReadOffers' });

export const offerParams = requestParams.extend({ offerId: idText });
export const dealParams = z.strictObject({ dealId: idText });

const money = z.strictObject({ amount: z.int(), currency: z.string() });

const terms = {
  fee: money,
  itemCost: money.nullable(),
  dutiesPaidBy: payer.nullable(),
  cashDue: money,
  arrivesOn: z.string(),
};

export const offerSchema = z
  .strictObject({
    id: z.string(),
    requestId: z.string(),
    providerId: z.string(),
    state: z.enum(OFFER_STATES),
    /** Whose move it is: the owner's to accept, the provider's to reconfirm, nobody's. */
    turn: z.enum(['requester', 'provider']).nullable(),
    /** How many counters there were. */
    round: z.int(),
    ...terms,
    message: z.string(),
    termsVersion: z.int(),
    /** What accepting names as `offerVersion`. */
    version: z.int(),
    /** It stands on older terms of the request than the current ones. */
    needsReconfirmation: z.boolean(),
    /** Another offer is agreed; it would come back if that deal ended. */
    waiting: z.boolean(),
    readAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Offer' });

export const offersReadSchema = z.strictObject({ items: z.array(offerSchema) }).meta({ id: 'OffersRead' });

export const dealSchema = z
  .strictObject({
    id: z.string(),
    requestId: z.string(),
    requesterId: z.string(),
    /** How each was called when they posted and offered; null when that was not known yet. */
    requesterName: z.string().nullable(),
    providerId: z.string(),
    providerName: z.string().nullable(),
    state: z.enum(DEAL_STATES),
    terms: z.strictObject({
      version: z.int(),
      ...terms,
      agreedAt: z.iso.datetime(),
      previousHash: z.string().nullable(),
      hash: z.string(),
    }),
    termsVersion: z.int(),
    /** Empty until hand-overs are recorded. */
    handovers: z.array(z.never()),
    /** What each side said of the cash. */
    cash: z.strictObject({ requester: z.null(), provider: z.null() }),
    overdue: z.boolean(),
  })
  .meta({ id: 'Deal' });
