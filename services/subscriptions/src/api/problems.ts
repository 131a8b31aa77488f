import type { ProblemTable } from '@nwassik/http';

/** What the refusals of subscriptions mean over HTTP. */
export const PROBLEMS = {} as const satisfies ProblemTable;
