import { beforeAll, describe, expect, it } from 'vitest';
import { REQUEST_ID } from './examples.ts';
import { offerToBring, openMarket, postCoffeeMaker, someone, type OfferBody } from './market.ts';

const { routes, call, post, offer, accept } = openMarket('callers');

/**
 * Who calls. `owner` posted the request, `bidder` has a pending offer on it; in the cells of a deal `owner` and
 * `winner` are its sides. Blocks and suspensions can't exist yet: whoever makes them possible fills their columns.
 */
const CALLERS = [
  'nobody',
  'stranger',
  'owner',
  'bidder',
  'winner',
  'moderator',
  'operator',
  'blocked',
  'suspended',
] as const;
type CallerName = (typeof CALLERS)[number];
const CANNOT_EXIST_YET: readonly CallerName[] = ['blocked', 'suspended'];

interface Scene {
  readonly requestId: string;
  readonly offer: OfferBody;
}

interface Row {
  /** The route as it is declared. */
  readonly route: string;
  /** Whether the request has been agreed with `winner` before the call. */
  readonly agreed?: true;
  readonly body?: object | ((scene: Scene) => object);
  readonly headers?: Record<string, string>;
  readonly query?: string;
  /** The status each caller gets; those unnamed get what `others` says. */
  readonly status: Partial<Record<CallerName, number>> & { readonly others: number };
}

const everyone = (status: number) => ({ others: status });
const signedIn = (status: number) => ({ nobody: 401, others: status });

const TABLE: readonly Row[] = [
  { route: 'POST /v1/requests', body: postCoffeeMaker, status: signedIn(201) },
  { route: 'GET /v1/requests', status: everyone(200) },
  { route: 'GET /v1/requests/areas', query: '?bbox=7.5,30.2,11.6,37.4', status: everyone(200) },
  { route: 'GET /v1/requests/mine', status: signedIn(200) },
  {
    route: 'POST /v1/requests/uploads',
    body: { contentType: 'image/webp', bytes: 400_000 },
    status: signedIn(201),
  },
  { route: 'GET /v1/requests/uploads', query: `?ids=${REQUEST_ID}`, status: signedIn(200) },
  { route: 'GET /v1/requests/{requestId}', status: everyone(200) },
  {
    route: 'PATCH /v1/requests/{requestId}',
    body: { title: 'Cafetière rouge' },
    headers: { 'if-match': '"1"' },
    status: { nobody: 401, owner: 200, others: 403 },
  },
  { route: 'POST /v1/requests/{requestId}/cancel', status: { nobody: 401, owner: 200, others: 403 } },
  { route: 'GET /v1/requests/{requestId}/private', status: { nobody: 401, owner: 200, others: 403 } },
  {
    route: 'GET /v1/requests/{requestId}/private',
    agreed: true,
    status: { nobody: 401, owner: 200, winner: 200, others: 403 },
  },
  { route: 'GET /v1/requests/{requestId}/standing', status: signedIn(200) },
  {
    route: 'POST /v1/requests/{requestId}/offers',
    body: offerToBring,
    status: { nobody: 401, owner: 422, bidder: 409, winner: 409, others: 201 },
  },
  { route: 'GET /v1/requests/{requestId}/offers', status: signedIn(200) },
  {
    route: 'POST /v1/requests/{requestId}/offers/read',
    body: { all: true },
    status: { nobody: 401, owner: 200, others: 403 },
  },
  {
    route: 'POST /v1/requests/{requestId}/offers/{offerId}/accept',
    body: ({ offer }) => ({ offerVersion: offer.version, termsVersion: offer.termsVersion }),
    status: { nobody: 401, owner: 200, others: 403 },
  },
  {
    route: 'POST /v1/requests/{requestId}/offers/{offerId}/decline',
    status: { nobody: 401, owner: 200, winner: 403, others: 404 },
  },
  {
    route: 'POST /v1/requests/{requestId}/offers/{offerId}/withdraw',
    status: { nobody: 401, owner: 403, winner: 200, others: 404 },
  },
  {
    route: 'POST /v1/requests/{requestId}/offers/{offerId}/reconfirm',
    body: { termsVersion: 1 },
    status: { nobody: 401, owner: 403, winner: 200, others: 404 },
  },
  { route: 'GET /v1/offers/mine', status: signedIn(200) },
  { route: 'GET /v1/deals/mine', status: signedIn(200) },
  { route: 'GET /v1/deals/{dealId}', status: signedIn(404) },
  {
    route: 'GET /v1/deals/{dealId}',
    agreed: true,
    status: { nobody: 401, owner: 200, winner: 200, others: 404 },
  },
  { route: 'GET /v1/favourites', status: signedIn(200) },
  { route: 'PUT /v1/favourites/{requestId}', status: signedIn(204) },
  { route: 'DELETE /v1/favourites/{requestId}', status: signedIn(204) },
  { route: 'GET /v1/places', query: '?q=sfax', status: everyone(200) },
  { route: 'GET /v1/places/reverse', query: '?lat=34.74&lng=10.76', status: everyone(200) },
  { route: 'GET /v1/places/area', query: '?lat=34.74&lng=10.76', status: everyone(200) },
  { route: 'GET /v1/requests/health', status: everyone(200) },
  { route: 'GET /v1/requests/openapi.json', status: everyone(200) },
];

function cast() {
  return {
    stranger: someone(),
    owner: someone(),
    bidder: someone(),
    winner: someone(),
    moderator: someone(['moderators']),
    operator: someone(['operators']),
  };
}

/** A fresh request with two offers on it; `offer` is the winner's, accepted where the row asks for it. */
async function stage(row: Row, people: ReturnType<typeof cast>): Promise<Scene> {
  const { id } = await post(people.owner);
  await offer(people.bidder, id);
  const winning = await offer(people.winner, id);
  if (row.agreed) await accept(people.owner, winning);
  return { requestId: id, offer: winning };
}

async function statusFor(row: Row, caller: CallerName): Promise<number> {
  const people = cast();
  // A route without an id in it is the same on any scene.
  const scene = row.route.includes('{') ? await stage(row, people) : undefined;
  const route = row.route
    .replace('{requestId}', scene?.requestId ?? '')
    .replace(/\{(offerId|dealId)\}/, scene?.offer.id ?? '');
  const body = typeof row.body === 'function' && scene ? row.body(scene) : row.body;
  const as = caller in people ? people[caller as keyof typeof people] : undefined;
  const answer = await call(`${route}${row.query ?? ''}`, {
    ...(as && { as }),
    ...(body && { body }),
    ...(row.headers && { headers: row.headers }),
  });
  return answer.status;
}

it('every route has its row, and every row its route', () => {
  const declared = routes.map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(TABLE.map((row) => row.route))].toSorted()).toEqual(declared.toSorted());
});

describe.each(TABLE)('$route', (row) => {
  const callers = CALLERS.filter((caller) => !CANNOT_EXIST_YET.includes(caller));
  const seen = new Map<CallerName, number>();
  beforeAll(async () => {
    for (const caller of callers) seen.set(caller, await statusFor(row, caller));
  });

  it.each(callers)(`${row.agreed ? 'once agreed, ' : ''}answers %s`, (caller) => {
    expect(seen.get(caller)).toBe(row.status[caller] ?? row.status.others);
  });
});
