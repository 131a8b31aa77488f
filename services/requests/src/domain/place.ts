import { areaCentre, type Point } from '@nwassik/geo';
import type { AtPlaces } from './workflow.ts';

/** What stands at a place: somebody's home, a shop, or a public spot. */
export const PLACE_KINDS = ['person', 'shop', 'public'] as const;

/** Whom to ask for there. For the deal only; the pick-up's is the sender, who needs no account. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
}

/** An exact place. Known to the owner and to the deal's provider, to nobody else. */
export interface Place {
  readonly kind: (typeof PLACE_KINDS)[number];
  readonly label: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  readonly city: string;
  readonly point: Point;
  readonly details?: string;
  readonly contact?: Contact;
}

/** All that the public learns of a place: city, and the centre of the grid cell around it. */
export interface PublicPlace {
  readonly countryCode: string;
  readonly city: string;
  readonly area: Point;
}

function publicPlace(place: Place): PublicPlace {
  return { countryCode: place.countryCode, city: place.city, area: areaCentre(place.point) };
}

/** What the public sees of a request's places (domain.md, "Who sees what"). */
export function publicPlaces(places: AtPlaces<Place>): AtPlaces<PublicPlace> {
  const { dropoff, pickup, meetup } = places;
  return {
    ...(dropoff && { dropoff: publicPlace(dropoff) }),
    ...(pickup && { pickup: publicPlace(pickup) }),
    ...(meetup && { meetup: publicPlace(meetup) }),
  };
}
