import { createApi, type Api } from '@nwassik/http';
import type { Log } from '@nwassik/observability';
import type { ZoneOf } from '../domain/post-request.ts';
import type { Offers } from '../store/offers.ts';
import type { People } from '../store/people.ts';
import type { Requests } from '../store/requests.ts';
import { onOffers } from './offer.api.ts';
import { onPlaces } from './place.api.ts';
import { PROBLEMS } from './problems.ts';
import { onRequests } from './request.api.ts';

export interface RequestsApiParts {
  readonly requests: Requests;
  readonly offers: Offers;
  readonly people: People;
  readonly zoneOf: ZoneOf;
  readonly clientId: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: Log;
}

/** The HTTP API of requests, offers, deals and places. */
export function requestsApi(parts: RequestsApiParts): Api {
  const { clientId, log } = parts;
  const api = createApi({ service: 'requests', title: 'Requests', problems: PROBLEMS, clientId, log });
  onRequests(api, parts);
  onOffers(api, parts);
  onPlaces(api);
  return api;
}
