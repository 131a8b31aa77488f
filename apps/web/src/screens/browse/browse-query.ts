import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import type { Filters } from './filters.ts';

const PAGE = '20';

/** Requests newest first, page by page. */
export const browseQuery = (filters: Filters) =>
  infiniteQueryOptions({
    queryKey: ['browse', filters],
    queryFn: async ({ pageParam }) => {
      const { workflow, category, dropoffCountry } = filters;
      return answered(
        (await api()).GET('/v1/requests', {
          params: {
            query: {
              limit: PAGE,
              ...(workflow && { workflow }),
              ...(category && { category }),
              ...(dropoffCountry && { dropoffCountry }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
        }),
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
