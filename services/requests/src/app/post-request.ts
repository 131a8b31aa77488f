import { Refusal } from '@nwassik/refusal';
import { MAX_OPEN_REQUESTS, noLongerOpen } from '../domain/open-requests.ts';
import { requirePhotos, type UploadedPhoto } from '../domain/photos.ts';
import { postRequest, type Asked, type ZoneOf } from '../domain/post-request.ts';
import type { People } from '../store/people.ts';
import type { Request } from '../domain/request.ts';
import type { Stamp } from '../store/request-item.ts';
import type { Requests, WholeRequest } from '../store/requests.ts';
import { settle } from './settle.ts';
import type { FindPhotos } from './find-photos.ts';

export interface Posting extends Stamp {
  readonly id: string;
  readonly requesterId: string;
  readonly now: number;
  /** Of the words posted, when the id follows from an `Idempotency-Key`. */
  readonly fingerprint: string | undefined;
}

/**
 * The use case of posting. Two writes in a row: a place among the poster's open requests and the body, at once;
 * then the request itself, which makes the body show, with its photos attached. A retry under the same id finds what
 * the first try made.
 *
 * The function it gives refuses with `places-mismatch`, `due-in-the-past`, `due-too-late`, what `requirePhotos`
 * refuses, `too-many-open-requests`, and `key-reused` when the id stands for other words.
 */
export function posting(parts: {
  readonly requests: Requests;
  readonly people: People;
  readonly findPhotos: FindPhotos;
  readonly zoneOf: ZoneOf;
}): (asked: Asked, how: Posting) => Promise<WholeRequest> {
  const { requests, people, findPhotos, zoneOf } = parts;

  /** Throws out of the person's places those that are taken by requests no longer open; whether there were any. */
  async function makeRoom(requesterId: string, now: number): Promise<boolean> {
    const open = await people.openRequests(requesterId);
    const gone = noLongerOpen(open, await requests.findAll(open.ids, true), now);
    if (gone.length > 0) await people.giveBackPlaces(requesterId, gone);
    return gone.length > 0;
  }

  /** What stands under the id already, when these very words made it. */
  async function madeBefore(how: Posting): Promise<WholeRequest | undefined> {
    const before = await requests.findWhole(how.id, true);
    if (before && before.fingerprint !== how.fingerprint) throw new Refusal('key-reused');
    return before;
  }

  /** Posts with photos that were just found; those that moved meanwhile are found again. */
  const postShowing = (
    request: Request,
    found: ReadonlyMap<string, UploadedPhoto>,
    { now, traceparent }: Posting,
  ) =>
    settle(async (again) => {
      const { photoIds, requesterId } = request.card;
      requirePhotos(photoIds, again ? await findPhotos(photoIds, now) : found, {
        id: request.id,
        requesterId,
      });
      return requests.post(request, { traceparent });
    });

  return async (asked, how) => {
    const { id, requesterId, now, fingerprint } = how;
    const draft = await outcome(() => postRequest(asked, { id, requesterId, now, zoneOf }));
    if (draft instanceof Refusal) {
      const before = fingerprint === undefined ? undefined : await madeBefore(how);
      if (before) return before;
      throw draft;
    }
    const { request, body } = draft;
    const [taken, kept, photos] = await Promise.all([
      people.takePlace(requesterId, id, now),
      requests.putBody(id, body, fingerprint),
      findPhotos(asked.photoIds, now),
    ]);
    if (!kept) throw new Refusal('key-reused');
    const place =
      taken ??
      ((await makeRoom(requesterId, now)) ? await people.takePlace(requesterId, id, now) : undefined);
    if (place === undefined) {
      const before = await madeBefore(how);
      if (before) return before;
      await requests.dropBody(id);
      throw new Refusal('too-many-open-requests', { limit: MAX_OPEN_REQUESTS });
    }
    const named = { ...request, requesterName: place.displayName };
    const shown = await outcome(() => postShowing(named, photos, how));
    if (shown === true) return { request: named, body };
    const before = await madeBefore(how);
    if (before) return before;
    if (shown === false) throw new Error('a request that was there is gone');
    await Promise.all([requests.dropBody(id), people.giveBackPlaces(requesterId, [id])]);
    throw shown;
  };
}

/** What came of a decision, its refusal being a value too. */
async function outcome<T>(decide: () => T | Promise<T>): Promise<T | Refusal> {
  try {
    return await decide();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
