import fc from 'fast-check';
import { it } from 'vitest';
import { noteExpired } from '../src/app/note-expired.ts';
import { DAY, NOW } from './examples.ts';
import { bodyOf, offerToBring, openMarket, someone, type OfferBody, type RequestBody } from './market.ts';

const market = openMarket('model');
const { call, clock } = market;

/** An offer as the model knows it. */
interface ModelOffer {
  readonly id: string;
  readonly provider: number;
  state: 'pending' | 'accepted' | 'declined' | 'withdrawn';
  termsVersion: number;
  version: number;
}

/** A request with its offers, kept by rules written anew from the domain page. */
interface Model {
  state: 'open' | 'agreed' | 'cancelled' | 'expired';
  termsVersion: number;
  version: number;
  readonly offers: ModelOffer[];
}

interface Real {
  readonly id: string;
  readonly owner: ReturnType<typeof someone>;
  readonly providers: readonly ReturnType<typeof someone>[];
}

type Command = fc.AsyncCommand<Model, Real>;

const DUE = Date.parse('2026-11-29T23:00:00Z');
const PROVIDERS = 3;

function command(name: string, run: (model: Model, real: Real) => Promise<void>): Command {
  return {
    check: () => true,
    toString: () => name,
    async run(model, real) {
      if (model.state === 'open' && clock.now >= DUE) model.state = 'expired';
      await run(model, real);
      await agree(name, model, real);
    },
  };
}

function same(name: string, what: string, seen: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(seen), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${name}: ${what} is ${a}, and by the rules ${b}`);
}

/** Whether all that can be read of the request is as the model has it. */
async function agree(name: string, model: Model, { id, owner }: Real): Promise<void> {
  const request = await bodyOf<RequestBody>(await call(`GET /v1/requests/${id}`), 200);
  same(name, 'the request', [request.state, request.termsVersion], [model.state, model.termsVersion]);
  same(name, 'the count', request.offerCount, model.offers.filter(isCounted).length);
  const closed = model.state === 'cancelled' || model.state === 'expired';
  const { items } = await bodyOf<{ items: OfferBody[] }>(
    await call(`GET /v1/requests/${id}/offers?limit=50`, { as: owner }),
    200,
  );
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  same(
    name,
    'the offers',
    items.toSorted(byId).map((offer) => [offer.id, offer.state, offer.termsVersion, offer.version]),
    model.offers
      .toSorted(byId)
      .map((offer) => [
        offer.id,
        closed && offer.state === 'pending' ? 'lapsed' : offer.state,
        offer.termsVersion,
        offer.version,
      ]),
  );
  if (model.offers.filter((offer) => offer.state === 'accepted').length > 1) throw new Error('two accepted');
}

const isCounted = (offer: ModelOffer) => offer.state === 'pending' || offer.state === 'accepted';
const lastOf = (model: Model, provider: number) =>
  model.offers.findLast((offer) => offer.provider === provider);
const isLive = (model: Model, offer: ModelOffer | undefined) =>
  offer !== undefined &&
  (offer.state === 'accepted' || (offer.state === 'pending' && ['open', 'agreed'].includes(model.state)));

const makes = (provider: number) =>
  command(`provider ${provider} offers`, async (model, { id, providers }) => {
    const body = { ...offerToBring, arrivesOn: '2026-11-29', termsVersion: model.termsVersion };
    const answer = await call(`POST /v1/requests/${id}/offers`, { as: providers[provider]!, body });
    const may = model.state === 'open' && !isLive(model, lastOf(model, provider));
    same('offer', 'the answer', answer.status, may ? 201 : 409);
    if (!may) return;
    const made = await bodyOf<OfferBody>(answer, 201);
    const { termsVersion } = model;
    model.offers.push({ id: made.id, provider, state: 'pending', termsVersion, version: 1 });
  });

const ends = (provider: number, what: 'withdraw' | 'decline') =>
  command(`${what} of provider ${provider}'s`, async (model, { id, owner, providers }) => {
    const offer = lastOf(model, provider);
    if (offer === undefined) return;
    const as = what === 'withdraw' ? providers[provider]! : owner;
    const answer = await call(`POST /v1/requests/${id}/offers/${offer.id}/${what}`, { as });
    const may = offer.state === 'pending' && isLive(model, offer);
    same(what, 'the answer', answer.status, may ? 200 : 409);
    if (!may) return;
    offer.state = what === 'withdraw' ? 'withdrawn' : 'declined';
    offer.version += 1;
  });

