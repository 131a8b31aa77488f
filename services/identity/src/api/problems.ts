import type { ProblemTable } from '@nwassik/http';
import { UPLOAD_PROBLEMS } from '@nwassik/uploads/routes';

/** What identity's refusals mean over HTTP. */
export const PROBLEMS = {
  ...UPLOAD_PROBLEMS,
  'user-not-found': {
    status: 404,
    title: 'There is no such member',
    detail: 'The account may have been deleted.',
  },
} as const satisfies ProblemTable;
