import { Refusal } from '@nwassik/refusal';
import { editRequest, type Edit } from '../domain/edit-request.ts';
import type { ZoneOf } from '../domain/post-request.ts';
import type { Place } from '../domain/place.ts';
import { requirePhotos } from '../domain/photos.ts';
import { requireOwner } from '../domain/request-guards.ts';
import type { AtPlaces, PlaceRole } from '../domain/workflow.ts';
import type { Requests, WholeRequest } from '../store/requests.ts';
import type { FindPhotos } from './find-photos.ts';
import { settle } from './settle.ts';
import type { Acting } from './acting.ts';

/** What an owner sends to change: places one by one, null to take one away. */
export interface SentEdit extends Omit<Edit, 'places'> {
  readonly places: { readonly [Role in PlaceRole]?: Place | null | undefined };
}

/**
 * The use case of editing one's own open request, at the version that was read.
 *
 * The function it gives refuses with `request-not-found`, `stale` when the request is at another version, and
 * what `editRequest` and `requirePhotos` refuse.
 */
export function editing(parts: {
  readonly requests: Requests;
  readonly findPhotos: FindPhotos;
  readonly zoneOf: ZoneOf;
}) {
  const { requests, findPhotos, zoneOf } = parts;
  return (
    requestId: string,
    { places, ...edit }: SentEdit,
    { by, now, traceparent, version }: Acting & { readonly version: number },
  ): Promise<WholeRequest> =>
    settle(async (consistent) => {
      const [before, photos] = await Promise.all([
        requests.findWhole(requestId, consistent),
        findPhotos(edit.photoIds ?? [], now),
      ]);
      if (before === undefined) throw new Refusal('request-not-found');
      requireOwner(before.request, by);
      if (before.request.version !== version) throw new Refusal('stale');
      const merged = withoutNulls({ ...before.body.places, ...places });
      const after = editRequest(before, { ...edit, places: merged }, { by, now, zoneOf });
      requirePhotos(edit.photoIds ?? [], photos, { id: requestId, requesterId: by });
      if (after !== before) await requests.edit(before, after, { traceparent });
      return after;
    });
}

function withoutNulls(places: SentEdit['places']): AtPlaces<Place> {
  return Object.fromEntries(Object.entries(places).filter(([, place]) => place !== null));
}
