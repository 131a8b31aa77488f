import { QueryClient } from '@tanstack/react-query';
import { onSessionChange } from '../session/session.ts';
import { ApiRefusal } from './refusal.ts';

/** Something just made that another service has not heard of yet answers 404 with `Retry-After`: it will be there soon. */
const NOT_YET_TRIES = 8;
const OTHER_TRIES = 2;

function triesFor(error: unknown): number {
  if (!(error instanceof ApiRefusal)) return OTHER_TRIES;
  if (error.retryAfter !== undefined) return NOT_YET_TRIES;
  return error.status >= 500 ? OTHER_TRIES : 0;
}

/** What the app has read, kept while it is looked at. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      retry: (failures, error) => failures < triesFor(error),
      retryDelay: (failures, error) =>
        error instanceof ApiRefusal && error.retryAfter !== undefined
          ? error.retryAfter * 1_000
          : Math.min(8_000, 500 * 2 ** failures) * (0.75 + Math.random() / 2),
    },
    // What is typed is kept by the screens; a mutation is tried again by the person, or by the outbox.
    mutations: { retry: false, networkMode: 'always' },
  },
});

// One person's answers are not the next one's.
onSessionChange(() => queryClient.clear());
