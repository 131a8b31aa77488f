import { examinedInEach, planOf, type Sort } from '../domain/browse-plan.ts';
import { fits, type Filter } from '../domain/filter.ts';
import { mergeLists, type Merged } from '../domain/merge-lists.ts';
import type { Listed, Requests } from '../store/requests.ts';

/**
 * The use case of looking for open requests: reads the lists of the key that serves best, all at once, and shows what of
 * them fits. The page may be short, or empty, though another follows.
 *
 * A request that is open all along is on exactly one page, whatever comes and goes meanwhile. By the newest, an edited one
 * keeps its place; by the soonest due, one whose due date is edited between two pages moves with it, and may be seen
 * twice or not at all.
 */
export function browsing({ requests }: { readonly requests: Pick<Requests, 'listed'> }) {
  return async (
    filter: Filter,
    sort: Sort,
    page: { readonly limit: number; readonly after?: string | undefined; readonly now: number },
  ): Promise<Merged<Listed>> => {
    const { limit, after, now } = page;
    const plan = planOf(filter, sort, now);
    const lists = await requests.listed(plan, { limit: examinedInEach(plan, limit), after });
    return mergeLists(lists, {
      limit,
      order: plan.key === 'due' ? 1 : -1,
      fits: ({ card }) => fits(card, filter, now),
    });
  };
}
