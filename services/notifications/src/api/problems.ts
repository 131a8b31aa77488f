import type { ProblemTable } from '@nwassik/http';

/** What notifications' refusals mean over HTTP. */
export const PROBLEMS = {
  'push-service-unknown': {
    status: 422,
    title: 'This browser’s push service is not one we know',
    detail: 'Mails and the list in the app go on as before.',
  },
  'link-unknown': {
    status: 404,
    title: 'This link is not complete',
    detail: 'Open it from the mail again, or choose what reaches you in the app.',
  },
} as const satisfies ProblemTable;
