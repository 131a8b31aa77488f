import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';

/** What people ask for now. */
export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: async () => answered((await api()).GET('/v1/views/home')),
});
