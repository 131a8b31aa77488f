import type { Context } from 'hono';

/** What a refusal's code means over HTTP. One table per service; the code is the key. */
export type ProblemTable = Readonly<Record<string, ProblemKind>>;

export interface ProblemKind {
  readonly status: number;
  /** What happened, in a few words, the same each time (RFC 9457, `title`). */
  readonly title: string;
  /** What the person or the program can do next. */
  readonly detail?: string;
  /** Seconds after which trying again makes sense: the `Retry-After` header. A fact `retryAfter` goes before it. */
  readonly retryAfter?: number;
}

/** The problems every service can answer with. A service's own table is laid over it. */
export const COMMON_PROBLEMS = {
  malformed: {
    status: 400,
    title: 'The request is malformed',
    detail: 'See errors: each names the place and what was expected there.',
  },
  'not-json': { status: 400, title: 'The body is not JSON', detail: 'Send one JSON value, UTF-8.' },
  'cursor-unknown': {
    status: 400,
    title: 'This cursor is not for this list',
    detail: 'Start again without a cursor and follow nextCursor with the same filters.',
  },
  'signed-out': { status: 401, title: 'Sign in first', detail: 'Send an access token as a Bearer token.' },
  'not-permitted': { status: 403, title: 'Your account may not do this' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'not-heard-of-yet': {
    status: 404,
    title: 'Not heard of yet',
    detail: 'It may just have been made. Try again in a moment.',
    retryAfter: 1,
  },
  'lost-race': {
    status: 409,
    title: 'Somebody else was faster',
    detail: 'Read it again and decide anew.',
  },
  stale: {
    status: 412,
    title: 'It has changed since you read it',
    detail: 'Read it again and send the new ETag in If-Match.',
  },
  'too-large': { status: 413, title: 'The body is too large', detail: 'At most 256 KB.' },
  'not-json-type': {
    status: 415,
    title: 'The body must be JSON',
    detail: 'Send Content-Type: application/json.',
  },
  'key-reused': {
    status: 422,
    title: 'This Idempotency-Key stands for another body',
    detail: 'Use a fresh key for a new thing.',
  },
  'if-match-missing': {
    status: 428,
    title: 'Say which version you change',
    detail: 'Send the ETag you read in If-Match.',
  },
  failed: { status: 500, title: 'Something went wrong on our side', detail: 'Try again; nothing was lost.' },
  'try-again': {
    status: 503,
    title: 'Too busy just now',
    detail: 'Try again in a moment.',
    retryAfter: 1,
  },
} as const satisfies ProblemTable;

/**
 * A problem document (RFC 9457) for a code of the table. `facts` become members of the document; members
 * that the format itself defines are never overwritten by them.
 */
export function problemResponse(
  c: Context,
  table: ProblemTable,
  code: string,
  facts: Readonly<Record<string, unknown>> = {},
): Response {
  const kind: ProblemKind = table[code] ?? COMMON_PROBLEMS.failed;
  const known = table[code] === undefined ? 'failed' : code;
  const body = {
    ...facts,
    type: `/docs#${known}`,
    title: kind.title,
    status: kind.status,
    ...(kind.detail === undefined ? {} : { detail: kind.detail }),
    code: known,
    instance: c.req.path,
    requestId: c.get('requestId') as string | undefined,
  };
  const response = new Response(JSON.stringify(body), {
    status: kind.status,
    headers: { 'content-type': 'application/problem+json' },
  });
  const retryAfter = facts['retryAfter'] ?? kind.retryAfter;
  if (retryAfter !== undefined) response.headers.set('retry-after', String(retryAfter));
  return response;
}
