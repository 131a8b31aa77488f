import type { ProblemTable } from '@nwassik/http';

/** What identity's refusals mean over HTTP. */
export const PROBLEMS = {
  'user-not-found': {
    status: 404,
    title: 'There is no such member',
    detail: 'The account may have been deleted.',
  },
} as const satisfies ProblemTable;