const reconfirms = (provider: number) =>
  command(`provider ${provider} reconfirms`, async (model, { id, providers }) => {
    const offer = lastOf(model, provider);
    if (offer === undefined) return;
    const { termsVersion } = model;
    const path = `/v1/requests/${id}/offers/${offer.id}/reconfirm`;
    const answer = await call(`POST ${path}`, { as: providers[provider]!, body: { termsVersion } });
    const may = offer.state === 'pending' && model.state === 'open';
    same('reconfirm', 'the answer', answer.status, may ? 200 : 409);
    if (!may || offer.termsVersion === termsVersion) return;
    offer.termsVersion = termsVersion;
    offer.version += 1;
  });

const accepts = (provider: number, stale: boolean) =>
  command(`accept of provider ${provider}'s${stale ? ', stale' : ''}`, async (model, { id, owner }) => {
    const offer = lastOf(model, provider);
    if (offer === undefined) return;
    const body = { offerVersion: offer.version + (stale ? 1 : 0), termsVersion: model.termsVersion };
    const answer = await call(`POST /v1/requests/${id}/offers/${offer.id}/accept`, { as: owner, body });
    const may =
      !stale &&
      model.state === 'open' &&
      offer.state === 'pending' &&
      offer.termsVersion === model.termsVersion;
    same('accept', 'the answer', answer.status, may ? 200 : 409);
    if (!may) return;
    offer.state = 'accepted';
    offer.version += 1;
    model.state = 'agreed';
    model.version += 1;
  });

const edits = (terms: boolean, n: number) =>
  command(`edit of ${terms ? 'terms' : 'the category'}`, async (model, { id, owner }) => {
    const body = terms
      ? { reward: { amount: n, currency: 'TND' } }
      : { localPrice: { amount: n, currency: 'TND' } };
    const headers = { 'if-match': `"${model.version}"` };
    const answer = await call(`PATCH /v1/requests/${id}`, { as: owner, body, headers });
    const may = model.state === 'open';
    // Whether an expiry is noted already, and has moved the version, is nobody's to know.
    if (!may && answer.status === 412) return;
    same('edit', 'the answer', answer.status, may ? 200 : 409);
    if (!may) return;
    const edited = Number(answer.headers.get('etag')?.slice(1, -1));
    const changed = edited !== model.version;
    model.version = edited;
    if (changed && terms) model.termsVersion += 1;
  });

const cancels = command('cancel', async (model, { id, owner }) => {
  const answer = await call(`POST /v1/requests/${id}/cancel`, { as: owner });
  const may = model.state === 'open';
  same('cancel', 'the answer', answer.status, may ? 200 : 409);
  if (!may) return;
  model.state = 'cancelled';
  model.version += 1;
});

const reads = command('the owner reads all', async (_model, { id, owner }) => {
  const answer = await call(`POST /v1/requests/${id}/offers/read`, { as: owner, body: { all: true } });
  same('read', 'the answer', answer.status, 200);
});

const waits = (days: number) =>
  command(`${days} days pass`, async (model) => {
    clock.now += days * DAY;
    if (model.state === 'open' && clock.now >= DUE) model.state = 'expired';
  });

const sweeps = command('the sweeper comes by', async () => {
  await noteExpired(market.requests, clock.now);
});

const provider = fc.nat(PROVIDERS - 1);
/** What ends everything comes seldom, or nothing else would be tried. */
const commands = [
  fc.oneof(
    { weight: 6, arbitrary: provider.map(makes) },
    { weight: 6, arbitrary: fc.tuple(fc.boolean(), fc.nat(99)).map(([terms, n]) => edits(terms, n)) },
    { weight: 4, arbitrary: fc.tuple(provider, fc.nat(2)).map(([p, luck]) => accepts(p, luck === 0)) },
    { weight: 4, arbitrary: provider.map(reconfirms) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(provider, fc.constantFrom('withdraw' as const, 'decline' as const))
        .map(([p, what]) => ends(p, what)),
    },
    { weight: 2, arbitrary: fc.constant(reads) },
    { weight: 1, arbitrary: fc.constantFrom(1, 3).map(waits) },
    { weight: 1, arbitrary: fc.constant(sweeps) },
    { weight: 1, arbitrary: fc.constant(cancels) },
  ),
];

it(
  'a request and its offers go through any commands as the rules have it',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 30, size: 'max' }), async (chosen) => {
        clock.now = NOW;
        const owner = someone();
        const { id } = await market.post(owner, { dueOn: '2026-11-29' });
        const providers = Array.from({ length: PROVIDERS }, () => someone());
        await fc.asyncModelRun(
          () => ({
            model: { state: 'open' as const, termsVersion: 1, version: 1, offers: [] },
            real: { id, owner, providers },
          }),
          chosen,
        );
      }),
      { numRuns: 25 },
    );
  },
);
