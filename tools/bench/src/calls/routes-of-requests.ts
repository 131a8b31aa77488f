import { offerBody, postBody, type openRequests } from '../services/open-requests.ts';
import type { RouteCalls } from './route-calls.ts';

type Requests = Awaited<ReturnType<typeof openRequests>>;

/** A call of each route of requests that succeeds, on a request with two offers. */
export function routesOfRequests(requests: Requests): RouteCalls {
  const scene = async () => {
    const { id, owner, offers } = await requests.requestWith(2);
    const [offer, other] = offers;
    if (!offer || !other) throw new Error('two offers were asked for');
    const provider = { userId: offer.providerId };
    return {
      request: `/v1/requests/${id}`,
      offer: `/v1/requests/${id}/offers/${offer.id}`,
      made: offer,
      owner,
      provider,
    };
  };
  const agreed = async () => {
    const { owner, made } = await scene();
    await requests.accept(owner, made);
    return { owner, deal: `/v1/deals/${made.id}` };
  };
  return {
    'POST /v1/requests': async () => ({
      path: '/v1/requests',
      as: await requests.person(),
      body: postBody,
      headers: { 'idempotency-key': 'a key of a usual length, 36 letters' },
    }),
    'GET /v1/requests': async () => ({ path: '/v1/requests' }),
    'GET /v1/requests/areas': async () => ({ path: '/v1/requests/areas?bbox=7.5,30.2,11.6,37.4' }),
    'GET /v1/requests/mine': async () => ({ path: '/v1/requests/mine', as: (await scene()).owner }),
    'POST /v1/requests/uploads': async () => ({
      path: '/v1/requests/uploads',
      as: await requests.person(),
      body: { contentType: 'image/webp', bytes: 400_000 },
    }),
    'GET /v1/requests/uploads': async () => {
      const { request, owner } = await scene();
      return { path: `/v1/requests/uploads?ids=${request.slice(-36)}`, as: owner };
    },
    'GET /v1/requests/{requestId}': async () => ({ path: (await scene()).request }),
    'PATCH /v1/requests/{requestId}': async () => {
      const { request, owner } = await scene();
      return { path: request, as: owner, body: { title: 'Cafetière rouge' }, headers: { 'if-match': '"1"' } };
    },
    'POST /v1/requests/{requestId}/cancel': async () => {
      const { request, owner } = await scene();
      return { path: `${request}/cancel`, as: owner };
    },
    'GET /v1/requests/{requestId}/private': async () => {
      const { request, owner } = await scene();
      return { path: `${request}/private`, as: owner };
    },
    'GET /v1/requests/{requestId}/standing': async () => ({
      path: `${(await scene()).request}/standing`,
      as: await requests.person(),
    }),
    'POST /v1/requests/{requestId}/offers': async () => ({
      path: `${(await scene()).request}/offers`,
      as: await requests.person(),
      body: offerBody,
    }),
    'GET /v1/requests/{requestId}/offers': async () => {
      const { request, owner } = await scene();
      return { path: `${request}/offers`, as: owner };
    },
    'POST /v1/requests/{requestId}/offers/read': async () => {
      const { request, owner } = await scene();
      return { path: `${request}/offers/read`, as: owner, body: { all: true } };
    },
    'POST /v1/requests/{requestId}/offers/{offerId}/accept': async () => {
      const { offer, owner } = await scene();
      return { path: `${offer}/accept`, as: owner, body: { offerVersion: 1, termsVersion: 1 } };
    },
    'POST /v1/requests/{requestId}/offers/{offerId}/decline': async () => {
      const { offer, owner } = await scene();
      return { path: `${offer}/decline`, as: owner };
    },
    'POST /v1/requests/{requestId}/offers/{offerId}/withdraw': async () => {
      const { offer, provider } = await scene();
      return { path: `${offer}/withdraw`, as: provider };
    },
    'POST /v1/requests/{requestId}/offers/{offerId}/reconfirm': async () => {
      const { request, offer, owner, provider } = await scene();
      const edit = { as: owner, body: { title: 'Cafetière rouge' }, headers: { 'if-match': '"1"' } };
      await requests.call(`PATCH ${request}`, edit);
      return { path: `${offer}/reconfirm`, as: provider, body: { termsVersion: 2 } };
    },
    'GET /v1/offers/mine': async () => ({ path: '/v1/offers/mine', as: (await scene()).provider }),
    'GET /v1/deals/mine': async () => ({ path: '/v1/deals/mine', as: (await agreed()).owner }),
    'GET /v1/favourites': async () => {
      const { request, provider } = await scene();
      await requests.call(`PUT ${favouriteOf(request)}`, { as: provider });
      return { path: '/v1/favourites', as: provider };
    },
    'PUT /v1/favourites/{requestId}': async () => {
      const { request, provider } = await scene();
      return { path: favouriteOf(request), as: provider };
    },
    'DELETE /v1/favourites/{requestId}': async () => {
      const { request, provider } = await scene();
      await requests.call(`PUT ${favouriteOf(request)}`, { as: provider });
      return { path: favouriteOf(request), as: provider };
    },
    'GET /v1/deals/{dealId}': async () => {
      const { deal, owner } = await agreed();
      return { path: deal, as: owner };
    },
  };
}

function favouriteOf(request: string): string {
  return request.replace('/requests/', '/favourites/');
}
