import { quotaAt } from '../src/domain/plan-copy.ts';
import type { Asked, ZoneOf } from '../src/domain/post-request.ts';
import { postRequest } from '../src/domain/post-request.ts';
import type { Place } from '../src/domain/place.ts';
import type { Proposal } from '../src/domain/offer.ts';

/** A Sunday noon in Tunis. */
export const NOW = Date.parse('2026-11-22T11:00:00Z');
export const DAY = 24 * 60 * 60 * 1000;

export const OWNER = '7d8c4a52-3f1e-4b0a-9a57-000000000001';
export const PROVIDER = '7d8c4a52-3f1e-4b0a-9a57-000000000002';
export const OTHER = '7d8c4a52-3f1e-4b0a-9a57-000000000003';

/** Longitudes are enough to tell the examples' zones apart. */
export const zoneOf: ZoneOf = ({ point }) => (point.lng < 6 ? 'Europe/Paris' : 'Africa/Tunis');

export const SFAX: Place = {
  kind: 'person',
  label: 'Appartement des parents',
  countryCode: 'TN',
  city: 'Sfax',
  point: { lat: 34.74056, lng: 10.76028 },
  details: 'Immeuble Jasmin, 3e étage',
  contact: { name: 'Leïla', phone: '+216 22 123 456' },
};

export const PARIS: Place = {
  kind: 'shop',
  label: 'Boutique rue de Rivoli',
  countryCode: 'FR',
  city: 'Paris',
  point: { lat: 48.85661, lng: 2.35222 },
};

/** A coffee maker from Paris to Sfax, before Christmas. */
export const coffeeMaker: Asked = {
  workflow: 'pickup_delivery',
  title: 'Cafetière italienne',
  description: 'Six tasses, neuve, dans son carton.',
  category: 'home',
  items: [{ name: 'Cafetière', quantity: 1, link: 'https://example.com/cafetiere' }],
  places: { pickup: PARIS, dropoff: SFAX },
  dueOn: '2026-12-20',
  reward: { amount: 90_000, currency: 'TND' },
  itemPrice: { amount: 3_990, currency: 'EUR' },
  localPrice: { amount: 190_000, currency: 'TND' },
  weightGrams: 900,
  sizeClass: 'small',
  fragile: false,
  photoIds: [],
};

export const proposal: Proposal = {
  fee: { amount: 2_500, currency: 'EUR' },
  itemCost: { amount: 3_990, currency: 'EUR' },
  dutiesPaidBy: 'requester',
  arrivesOn: '2026-12-12',
  message: 'Je rentre samedi, je peux la prendre.',
};

export const REQUEST_ID = '019ab5e0-1c00-7abc-8def-0123456789ab';

/** The coffee maker as posted, with whatever is asked otherwise. */
export function posted(asked: Partial<Asked> = {}, now = NOW) {
  return postRequest({ ...coffeeMaker, ...asked }, { id: REQUEST_ID, requesterId: OWNER, now, zoneOf });
}

/** The quota of a newcomer: nothing used of the free plan. */
export const quota = quotaAt(undefined, new Map(), NOW);
