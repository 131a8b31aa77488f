import { countsAsOpen, stateAt, type Request } from './request.ts';

/** How many open requests one person may have (domain.md, Requests). */
export const MAX_OPEN_REQUESTS = 20;

/** How long a post can be on its way, in milliseconds: more than any of our functions runs. */
export const POST_UNDER_WAY = 60_000;

/** What is known of somebody's requests that may be open. */
export interface OpenRequests {
  readonly ids: readonly string[];
  /** When one was last posted, in milliseconds since the epoch. */
  readonly lastPostAt: number;
}

/**
 * Which of those ids don't stand for an open request any more. An id without a request is one whose post was
 * broken off, unless a post may still be under way.
 *
 * @param found the requests there are, by id
 */
export function noLongerOpen(
  { ids, lastPostAt }: OpenRequests,
  found: ReadonlyMap<string, Request>,
  now: number,
): string[] {
  const brokenOff = now - lastPostAt > POST_UNDER_WAY;
  return ids.filter((id) => {
    const request = found.get(id);
    return request === undefined ? brokenOff : !countsAsOpen(stateAt(request, now));
  });
}
