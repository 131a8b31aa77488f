import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';

/** Who I am, and what waits for me: the app's first call once signed in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => answered((await api()).GET('/v1/views/me')),
  staleTime: 60_000,
});
