import { queryOptions } from '@tanstack/react-query';

/**
 * The groups that the access token names (`operators`, `moderators`): for what to show. Whether something may be done,
 * the API decides.
 */
export const groupsQuery = queryOptions({
  queryKey: ['groups'],
  queryFn: async () => {
    const { currentTokens } = await import('./cognito.ts');
    return (await currentTokens(false))?.groups ?? [];
  },
  staleTime: Infinity,
});
