import { describe, expect, it } from 'vitest';
import { DAY, NOW, SFAX } from './examples.ts';
import { bodyOf, offerToBring, openMarket, someone, type OfferBody, type RequestBody } from './market.ts';

const market = openMarket('offers');
const { call, clock, post, offer, accept } = market;

interface List<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}
type Someone = ReturnType<typeof someone>;

const problem = async (answer: Response) => (await answer.json()) as Record<string, unknown>;
const offersOn = async (id: string, as: Someone, query = '') =>
  bodyOf<List<OfferBody>>(await call(`GET /v1/requests/${id}/offers${query}`, { as }), 200);
const act = (made: OfferBody, what: string, as: Someone, body?: object) =>
  call(`POST /v1/requests/${made['requestId']}/offers/${made.id}/${what}`, { as, body });
const standing = async (id: string, as: Someone) =>
  bodyOf<Record<string, unknown>>(await call(`GET /v1/requests/${id}/standing`, { as }), 200);
const read = async (id: string) => bodyOf<RequestBody>(await call(`GET /v1/requests/${id}`), 200);

/** A request with an offer on it. */
async function offered(change: object = {}) {
  const [owner, provider] = [someone(), someone()];
  const request = await post(owner);
  return { owner, provider, request, made: await offer(provider, request.id, change) };
}

describe('offering', () => {
  it('gives the offer with the cash due, and counts it', async () => {
    const { provider, request, made } = await offered();
    expect(made).toMatchObject({
      requestId: request.id,
      providerId: provider.userId,
      state: 'pending',
      turn: 'requester',
      round: 0,
      fee: { amount: 2_500, currency: 'EUR' },
      itemCost: { amount: 3_990, currency: 'EUR' },
      cashDue: { amount: 6_490, currency: 'EUR' },
      arrivesOn: '2026-12-12',
      termsVersion: 1,
      version: 1,
      readAt: null,
      needsReconfirmation: false,
      waiting: false,
    });
    expect(await read(request.id)).toMatchObject({ offerCount: 1 });
  });

  it('many times at once makes one', async () => {
    const [owner, provider] = [someone(), someone()];
    const { id } = await post(owner);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        call(`POST /v1/requests/${id}/offers`, { as: provider, body: offerToBring }),
      ),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, ...Array(9).fill(409)]);
    expect(await read(id)).toMatchObject({ offerCount: 1 });
    expect((await offersOn(id, owner)).items).toHaveLength(1);
  });

  it('by many at once counts each', async () => {
    const { id } = await post(someone());
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        call(`POST /v1/requests/${id}/offers`, { as: someone(), body: offerToBring }),
      ),
    );
    const made = answers.filter((answer) => answer.status === 201).length;
    expect(answers.every((answer) => [201, 409].includes(answer.status))).toBe(true);
    expect(made).toBeGreaterThan(0);
    expect(await read(id)).toMatchObject({ offerCount: made });
  });

  it('again under one Idempotency-Key gives the offer as it now is', async () => {
    const [owner, provider] = [someone(), someone()];
    const { id } = await post(owner);
    const send = (body: object) =>
      call(`POST /v1/requests/${id}/offers`, { as: provider, body, headers: { 'idempotency-key': 'k' } });
    const first = await bodyOf<OfferBody>(await send(offerToBring), 201);
    await act(first, 'decline', owner);
    expect(await bodyOf<OfferBody>(await send(offerToBring), 201)).toMatchObject({
      id: first.id,
      state: 'declined',
    });
    const other = await send({ ...offerToBring, message: 'Autre' });
    expect(other.status).toBe(422);
    expect(await problem(other)).toMatchObject({ code: 'key-reused' });
    expect((await offersOn(id, owner)).items).toHaveLength(1);
  });

  it('once more is possible after the last is over, and not before', async () => {
    const { owner, provider, request, made } = await offered();
    const twice = await call(`POST /v1/requests/${request.id}/offers`, { as: provider, body: offerToBring });
    expect(twice.status).toBe(409);
    expect(await problem(twice)).toMatchObject({ code: 'offer-exists', offerId: made.id });
    await act(made, 'withdraw', provider);
    const second = await offer(provider, request.id);
    expect(second.id).not.toBe(made.id);
    await act(second, 'decline', owner);
    await offer(provider, request.id);
    expect((await offersOn(request.id, provider)).items.map((item) => item.state)).toEqual([
      'withdrawn',
      'declined',
      'pending',
    ]);
    expect(await read(request.id)).toMatchObject({ offerCount: 1 });
  });

  it.each<[string, object, number, string]>([
    ['at terms that are not the current ones', { termsVersion: 2 }, 409, 'terms-changed'],
    ['in two currencies', { itemCost: { amount: 1, currency: 'TND' } }, 422, 'currencies-differ'],
    ['arriving yesterday', { arrivesOn: '2026-11-21' }, 422, 'arrives-in-the-past'],
    ['arriving after the due date', { arrivesOn: '2026-12-21' }, 422, 'arrives-after-due'],
    ['without a message', { message: undefined }, 400, 'malformed'],
    ['with a message of 1,001 characters', { message: 'x'.repeat(1_001) }, 400, 'malformed'],
    ['for less than nothing', { fee: { amount: -1, currency: 'EUR' } }, 400, 'malformed'],
  ])('%s is refused', async (_what, change, status, code) => {
    const { id } = await post(someone());
    const body = { ...offerToBring, ...change };
    const answer = await call(`POST /v1/requests/${id}/offers`, { as: someone(), body });
    expect(answer.status).toBe(status);
    expect(await problem(answer)).toMatchObject({ code });
    expect(await read(id)).toMatchObject({ offerCount: 0 });
  });

  it('on one’s own request, on a cancelled one and on none is refused', async () => {
    const owner = someone();
    const { id } = await post(owner);
    const on = (as: Someone, request = id) =>
      call(`POST /v1/requests/${request}/offers`, { as, body: offerToBring });
    expect(await problem(await on(owner))).toMatchObject({ status: 422, code: 'own-request' });
    expect((await on(someone(), crypto.randomUUID())).status).toBe(404);
    await call(`POST /v1/requests/${id}/cancel`, { as: owner });
    expect(await problem(await on(someone()))).toMatchObject({ status: 409, code: 'request-not-open' });
  });
});

