import type { Point } from '@nwassik/geo';
import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Town } from './PlaceField.tsx';

/** The town nearest to a point, named in the reader's language; null where there is none around. */
export const nearestTownQuery = ({ lat, lng }: Point, lang: Locale) =>
  queryOptions({
    queryKey: ['nearest-town', lat, lng, lang],
    queryFn: async ({ signal }): Promise<Town | null> => {
      const { items } = await answered(
        (await api()).GET('/v1/places/reverse', {
          params: { query: { lat: String(lat), lng: String(lng), lang } },
          signal,
        }),
      );
      return items[0] ?? null;
    },
    staleTime: Infinity,
  });
