import type { Log } from '@nwassik/observability';
import type { FindPhotos } from '../app/find-photos.ts';
import type { ZoneOf } from '../domain/post-request.ts';
import type { AreaCounts } from '../store/area-counts.ts';
import type { Favourites } from '../store/favourites.ts';
import type { Meters } from '../store/meters.ts';
import type { Offers } from '../store/offers.ts';
import type { People } from '../store/people.ts';
import type { Requests } from '../store/requests.ts';

/** What the API of requests is made of. */
export interface RequestsApiParts {
  readonly requests: Requests;
  readonly offers: Offers;
  readonly people: People;
  readonly meters: Meters;
  readonly areaCounts: AreaCounts;
  readonly favourites: Favourites;
  readonly findPhotos: FindPhotos;
  readonly zoneOf: ZoneOf;
  readonly clientId: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: Log;
}
