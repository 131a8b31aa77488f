import type { DemoOffer, DemoPlace, DemoRequest } from './market.ts';
import { chanceOf, dayIn } from './plan.ts';
import { countryOf, type TownName } from './towns.ts';

export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** A place lies within this many degrees of its town's centre: about 600 m. */
const AROUND = 0.0055;

/**
 * What is posted: the body of `POST /v1/requests`.
 *
 * @param present what the due date is relative to, in milliseconds since the epoch
 */
export async function requestBody(
  request: DemoRequest,
  present: number,
  centreOf: (town: TownName) => Promise<Point>,
) {
  const { workflow, items, dueInDays } = request;
  const main = mainPlaceOf(request);
  const placeBody = async (place: DemoPlace) => placeNear(await centreOf(place.town), place);
  return {
    workflow,
    title: request.title,
    description: request.description,
    category: request.category,
    reward: request.reward,
    itemPrice: request.itemPrice,
    localPrice: request.localPrice,
    weightGrams: request.weightGrams,
    sizeClass: request.sizeClass,
    fragile: request.fragile,
    ...(items && { items: items.map(({ name, quantity = 1 }) => ({ name, quantity })) }),
    ...(dueInDays !== undefined && { dueOn: dayIn(main.town, present, dueInDays) }),
    ...(workflow === 'pickup_delivery' && { pickup: await placeBody(request.from) }),
    [workflow === 'service' ? 'meetup' : 'dropoff']: await placeBody(main),
  };
}

/**
 * What is offered: the body of `POST /v1/requests/{requestId}/offers`.
 *
 * @param present what the day of arrival is relative to, in milliseconds since the epoch
 */
export function offerBody(request: DemoRequest, offer: DemoOffer, present: number) {
  const { fee, itemCost, dutiesPaidBy, arrivesInDays, message } = offer;
  const arrivesOn = dayIn(mainPlaceOf(request).town, present, arrivesInDays);
  return { fee, itemCost, dutiesPaidBy, arrivesOn, message, termsVersion: 1 };
}

function mainPlaceOf(request: DemoRequest): DemoPlace {
  return request.workflow === 'service' ? request.at : request.to;
}

function placeNear(centre: Point, place: DemoPlace) {
  const { town, ...rest } = place;
  const off = (side: string) => (chanceOf(`${side} of ${town}, ${place.label}`) * 2 - 1) * AROUND;
  const point = { lat: centre.lat + off('north'), lng: centre.lng + off('east') };
  return { ...rest, city: town, countryCode: countryOf(town), point };
}
