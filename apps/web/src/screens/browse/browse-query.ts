import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api, type Paths } from '../../api/client.ts';
import { setFilters, type Filters } from './filters.ts';

type Query = NonNullable<Paths['/v1/requests']['get']['parameters']['query']>;

const PAGE = '20';
/** A filtered page looks through as many requests as it may return: the longest one finds most. */
const FILTERED_PAGE = '50';

/**
 * How many requests so many pages looked through: as many as each may hold. Undefined for a radius, whose pages look into
 * several lists at once.
 */
export function lookedThrough(filters: Filters, pages: number): number | undefined {
  return filters.near === undefined ? pages * Number(FILTERED_PAGE) : undefined;
}

type Present<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Fields that are there, and no others. */
function present<Fields extends object>(fields: Fields): Present<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Present<Fields>;
}

function queryOf(filters: Filters): Query {
  const { radiusKm, minReward, hasPhotos, ...texts } = filters;
  return {
    ...present(texts),
    ...(radiusKm !== undefined && { radiusKm: String(radiusKm) }),
    ...(minReward !== undefined && { minReward: String(minReward) }),
    ...(hasPhotos && { hasPhotos: 'true' }),
    limit: setFilters(filters).length > 0 ? FILTERED_PAGE : PAGE,
  };
}

/** The requests that filters leave, page by page in the order asked for. */
export const browseQuery = (filters: Filters) =>
  infiniteQueryOptions({
    queryKey: ['browse', filters],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        (await api()).GET('/v1/requests', {
          params: { query: { ...queryOf(filters), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
