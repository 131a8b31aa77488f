import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Answered } from '../../market/types.ts';

export type Notification = Answered<'/v1/notifications'>['items'][number];
export type Preferences = Answered<'/v1/notifications/preferences'>;
export type NotificationKind = Notification['kind'];
export type Choice = Preferences['kinds'][NotificationKind];

/** What one was told, latest first, page by page, in the language spoken now. */
export const notificationsQuery = (lang: Locale) =>
  infiniteQueryOptions({
    queryKey: ['notifications', lang],
    queryFn: async ({ pageParam }) =>
      answered(
        (await api()).GET('/v1/notifications', {
          params: { query: { lang, limit: '20', ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const preferencesQuery = queryOptions({
  queryKey: ['notification-preferences'],
  queryFn: async () => answered((await api()).GET('/v1/notifications/preferences')),
});
