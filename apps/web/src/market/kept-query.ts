import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { Kept } from './types.ts';

const PAGE = '50';

/** The requests I keep, latest first: all of them, since nobody keeps more than a hundred. */
export const keptQuery = queryOptions({
  queryKey: ['kept'],
  queryFn: async ({ signal }): Promise<readonly Kept[]> => {
    const client = await api();
    const items: Kept[] = [];
    let cursor: string | null = null;
    do {
      const page: { readonly items: Kept[]; readonly nextCursor: string | null } = await answered(
        client.GET('/v1/favourites', {
          params: { query: { limit: PAGE, ...(cursor && { cursor }) } },
          signal,
        }),
      );
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  },
  staleTime: 60_000,
});
