import { offerBody, postBody, type openRequests } from '../services/open-requests.ts';
import { bodyOf } from '../services/service.ts';
import type { Operation } from './cost-figures.ts';

type Requests = Awaited<ReturnType<typeof openRequests>>;

const headers = { 'idempotency-key': 'a key of a usual length, 36 letters' };

/** What people do with requests, with the budgets of its table. */
export function operationsOfRequests(requests: Requests): Operation[] {
  const accepting = (offers: number): Operation => ({
    name: `accept-of-${offers}`,
    budget: { write: 9, read: 1 },
    note: `an offer among ${offers}`,
    prepare: async () => {
      const scene = await requests.requestWith(offers);
      const [offer] = scene.offers;
      if (!offer) throw new Error('there is no offer to accept');
      return () => requests.accept(scene.owner, offer);
    },
  });
  return [
    {
      name: 'post',
      budget: { write: 9, read: 0 },
      note: '500 characters, in Arabic',
      prepare: async () => {
        const as = await requests.person();
        return async () =>
          bodyOf(await requests.call('POST /v1/requests', { as, headers, body: postBody }), 201);
      },
    },
    {
      name: 'browse',
      budget: { write: 0, read: 2 },
      note: 'a page of 20',
      prepare: async () => async () => {
        const { items } = await bodyOf<{ items: unknown[] }>(
          await requests.call('GET /v1/requests?limit=20'),
          200,
        );
        if (items.length !== 20) throw new Error(`the page has ${items.length} cards and not 20`);
      },
    },
    {
      name: 'offer',
      budget: { write: 7, read: 1.5 },
      prepare: async () => {
        const { id } = await requests.requestWith(1);
        const as = await requests.person();
        return async () =>
          bodyOf(
            await requests.call(`POST /v1/requests/${id}/offers`, { as, headers, body: offerBody }),
            201,
          );
      },
    },
    accepting(1),
    accepting(200),
    {
      name: 'read-request',
      budget: { write: 0, read: 1 },
      note: 'the page of one request',
      prepare: async () => {
        const { id } = await requests.requestWith(1);
        return async () => bodyOf(await requests.call(`GET /v1/requests/${id}`), 200);
      },
    },
  ];
}
