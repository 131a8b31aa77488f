import { Refusal } from '@nwassik/refusal';
import { MAX_OPEN_REQUESTS, noLongerOpen } from '../domain/open-requests.ts';
import { postRequest, type Asked, type ZoneOf } from '../domain/post-request.ts';
import type { People } from '../store/people.ts';
import type { Stamp } from '../store/request-item.ts';
import type { Requests, WholeRequest } from '../store/requests.ts';

export interface Posting extends Stamp {
  readonly id: string;
  readonly requesterId: string;
  readonly now: number;
  /** Of the words posted, when the id follows from an `Idempotency-Key`. */
  readonly fingerprint: string | undefined;
}

/**
 * The use case of posting. Two writes in a row: a place among the poster's open requests and the body, at once;
 * then the request itself, which makes the body show. A retry under the same id finds what the first try made.
 *
 * The function it gives refuses with `places-mismatch`, `due-in-the-past`, `due-too-late`,
 * `too-many-open-requests`, and `key-reused` when the id stands for other words.
 */
export function posting(parts: {
  readonly requests: Requests;
  readonly people: People;
  readonly zoneOf: ZoneOf;
}): (asked: Asked, how: Posting) => Promise<WholeRequest> {
  const { requests, people, zoneOf } = parts;

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

  return async (asked, how) => {
    const { id, requesterId, now, fingerprint, traceparent } = how;
    const draft = decided(() => postRequest(asked, { id, requesterId, now, zoneOf }));
    if (draft instanceof Refusal) {
      const before = fingerprint === undefined ? undefined : await madeBefore(how);
      if (before) return before;
      throw draft;
    }
    const { request, body } = draft;
    const [taken, kept] = await Promise.all([
      people.takePlace(requesterId, id, now),
      requests.putBody(id, body, fingerprint),
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
    if (await requests.post(named, { traceparent })) return { request: named, body };
    const before = await madeBefore(how);
    if (before === undefined) throw new Error('a request that was there is gone');
    return before;
  };
}

/** What a rule decided, its refusal being a value too. */
function decided<T>(decide: () => T): T | Refusal {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
