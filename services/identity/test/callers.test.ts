import { describe, expect, it } from 'vitest';
import { openIdentity } from './members.ts';

/** Who calls. Blocked and suspended users can't exist yet: whoever makes them possible adds their columns. */
const CALLERS = ['nobody', 'member', 'moderator', 'operator'] as const;
type CallerName = (typeof CALLERS)[number];

interface Row {
  readonly route: string;
  readonly query?: (userId: string) => string;
  readonly body?: object;
  /** The status each caller gets; those unnamed get what `others` says. */
  readonly status: Partial<Record<CallerName, number>> & { readonly others: number };
}

const everyone = (status: number) => ({ others: status });
const signedIn = (status: number) => ({ nobody: 401, others: status });

const TABLE: readonly Row[] = [
  { route: 'GET /v1/identity/health', status: everyone(200) },
  { route: 'GET /v1/identity/openapi.json', status: everyone(200) },
  { route: 'GET /v1/identity/me', status: signedIn(200) },
  { route: 'PATCH /v1/identity/me', body: { bio: 'Orly' }, status: signedIn(200) },
  {
    route: 'POST /v1/identity/me/avatar',
    body: { contentType: 'image/jpeg', bytes: 90_000 },
    status: signedIn(201),
  },
  { route: 'GET /v1/identity/uploads', query: (userId) => `?ids=${userId}`, status: signedIn(200) },
  { route: 'GET /v1/identity/users/{userId}', status: everyone(200) },
  { route: 'GET /v1/identity/profiles', query: (userId) => `?ids=${userId}`, status: everyone(200) },
];

const { routes: answered, call, signedUp } = openIdentity('identity-callers');
const GROUPS: Partial<Record<CallerName, string[]>> = { moderator: ['moderators'], operator: ['operators'] };

it('every route has its row, and every row its route', () => {
  const routes = answered.map(({ method, path }) => `${method} ${path}`);
  expect(TABLE.map((row) => row.route).toSorted()).toEqual(routes.toSorted());
});

describe.each(TABLE)('$route', (row) => {
  it.each(CALLERS)('answers %s', async (caller) => {
    const shown = await signedUp('Amel');
    const groups = GROUPS[caller];
    const as = caller === 'nobody' ? undefined : { ...(await signedUp('Sami')), ...(groups && { groups }) };
    const route = `${row.route.replace('{userId}', shown.userId)}${row.query?.(shown.userId) ?? ''}`;
    const answer = await call(route, { as, ...(row.body && { body: row.body }) });
    expect(answer.status).toBe(row.status[caller] ?? row.status.others);
  });
});
