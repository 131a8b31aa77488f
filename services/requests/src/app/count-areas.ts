import { countByArea, snapshotOf } from '../domain/area-counts.ts';
import type { PublicPlace } from '../domain/place.ts';
import { mainPlace } from '../domain/workflow.ts';
import type { AreaCounts } from '../store/area-counts.ts';
import type { Requests } from '../store/requests.ts';

/** DynamoDB answers at most 1 MB at a time: some 1,300 cards. */
const AT_ONCE = 1_000;

/**
 * Counts open requests by area, for the map. By the clock and not with every post: a counter would cost a post, an edit,
 * an accept and a cancel a unit each, in a transaction two. How many were counted is the answer.
 */
export async function countAreas(
  parts: { readonly requests: Pick<Requests, 'listed'>; readonly areaCounts: Pick<AreaCounts, 'replace'> },
  now: number,
): Promise<number> {
  const places: PublicPlace[] = [];
  for (let after: string | undefined, more = true; more;) {
    const [list] = await parts.requests.listed({ key: 'newest' }, { limit: AT_ONCE, after });
    if (list === undefined) break;
    const open = list.entries.filter(({ card }) => card.expiresAt > now);
    places.push(...open.map(({ card }) => mainPlace(card.places)));
    ({ more } = list);
    after = list.entries.at(-1)?.key;
  }
  await parts.areaCounts.replace(snapshotOf(countByArea(places)), now);
  return places.length;
}
