import { createApi, type Api } from '@nwassik/http';
import { onBrowsing } from './browse.api.ts';
import { onFavourites } from './favourite.api.ts';
import { onOffers } from './offer.api.ts';
import type { RequestsApiParts } from './parts.ts';
import { PLACE_ROUTES } from './place.routes.ts';
import { PROBLEMS } from './problems.ts';
import { onRequests } from './request.api.ts';
import { UPLOAD_ROUTES } from './upload.routes.ts';

/** The HTTP API of requests, offers, deals, favourites and places. */
export function requestsApi(parts: RequestsApiParts): Api {
  const { clientId, log } = parts;
  const api = createApi({
    service: 'requests',
    title: 'Requests',
    problems: PROBLEMS,
    clientId,
    log,
    elsewhere: [...PLACE_ROUTES, ...UPLOAD_ROUTES],
  });
  onBrowsing(api, parts);
  onRequests(api, parts);
  onOffers(api, parts);
  onFavourites(api, parts);
  return api;
}
