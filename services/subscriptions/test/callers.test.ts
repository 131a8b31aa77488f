import { describe, expect, it } from 'vitest';
import { openMarket, person } from './market.ts';

const { api, call, codes, member } = openMarket('subscriptions-callers');

/**
 * Who calls. Blocks and suspensions can't exist yet: whoever makes them possible adds their columns. A subscription has
 * no sides: one has one's own, and operators sell.
 */
const CALLERS = ['nobody', 'member', 'moderator', 'operator'] as const;
type CallerName = (typeof CALLERS)[number];

interface Scene {
  readonly batchId: string;
  readonly code: string;
  readonly buyer: string;
}

interface Row {
  readonly route: string;
  readonly body?: (scene: Scene) => object;
  /** What is done first, by whoever calls. */
  readonly first?: string;
  /** The status each caller gets; those unnamed get what `others` says. */
  readonly status: Partial<Record<CallerName, number>> & { readonly others: number };
}

const everyone = (status: number) => ({ others: status });
const signedIn = (status: number) => ({ nobody: 401, others: status });
const operators = (status: number) => ({ nobody: 401, operator: status, others: 403 });

const order = { plan: 'premium', months: 1, count: 1, expiresAt: '2027-01-01T00:00:00.000Z' };

const TABLE: readonly Row[] = [
  { route: 'GET /v1/subscriptions/health', status: everyone(200) },
  { route: 'GET /v1/subscriptions/openapi.json', status: everyone(200) },
  { route: 'GET /v1/subscriptions/plans', status: everyone(200) },
  { route: 'GET /v1/subscriptions/points-of-sale', status: everyone(200) },
  { route: 'GET /v1/subscriptions/me', status: signedIn(200) },
  { route: 'GET /v1/subscriptions/me/history', status: signedIn(200) },
  { route: 'GET /v1/subscriptions/me/analytics', status: signedIn(402) },
  { route: 'POST /v1/subscriptions/me/trial', status: signedIn(200) },
  { route: 'POST /v1/subscriptions/me/vouchers', body: ({ code }) => ({ code }), status: signedIn(200) },
  { route: 'POST /v1/subscriptions/me/plan', body: () => ({ plan: 'pro' }), status: signedIn(402) },
  {
    route: 'POST /v1/subscriptions/me/cancel',
    first: 'POST /v1/subscriptions/me/trial',
    status: signedIn(200),
  },
  { route: 'POST /v1/subscriptions/voucher-batches', body: () => order, status: operators(201) },
  { route: 'GET /v1/subscriptions/voucher-batches', status: operators(200) },
  { route: 'POST /v1/subscriptions/voucher-batches/{batchId}/void', status: operators(200) },
  {
    route: 'POST /v1/subscriptions/payments',
    body: ({ buyer: userId }) => ({
      userId,
      plan: 'pro',
      months: 1,
      amount: { amount: 89_000, currency: 'TND' },
      receiptNumber: userId,
    }),
    status: operators(201),
  },
];

async function statusFor(row: Row, caller: CallerName): Promise<number> {
  const people = { member: person(), moderator: person(['moderators']), operator: person(['operators']) };
  const { id: batchId, codes: made } = await codes(1);
  const scene = { batchId, code: made[0] ?? '', buyer: (await member()).userId };
  const as = caller === 'nobody' ? undefined : people[caller];
  if (row.first) await call(row.first, { as });
  const body = row.body?.(scene);
  return (await call(row.route.replace('{batchId}', batchId), { as, ...(body && { body }) })).status;
}

it('every route has its row, and every row its route', () => {
  const routes = api.routes.map(({ method, path }) => `${method} ${path}`);
  expect(TABLE.map((row) => row.route).toSorted()).toEqual(routes.toSorted());
});

describe.each(TABLE)('$route', (row) => {
  it.each(CALLERS)('answers %s', async (caller) => {
    expect(await statusFor(row, caller)).toBe(row.status[caller] ?? row.status.others);
  });
});
