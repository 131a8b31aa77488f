import { isCurrency } from '@nwassik/money';
import { townName } from '../../market/town-names.ts';
import type { Answered, Body, Request } from '../../market/types.ts';
import { moneyForInput, type Sum } from '../../text/money.ts';
import type { TypedMoney } from '../../ui/MoneyField.tsx';
import { emptyDraft, toPost, type Draft, type PlaceDraft, type PlaceRole } from '../ask/draft.ts';

export type PrivatePlaces = Answered<'/v1/requests/{requestId}/private'>;
export type Edit = Body<'/v1/requests/{requestId}', 'patch'>;

const ROLES: readonly PlaceRole[] = ['pickup', 'dropoff', 'meetup'];

function typed(sum: Sum | null, empty: TypedMoney): TypedMoney {
  if (sum === null || !isCurrency(sum.currency)) return empty;
  return { text: moneyForInput({ amount: sum.amount, currency: sum.currency }), currency: sum.currency };
}

function placeDraft(place: PrivatePlaces[PlaceRole], empty: PlaceDraft): PlaceDraft {
  if (!place) return empty;
  return {
    town: {
      name: townName({ city: place.city, countryCode: place.countryCode }),
      city: place.city,
      region: '',
      countryCode: place.countryCode,
      point: place.point,
    },
    label: place.label,
    kind: place.kind,
    details: place.details ?? '',
    contactName: place.contact?.name ?? '',
    contactPhone: place.contact?.phone ?? '',
  };
}

/** A request as it can be edited: as its owner would have typed it. */
export function draftOf(request: Request, places: PrivatePlaces): Draft {
  const empty = emptyDraft(request.id);
  return {
    key: request.id,
    workflow: request.workflow,
    title: request.title,
    description: request.description,
    category: request.category,
    link: request.items[0]?.link ?? '',
    reward: typed(request.reward, empty.reward),
    itemPrice: typed(request.itemPrice, empty.itemPrice),
    localPrice: typed(request.localPrice, empty.localPrice),
    fragile: request.fragile,
    places: {
      pickup: placeDraft(places.pickup, empty.places.pickup),
      dropoff: placeDraft(places.dropoff, empty.places.dropoff),
      meetup: placeDraft(places.meetup, empty.places.meetup),
    },
    dueOn: request.dueOn ?? '',
    photoIds: request.photos.map(({ id }) => id),
  };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What an owner changed, and nothing else: what they took away is null, or empty. */
export function editOf(before: Draft, after: Draft): Edit {
  const was = toPost(before, before.photoIds);
  const now = toPost(after, after.photoIds);
  const moved = (field: keyof typeof now) => !same(was[field], now[field]);
  return {
    ...(moved('title') && { title: now.title }),
    ...(moved('description') && { description: now.description }),
    ...(moved('category') && { category: now.category }),
    // The form shows the link alone; other items, and their names, are left as they are unless it moves.
    ...(before.link.trim() !== after.link.trim() && { items: now.items ?? [] }),
    ...(moved('pickup') && { pickup: now.pickup ?? null }),
    ...(moved('dropoff') && { dropoff: now.dropoff ?? null }),
    ...(moved('meetup') && { meetup: now.meetup ?? null }),
    ...(moved('dueOn') && { dueOn: now.dueOn ?? null }),
    ...(moved('reward') && { reward: now.reward ?? null }),
    ...(moved('itemPrice') && { itemPrice: now.itemPrice ?? null }),
    ...(moved('localPrice') && { localPrice: now.localPrice ?? null }),
    ...(moved('fragile') && { fragile: now.fragile ?? false }),
    ...(moved('photoIds') && { photoIds: [...after.photoIds] }),
  };
}

/** The terms of a request that can move: what, where, when, for how much. Offers on older ones need reconfirmation. */
export const TERMS = ['what', 'where', 'when', 'price'] as const;
export type Term = (typeof TERMS)[number];

const withoutContact = ({ contactName: _name, contactPhone: _phone, ...where }: PlaceDraft) => where;

/** The terms that an owner moved. Category, photos, the price here and whom to ask for are none. */
export function movedTerms(before: Draft, after: Draft): readonly Term[] {
  const { title, description, items, fragile, dueOn, reward, itemPrice } = editOf(before, after);
  const where = ROLES.some(
    (role) => !same(withoutContact(before.places[role]), withoutContact(after.places[role])),
  );
  const moved: Readonly<Record<Term, boolean>> = {
    what: [title, description, items, fragile].some((value) => value !== undefined),
    where,
    when: dueOn !== undefined,
    price: reward !== undefined || itemPrice !== undefined,
  };
  return TERMS.filter((term) => moved[term]);
}

/** What somebody changed on an older state of a request, set onto the newer one. */
export function rebased(base: Draft, changed: Draft, newer: Draft): Draft {
  const own = Object.entries(changed).filter(([field, value]) => !same(value, base[field as keyof Draft]));
  return { ...newer, ...Object.fromEntries(own) };
}
