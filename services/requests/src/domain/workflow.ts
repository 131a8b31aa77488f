import { Refusal } from '@nwassik/refusal';

/** Delivered to a place, fetched and delivered, or done rather than delivered. */
export const WORKFLOWS = ['simple_delivery', 'pickup_delivery', 'service'] as const;
export type Workflow = (typeof WORKFLOWS)[number];

export const PLACE_ROLES = ['dropoff', 'pickup', 'meetup'] as const;
export type PlaceRole = (typeof PLACE_ROLES)[number];

/** Something at each of the places a request has. */
export type AtPlaces<T> = { readonly [Role in PlaceRole]?: T };

const DEMANDED: Readonly<Record<Workflow, readonly PlaceRole[]>> = {
  simple_delivery: ['dropoff'],
  pickup_delivery: ['dropoff', 'pickup'],
  service: ['meetup'],
};

/**
 * Refuses with `places-mismatch` unless a workflow has exactly the places it demands (domain.md, Requests):
 * the facts name what it needs.
 */
export function requirePlaces(workflow: Workflow, places: AtPlaces<unknown>): void {
  const needs = DEMANDED[workflow];
  const fits = PLACE_ROLES.every((role) => (places[role] !== undefined) === needs.includes(role));
  if (!fits) throw new Refusal('places-mismatch', { workflow, needs });
}

/** The place in whose zone a request's days count and near which it is found: the drop-off, else the meet-up. */
export function mainPlace<T>(places: AtPlaces<T>): T {
  const place = places.dropoff ?? places.meetup;
  if (place === undefined) throw new TypeError('every workflow has a drop-off or a meet-up');
  return place;
}