describe('standing', () => {
  it('follows the request and one’s own offers', async () => {
    const { owner, provider, request, made } = await offered();
    expect(await standing(request.id, owner)).toMatchObject({ mayOffer: false, why: 'own-request' });
    expect(await standing(request.id, provider)).toMatchObject({ why: 'offer-exists', offerId: made.id });
    expect(await standing(request.id, someone())).toEqual({
      mayOffer: true,
      why: null,
      limit: 5,
      used: 0,
      resetsAt: '2026-11-30T23:00:00.000Z',
    });
    await act(made, 'withdraw', provider);
    expect(await standing(request.id, provider)).toMatchObject({ mayOffer: true, why: null });
    await call(`POST /v1/requests/${request.id}/cancel`, { as: owner });
    expect(await standing(request.id, provider)).toMatchObject({ mayOffer: false, why: 'request-not-open' });
  });
});

describe('the offers on a request', () => {
  it('are all the owner’s to read, each provider’s own theirs, and nobody else’s', async () => {
    const { owner, provider, request, made } = await offered();
    clock.now = NOW + 1;
    const other = someone();
    const second = await offer(other, request.id);
    clock.now = NOW;
    const ids = async (as: Someone) => (await offersOn(request.id, as)).items.map((item) => item.id);
    expect(await ids(owner)).toEqual([made.id, second.id]);
    expect(await ids(provider)).toEqual([made.id]);
    expect(await ids(other)).toEqual([second.id]);
    expect(await ids(someone())).toEqual([]);
    expect((await call(`GET /v1/requests/${crypto.randomUUID()}/offers`, { as: owner })).status).toBe(404);
  });

  it('come by pages, none lost or repeated', async () => {
    const owner = someone();
    const { id } = await post(owner);
    const made: string[] = [];
    for (let n = 0; n < 5; n += 1) made.push((await offer(someone(), id)).id);
    const seen: string[] = [];
    let query = '?limit=2';
    for (;;) {
      const page = await offersOn(id, owner, query);
      seen.push(...page.items.map((item) => item.id));
      if (page.nextCursor === null) break;
      query = `?limit=2&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
    expect(seen.toSorted()).toEqual(made.toSorted());
  });

  it('of one provider over many requests are listed with the state their requests give them', async () => {
    const provider = someone();
    const owners = [someone(), someone(), someone()];
    const made: OfferBody[] = [];
    for (const [n, owner] of owners.entries()) {
      clock.now = NOW + n;
      made.push(await offer(provider, (await post(owner)).id));
    }
    clock.now = NOW;
    await call(`POST /v1/requests/${made[0]!['requestId']}/cancel`, { as: owners[0]! });
    await accept(owners[1]!, await offer(someone(), String(made[1]!['requestId'])));
    const items: OfferBody[] = [];
    let cursor = '';
    do {
      const answer = await call(`GET /v1/offers/mine?limit=2${cursor}`, { as: provider });
      const page = await bodyOf<List<OfferBody>>(answer, 200);
      items.push(...page.items);
      cursor = page.nextCursor === null ? '' : `&cursor=${encodeURIComponent(page.nextCursor)}`;
    } while (cursor);
    expect(items.map((item) => [item.id, item.state, item['waiting'], item['turn']])).toEqual([
      [made[2]!.id, 'pending', false, 'requester'],
      [made[1]!.id, 'pending', true, null],
      [made[0]!.id, 'lapsed', false, null],
    ]);
  });
});

describe('reading offers', () => {
  const mark = (id: string, as: Someone, body: object) =>
    call(`POST /v1/requests/${id}/offers/read`, { as, body });

  it('is noted once, for some or all, and leaves them acceptable as they were read', async () => {
    const { owner, request, made } = await offered();
    const second = await offer(someone(), request.id);
    clock.now = NOW + 1_000;
    const some = await bodyOf<List<OfferBody>>(await mark(request.id, owner, { ids: [made.id] }), 200);
    expect(some.items).toMatchObject([{ id: made.id, readAt: '2026-11-22T11:00:01.000Z', version: 1 }]);
    clock.now = NOW + 2_000;
    await mark(request.id, owner, { all: true });
    clock.now = NOW;
    const { items } = await offersOn(request.id, owner);
    expect(new Map(items.map((item) => [item.id, item['readAt']]))).toEqual(
      new Map([
        [made.id, '2026-11-22T11:00:01.000Z'],
        [second.id, '2026-11-22T11:00:02.000Z'],
      ]),
    );
    expect((await accept(owner, made)).status).toBe(200);
  });

  it('is the owner’s alone', async () => {
    const { provider, request, made } = await offered();
    expect((await mark(request.id, provider, { ids: [made.id] })).status).toBe(403);
    expect((await mark(request.id, someone(), { all: true })).status).toBe(403);
    expect((await mark(crypto.randomUUID(), someone(), { all: true })).status).toBe(404);
    expect((await mark(request.id, provider, {})).status).toBe(400);
    expect((await mark(request.id, provider, { ids: [], all: true })).status).toBe(400);
  });
});

describe('withdrawing and declining', () => {
  it('end an offer, each by its side, once', async () => {
    const { owner, provider, request, made } = await offered();
    expect((await act(made, 'withdraw', owner)).status).toBe(403);
    expect((await act(made, 'decline', provider)).status).toBe(403);
    expect((await act(made, 'withdraw', someone())).status).toBe(404);
    const answers = await Promise.all([act(made, 'withdraw', provider), act(made, 'decline', owner)]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
    expect(await read(request.id)).toMatchObject({ offerCount: 0 });
    expect(await problem(await accept(owner, made, { offerVersion: 2 }))).toMatchObject({
      code: 'offer-not-pending',
    });
  });

  it('of an offer under another request’s id finds none', async () => {
    const { provider, made } = await offered();
    const elsewhere = await post(someone());
    const answer = await call(`POST /v1/requests/${elsewhere.id}/offers/${made.id}/withdraw`, {
      as: provider,
    });
    expect(answer.status).toBe(404);
  });
});

describe('when the request changes', () => {
  async function changed(change: object = { reward: null }) {
    const parts = await offered();
    await bodyOf(
      await call(`PATCH /v1/requests/${parts.request.id}`, {
        as: parts.owner,
        body: change,
        headers: { 'if-match': '"1"' },
      }),
      200,
    );
    return parts;
  }

  it('its offers need their provider’s word before they can be accepted', async () => {
    const { owner, provider, request, made } = await changed();
    const { items } = await offersOn(request.id, owner);
    expect(items).toMatchObject([{ state: 'pending', needsReconfirmation: true, turn: 'provider' }]);
    expect(await problem(await accept(owner, made))).toMatchObject({
      code: 'terms-changed',
      termsVersion: 2,
    });
    expect(await problem(await accept(owner, made, { termsVersion: 2 }))).toMatchObject({
      code: 'needs-reconfirmation',
    });
    expect((await act(made, 'reconfirm', owner, { termsVersion: 2 })).status).toBe(403);
    expect((await act(made, 'reconfirm', provider, { termsVersion: 1 })).status).toBe(409);
    const confirmed = await bodyOf<OfferBody>(
      await act(made, 'reconfirm', provider, { termsVersion: 2 }),
      200,
    );
    expect(confirmed).toMatchObject({ termsVersion: 2, version: 2, needsReconfirmation: false });
    expect((await accept(owner, made, { termsVersion: 2 })).status).toBe(409);
    expect((await accept(owner, confirmed)).status).toBe(200);
  });

  it('in what is no term, they stand', async () => {
    const { owner, made } = await changed({ category: 'other' });
    expect((await accept(owner, made)).status).toBe(200);
  });
});

describe('accepting', () => {
  it('agrees the request, makes the deal, lets the others wait and takes the request off the lists', async () => {
    const { owner, provider, request, made } = await offered();
    const waiting = await offer(someone(), request.id);
    const agreed = await bodyOf<RequestBody>(await accept(owner, made), 200);
    expect(agreed).toMatchObject({ id: request.id, state: 'agreed', dealId: made.id, dropoff: SFAX });
    expect(await read(request.id)).toMatchObject({ state: 'agreed', offerCount: 2 });
    expect((await offersOn(request.id, owner)).items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: made.id, state: 'accepted', version: 2, waiting: false }),
        expect.objectContaining({ id: waiting.id, state: 'pending', waiting: true }),
      ]),
    );
    const { items } = await bodyOf<List<RequestBody>>(await call('GET /v1/requests?limit=50'), 200);
    expect(items.map((item) => item.id)).not.toContain(request.id);
    expect(await standing(request.id, provider)).toMatchObject({ why: 'offer-exists', offerId: made.id });
    expect(await standing(request.id, someone())).toMatchObject({ why: 'request-not-open' });
  });

  it('shows exact places to the deal’s provider, and to no other', async () => {
    const { owner, provider, request, made } = await offered();
    const loser = someone();
    await offer(loser, request.id);
    const exact = (as: Someone) => call(`GET /v1/requests/${request.id}/private`, { as });
    expect((await exact(provider)).status).toBe(403);
    await accept(owner, made);
    expect(await bodyOf(await exact(provider), 200)).toMatchObject({ requestId: request.id, dropoff: SFAX });
    expect(await bodyOf(await exact(owner), 200)).toMatchObject({ dropoff: SFAX });
    expect((await exact(loser)).status).toBe(403);
    expect((await exact(someone())).status).toBe(403);
    expect((await exact(someone(['moderators']))).status).toBe(403);
  });

  it('is refused to anybody but the owner, for offers elsewhere, and at other versions', async () => {
    const { owner, provider, made } = await offered();
    expect((await accept(provider, made)).status).toBe(403);
    expect((await accept(someone(), made)).status).toBe(403);
    expect((await accept(owner, { ...made, id: crypto.randomUUID() })).status).toBe(404);
    expect((await accept(owner, made, { offerVersion: 2 })).status).toBe(409);
    expect((await accept(owner, made, { termsVersion: 2 })).status).toBe(409);
    expect((await accept(owner, made, { termsVersion: undefined })).status).toBe(400);
    expect((await accept(owner, made)).status).toBe(200);
    expect((await accept(owner, made)).status).toBe(409);
  });

  it('is refused once the request’s time is over', async () => {
    const { owner, made } = await offered();
    clock.now = NOW + 60 * DAY;
    expect(await problem(await accept(owner, made))).toMatchObject({
      code: 'request-not-open',
      state: 'expired',
    });
    clock.now = NOW;
  });

  it('200 times at once on one request: one wins, 199 are told that it is not open', async () => {
    const owner = someone();
    const request = await post(owner);
    const made: OfferBody[] = [];
    for (let n = 0; n < 8; n += 1) made.push(await offer(someone(), request.id));
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => accept(owner, made[n % made.length]!)),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    const lost = answers.filter((answer) => answer.status === 409);
    expect(lost).toHaveLength(199);
    const codes = new Set(await Promise.all(lost.map(async (answer) => (await problem(answer))['code'])));
    expect([...codes].filter((code) => !['request-not-open', 'lost-race'].includes(String(code)))).toEqual(
      [],
    );
    const states = (await offersOn(request.id, owner)).items.map((item) => item.state);
    expect(states.filter((state) => state === 'accepted')).toHaveLength(1);
  });

  it('while the owner cancels and the provider withdraws, one of the three wins', async () => {
    for (let n = 0; n < 5; n += 1) {
      const { owner, provider, request, made } = await offered();
      const [accepted, cancelled, withdrawn] = await Promise.all([
        accept(owner, made),
        call(`POST /v1/requests/${request.id}/cancel`, { as: owner }),
        act(made, 'withdraw', provider),
      ]);
      const { state } = await read(request.id);
      expect(accepted.status === 200).toBe(state === 'agreed');
      expect(cancelled.status === 200).toBe(state === 'cancelled');
      if (accepted.status === 200) expect(withdrawn.status).toBe(409);
    }
  });
});

describe('a deal', () => {
  it('is for its two sides to read, with its sealed terms and their names', async () => {
    const [owner, provider] = [someone(), someone()];
    await market.people.rename(owner.userId, 'Leïla', 1);
    await market.people.rename(provider.userId, 'Karim', 1);
    const request = await post(owner);
    const made = await offer(provider, request.id);
    expect((await call(`GET /v1/deals/${made.id}`, { as: owner })).status).toBe(404);
    await accept(owner, made);
    const seen = await bodyOf<Record<string, unknown>>(
      await call(`GET /v1/deals/${made.id}`, { as: owner }),
      200,
    );
    expect(seen).toMatchObject({
      id: made.id,
      requestId: request.id,
      requesterId: owner.userId,
      requesterName: 'Leïla',
      providerId: provider.userId,
      providerName: 'Karim',
      state: 'agreed',
      termsVersion: 1,
      terms: {
        version: 1,
        cashDue: { amount: 6_490, currency: 'EUR' },
        arrivesOn: '2026-12-12',
        agreedAt: '2026-11-22T11:00:00.000Z',
        previousHash: null,
        hash: expect.stringMatching(/^[\w-]{43}$/),
      },
      handovers: [],
      cash: { requester: null, provider: null },
      overdue: false,
    });
    expect(await bodyOf(await call(`GET /v1/deals/${made.id}`, { as: provider }), 200)).toEqual(seen);
    expect((await call(`GET /v1/deals/${made.id}`, { as: someone() })).status).toBe(404);
    expect((await call(`GET /v1/deals/${crypto.randomUUID()}`, { as: owner })).status).toBe(404);
    expect((await call(`GET /v1/deals/${request.id}`, { as: owner })).status).toBe(404);
  });

  it('is overdue after the due date, and stays agreed', async () => {
    const { owner, made, request } = await offered();
    await accept(owner, made);
    clock.now = Date.parse('2026-12-20T23:00:00Z');
    expect(await bodyOf(await call(`GET /v1/deals/${made.id}`, { as: owner }), 200)).toMatchObject({
      state: 'agreed',
      overdue: true,
    });
    expect(await read(request.id)).toMatchObject({ state: 'agreed', overdue: true });
    clock.now = NOW;
  });

  it('stands in the list of both, on whichever side, latest first', async () => {
    const [one, other] = [someone(), someone()];
    const deals: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      clock.now = NOW + n;
      const [owner, provider] = n % 2 ? [one, other] : [other, one];
      const made = await offer(provider, (await post(owner)).id);
      await accept(owner, made);
      deals.unshift(made.id);
    }
    clock.now = NOW;
    for (const as of [one, other]) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await bodyOf<List<OfferBody>>(
          await call(`GET /v1/deals/mine?limit=2${cursor}`, { as }),
          200,
        );
        seen.push(...page.items.map((item) => item.id));
        cursor = page.nextCursor === null ? '' : `&cursor=${encodeURIComponent(page.nextCursor)}`;
      } while (cursor);
      expect(seen).toEqual(deals);
    }
    expect(await bodyOf(await call('GET /v1/deals/mine', { as: someone() }), 200)).toEqual({
      items: [],
      nextCursor: null,
    });
  });
});
