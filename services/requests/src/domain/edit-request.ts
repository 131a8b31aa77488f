import { isDeepStrictEqual } from 'node:util';
import { openUntil } from './due-date.ts';
import { publicPlaces, type Place } from './place.ts';
import type { Asked, ZoneOf } from './post-request.ts';
import { requireOpen, requireOwner } from './request-guards.ts';
import type { Request, RequestBody } from './request.ts';
import { mainPlace, PLACE_ROLES, requirePlaces, type AtPlaces } from './workflow.ts';

/** What an edit may change: anything asked but the workflow. What is absent stays. */
export type Edit = Partial<Omit<Asked, 'workflow'>>;

/**
 * A request as its owner changed it. What is asked, where, when or for how much raises `termsVersion`, so that
 * offers on the older terms need reconfirmation. An edit that changes nothing gives the very request back.
 *
 * @throws Refusal `not-yours`, `request-not-open`, `places-mismatch`, `due-in-the-past`, `due-too-late`
 */
export function editRequest(
  before: { readonly request: Request; readonly body: RequestBody },
  edit: Edit,
  editing: { readonly by: string; readonly now: number; readonly zoneOf: ZoneOf },
): { readonly request: Request; readonly body: RequestBody } {
  const { by, now, zoneOf } = editing;
  const { request } = before;
  requireOwner(request, by);
  requireOpen(request, now);
  const asked = askedBy(before);
  const changed: Asked = { ...asked, ...edit };
  if (isDeepStrictEqual(asked, changed)) return before;
  const { description, items, places, ...facts } = changed;
  requirePlaces(changed.workflow, places);
  const zone = zoneOf(mainPlace(places));
  const dayMoved = changed.dueOn !== asked.dueOn || zone !== request.zone;
  return {
    request: {
      ...request,
      card: {
        ...request.card,
        ...facts,
        places: publicPlaces(places),
        expiresAt:
          dayMoved && (changed.dueOn ?? asked.dueOn) !== null
            ? openUntil(changed.dueOn, zone, now)
            : request.card.expiresAt,
        termsVersion: request.card.termsVersion + (sameTerms(asked, changed) ? 0 : 1),
      },
      zone,
      version: request.version + 1,
      lastChange: { what: 'edited', at: now },
    },
    body: { description, items, places },
  };
}

function askedBy({ request, body }: { readonly request: Request; readonly body: RequestBody }): Asked {
  const {
    requesterId: _requesterId,
    places: _areas,
    expiresAt: _expiresAt,
    termsVersion: _termsVersion,
    createdAt: _createdAt,
    ...facts
  } = request.card;
  return { ...facts, ...body };
}

/** Whether two say the same of what is asked, where, when and for how much. */
function sameTerms(one: Asked, other: Asked): boolean {
  return isDeepStrictEqual(terms(one), terms(other));
}

function terms(asked: Asked): unknown {
  const { title, description, items, photoIds, weightGrams, sizeClass, fragile } = asked;
  const { dueOn, reward, itemPrice } = asked;
  return {
    title,
    description,
    items,
    photoIds: photoIds.toSorted(),
    weightGrams,
    sizeClass,
    fragile,
    dueOn,
    reward,
    itemPrice,
    places: PLACE_ROLES.map((role) => withoutContact(asked.places[role])),
  };
}

/** Whom to ask for at a place may change without anyone having to agree to it again. */
function withoutContact(place: AtPlaces<Place>['dropoff']): unknown {
  if (place === undefined) return undefined;
  const { contact: _contact, ...where } = place;
  return where;
}
