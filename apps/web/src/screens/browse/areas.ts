import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import type { BoundingBox, MapArea } from '../../map/types.ts';
import type { RequestCard } from '../../market/types.ts';
import { setFilters, type Filters } from './filters.ts';

/** Where open requests are, within a part of the map: counted by the service, whatever the list has loaded. */
export const areasQuery = (box: BoundingBox) => {
  const bbox = box.map((degrees) => degrees.toFixed(2)).join(',');
  return queryOptions({
    queryKey: ['areas', bbox],
    queryFn: async ({ signal }) =>
      answered(
        (await api()).GET('/v1/requests/areas', {
          params: { query: { bbox } },
          signal,
        }),
      ),
    staleTime: 60_000,
  });
};

/** Whether the service's counts are what the list shows: they know of no filter, a radius is drawn on the map itself. */
export function countsAll(filters: Filters): boolean {
  return setFilters(filters).every((name) => name === 'near');
}

/** Where the listed requests are: for a list narrowed by what the service's counts know nothing of. */
export function areasOf(requests: readonly RequestCard[]): readonly MapArea[] {
  const areas = new Map<string, MapArea>();
  for (const { dropoff, meetup } of requests) {
    const place = dropoff ?? meetup;
    if (!place) continue;
    const { area, countryCode, city } = place;
    const key = `${area.lat},${area.lng}`;
    areas.set(key, { area, countryCode, city, count: (areas.get(key)?.count ?? 0) + 1 });
  }
  return [...areas.values()];
}
