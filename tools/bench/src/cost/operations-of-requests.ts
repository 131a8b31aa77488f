import { searchCellsWithin } from '@nwassik/geo';
import { offerBody, postBody, type openRequests } from '../services/open-requests.ts';
import { bodyOf } from '../services/service.ts';
import type { Operation } from './cost-figures.ts';

type Requests = Awaited<ReturnType<typeof openRequests>>;

/** Where the bench's requests are to be brought, and how far around it people look, in km. */
const SFAX = { lat: 34.74, lng: 10.76 };
const RADII = [5, 25, 50] as const;

/** Every filter there is but the radius, such as the bench's requests fit. */
const FILTERS = `&${new URLSearchParams({
  workflow: 'pickup_delivery',
  category: 'home',
  dropoffCountry: 'TN',
  dropoffCity: 'Sfax',
  pickupCountry: 'FR',
  pickupCity: 'Paris',
  dueBefore: '2026-12-31',
  minReward: '1000',
  currency: 'TND',
  q: 'قهوة',
})}`;

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
  type Person = Awaited<ReturnType<typeof requests.person>>;
  const keep = async (as: Person, id = '') =>
    bodyOf(await requests.call(`PUT /v1/favourites/${id}`, { as }), 204);
  /** Somebody who has kept so many of a hundred requests. */
  const withFavourites = async (kept: number) => {
    const as = await requests.person();
    const ids: string[] = [];
    for (let n = 0; n < 100; n += 1) ids.push((await requests.requestWith(0)).id);
    for (const id of ids.slice(0, kept)) await keep(as, id);
    return { as, ids };
  };
  /** A page of 20 by a query; a filtered page may be short. */
  const browsing = (name: string, query: string, read: number, note: string): Operation => ({
    name,
    budget: { write: 0, read },
    note,
    prepare: async () => async () => {
      const path = `/v1/requests?limit=20${query}`;
      const { items } = await bodyOf<{ items: unknown[] }>(await requests.call(`GET ${path}`), 200);
      if (items.length === 0) throw new Error('the page is empty');
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
    browsing('browse-filtered', FILTERS, 2, 'by category, towns, due date, reward and words of the title'),
    browsing('browse-due', '&sort=dueSoonest', 2, 'soonest due first'),
    ...RADII.map((km) => {
      const cells = searchCellsWithin(SFAX, km).length;
      const note = `${cells} ${cells === 1 ? 'cell' : 'cells'} asked at once; half a unit more for each`;
      return browsing(`radius-${km}km`, `&near=${SFAX.lat},${SFAX.lng}&radiusKm=${km}`, 2 + cells / 2, note);
    }),
    {
      name: 'keep-favourite',
      note: 'the hundredth',
      prepare: async () => {
        const { as, ids } = await withFavourites(99);
        return () => keep(as, ids[99]);
      },
    },
    {
      name: 'favourites',
      note: 'a page of 20 of a hundred: their row, and those of their requests',
      prepare: async () => {
        const { as } = await withFavourites(100);
        return async () => {
          const answer = await requests.call('GET /v1/favourites?limit=20', { as });
          const { items } = await bodyOf<{ items: unknown[] }>(answer, 200);
          if (items.length !== 20) throw new Error(`the page has ${items.length} favourites and not 20`);
        };
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
