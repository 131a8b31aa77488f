import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { Locale } from '../i18n/locale.ts';

/** Towns whose name begins so, in any of the three languages, named in the reader's. */
export const placesQuery = (typed: string, lang: Locale) =>
  queryOptions({
    queryKey: ['places', typed, lang],
    queryFn: async ({ signal }) =>
      answered((await api()).GET('/v1/places', { params: { query: { q: typed, lang } }, signal })),
    enabled: typed.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
