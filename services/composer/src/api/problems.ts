import type { ProblemTable } from '@nwassik/http';

/** What the composer's refusals mean over HTTP. */
export const PROBLEMS = {
  'upstream-unavailable': {
    status: 503,
    title: 'A service this view needs does not answer',
    detail: 'Try again in a moment.',
    retryAfter: 2,
  },
} as const satisfies ProblemTable;
