import type { openSubscriptions } from '../services/open-subscriptions.ts';
import type { RouteCalls } from './route-calls.ts';

type Subscriptions = Awaited<ReturnType<typeof openSubscriptions>>;

/** A call of each route of subscriptions that succeeds, for somebody with pro where one is needed. */
export function routesOfSubscriptions(subscriptions: Subscriptions): RouteCalls {
  const { operator, order, batch, member, call } = subscriptions;
  const own = '/v1/subscriptions/me';
  const withPro = async () => {
    const [as, { codes }] = [await member(), await batch()];
    await call(`POST ${own}/vouchers`, { as, body: { code: codes[0] } });
    return as;
  };
  return {
    'GET /v1/subscriptions/plans': async () => ({ path: '/v1/subscriptions/plans' }),
    'GET /v1/subscriptions/points-of-sale': async () => ({ path: '/v1/subscriptions/points-of-sale' }),
    'GET /v1/subscriptions/me': async () => ({ path: own, as: await withPro() }),
    'GET /v1/subscriptions/me/history': async () => ({ path: `${own}/history`, as: await withPro() }),
    'GET /v1/subscriptions/me/analytics': async () => ({ path: `${own}/analytics`, as: await withPro() }),
    'POST /v1/subscriptions/me/trial': async () => ({ path: `${own}/trial`, as: await member() }),
    'POST /v1/subscriptions/me/vouchers': async () => {
      const { codes } = await batch();
      return { path: `${own}/vouchers`, as: await member(), body: { code: codes[0] } };
    },
    'POST /v1/subscriptions/me/plan': async () => ({
      path: `${own}/plan`,
      as: await withPro(),
      body: { plan: 'premium' },
    }),
    'POST /v1/subscriptions/me/cancel': async () => ({ path: `${own}/cancel`, as: await withPro() }),
    'POST /v1/subscriptions/voucher-batches': async () => ({
      path: '/v1/subscriptions/voucher-batches',
      as: operator,
      body: order,
    }),
    'GET /v1/subscriptions/voucher-batches': async () => {
      await batch();
      return { path: '/v1/subscriptions/voucher-batches', as: operator };
    },
    'POST /v1/subscriptions/voucher-batches/{batchId}/void': async () => ({
      path: `/v1/subscriptions/voucher-batches/${(await batch()).id}/void`,
      as: operator,
    }),
    'POST /v1/subscriptions/payments': async () => {
      const { userId } = await member();
      const amount = { amount: 89_000, currency: 'TND' };
      const body = { userId, plan: 'pro', months: 1, amount, receiptNumber: userId };
      return { path: '/v1/subscriptions/payments', as: operator, body };
    },
  };
}
