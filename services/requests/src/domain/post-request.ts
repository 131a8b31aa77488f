import { openUntil } from './due-date.ts';
import { publicPlaces, type Place } from './place.ts';
import type { Card, Request, RequestBody } from './request.ts';
import { mainPlace, requirePlaces } from './workflow.ts';

/** What a requester writes: their part of the card, and the body. */
export type Asked = Omit<Card, 'requesterId' | 'places' | 'expiresAt' | 'termsVersion' | 'createdAt'> &
  RequestBody;

/** The IANA zone of a place. */
export type ZoneOf = (place: Place) => string;

/**
 * A new request, open until its due date is over.
 *
 * @throws Refusal `places-mismatch`, `due-in-the-past`, `due-too-late`
 */
export function postRequest(
  asked: Asked,
  posting: {
    readonly id: string;
    readonly requesterId: string;
    readonly now: number;
    readonly zoneOf: ZoneOf;
  },
): { readonly request: Request; readonly body: RequestBody } {
  const { description, items, places, ...facts } = asked;
  const { id, requesterId, now, zoneOf } = posting;
  requirePlaces(asked.workflow, places);
  const zone = zoneOf(mainPlace(places));
  return {
    request: {
      id,
      card: {
        ...facts,
        requesterId,
        places: publicPlaces(places),
        expiresAt: openUntil(asked.dueOn, zone, now),
        termsVersion: 1,
        createdAt: now,
      },
      state: 'open',
      zone,
      requesterName: null,
      deal: null,
      offerCount: 0,
      version: 1,
      lastChange: { what: 'posted', at: now },
    },
    body: { description, items, places },
  };
}
