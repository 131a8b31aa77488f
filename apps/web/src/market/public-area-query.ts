import type { Point } from '@nwassik/geo';
import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';

/** What the public would see of a point: the area it lies in. The service says it, the one that will hide the rest. */
export const publicAreaQuery = ({ lat, lng }: Point) =>
  queryOptions({
    queryKey: ['public-area', lat, lng],
    queryFn: async ({ signal }) =>
      answered(
        (await api()).GET('/v1/places/area', {
          params: { query: { lat: String(lat), lng: String(lng) } },
          signal,
        }),
      ),
    staleTime: Infinity,
  });
