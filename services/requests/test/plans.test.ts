import { cloudEvent, createConsumer } from '@nwassik/messaging';
import { silentLog } from '@nwassik/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { listeners } from '../src/events/listens-to.ts';
import { NOW } from './examples.ts';
import { bodyOf, offerToBring, openMarket, someone, type OfferBody } from './market.ts';

const market = openMarket('plans');
const { call, clock, post, people, meters } = market;
const inbox = createConsumer({ listeners: listeners({ people, meters }), log: silentLog });
afterEach(() => {
  clock.now = NOW;
});

type Someone = ReturnType<typeof someone>;

async function hear(type: string, subject: string, version: number, data: Record<string, unknown>) {
  const time = new Date(clock.now).toISOString();
  const event = cloudEvent('subscriptions', { type, subject, version, time, data });
  const record = {
    messageId: 'm',
    attributes: { ApproximateReceiveCount: '1' },
    body: JSON.stringify(event),
  };
  expect(await inbox({ Records: [record] } as never)).toEqual({ batchItemFailures: [] });
}

const entitle = ({ userId }: Someone, version: number, timeline: [from: string, plan: string][]) =>
  hear('subscriptions.entitlement.changed.v1', userId, version, {
    userId,
    timeline: timeline.map(([from, plan]) => ({
      from,
      plan,
      limits: plan === 'free' ? { offers: 5, conversations: 5 } : { offers: null, conversations: null },
    })),
  });

const giveBack = ({ userId }: Someone, id: string, meter = 'offers') =>
  hear('subscriptions.response.refunded.v1', id, 2, { id, userId, meter, countedIn: '2026-11' });

/** Requests of people who each have one. */
const requests = (many: number) =>
  Promise.all(Array.from({ length: many }, async () => (await post(someone())).id));

const offer = (as: Someone, requestId: string, headers: Record<string, string> = {}) =>
  call(`POST /v1/requests/${requestId}/offers`, { as, body: offerToBring, headers });

async function offerOn(as: Someone, ids: readonly string[]) {
  const offers: OfferBody[] = [];
  for (const id of ids) offers.push(await bodyOf<OfferBody>(await offer(as, id), 201));
  return offers;
}

const standing = async (as: Someone, requestId: string) =>
  bodyOf<Record<string, unknown>>(await call(`GET /v1/requests/${requestId}/standing`, { as }), 200);

describe('a provider nobody has told of', () => {
  it('offers on five requests a month, and then is told all about it', async () => {
    const karim = someone();
    const [sixth = '', ...five] = await requests(6);
    await offerOn(karim, five);
    const refused = await offer(karim, sixth);
    expect(refused.status).toBe(402);
    expect(await refused.json()).toMatchObject({
      code: 'subscription-required',
      meter: 'offers',
      plan: 'free',
      limit: 5,
      used: 5,
      resetsAt: '2026-11-30T23:00:00.000Z',
      entitlementVersion: 0,
      upgrade: '/subscription',
    });
    expect(await standing(karim, sixth)).toEqual({
      mayOffer: false,
      why: 'subscription-required',
      limit: 5,
      used: 5,
      resetsAt: '2026-11-30T23:00:00.000Z',
    });
  });

  it('may offer again where an offer was withdrawn: that is no new response', async () => {
    const karim = someone();
    const ids = await requests(5);
    const [first] = await offerOn(karim, ids);
    await call(`POST /v1/requests/${ids[0]}/offers/${first!.id}/withdraw`, { as: karim });
    expect(await standing(karim, ids[0]!)).toMatchObject({ mayOffer: true, used: 5 });
    expect((await offer(karim, ids[0]!)).status).toBe(201);
  });

  it('has five more in the next month of Tunis', async () => {
    const karim = someone();
    const ids = await requests(7);
    clock.now = Date.parse('2026-11-30T22:59:59.999Z');
    await offerOn(karim, ids.slice(0, 5));
    expect((await offer(karim, ids[5]!)).status).toBe(402);
    clock.now += 1;
    expect((await offer(karim, ids[5]!)).status).toBe(201);
    expect(await standing(karim, ids[6]!)).toMatchObject({
      used: 1,
      limit: 5,
      resetsAt: '2026-12-31T23:00:00.000Z',
    });
  });

  it('is counted once for an offer that is sent many times', async () => {
    const karim = someone();
    const [one = '', other = ''] = await requests(2);
    const key = { 'idempotency-key': 'once' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => offer(karim, one, key)));
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect((await offer(karim, one, key)).status).toBe(201);
    expect(await standing(karim, other)).toMatchObject({ used: 1 });
  });

  it('is not charged for an offer that is refused', async () => {
    const karim = someone();
    const [one = ''] = await requests(1);
    const late = { ...offerToBring, arrivesOn: '2026-11-01' };
    expect((await call(`POST /v1/requests/${one}/offers`, { as: karim, body: late })).status).toBe(422);
    expect(await standing(karim, one)).toMatchObject({ used: 0, mayOffer: true });
  });
});

it('of 200 offers at once on the last that is left exactly one passes', async () => {
  const karim = someone();
  const ids = await requests(204);
  await offerOn(karim, ids.slice(0, 4));
  const answers = await Promise.all(ids.slice(4).map((id) => offer(karim, id)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  expect(statuses.filter((status) => ![201, 402, 409].includes(status))).toEqual([]);
  expect(statuses).toContain(402);
  expect(await standing(karim, ids.at(-1)!)).toMatchObject({ used: 5 });
}, 120_000);

describe('what subscriptions tell', () => {
  it('of a plan without limit lets one offer, and counts none', async () => {
    const karim = someone();
    const ids = await requests(8);
    await offerOn(karim, ids.slice(0, 5));
    await entitle(karim, 1, [
      ['2026-11-22T11:00:00.000Z', 'premium'],
      ['2026-12-22T11:00:00.000Z', 'free'],
    ]);
    await offerOn(karim, ids.slice(5, 7));
    expect(await standing(karim, ids[7]!)).toMatchObject({ mayOffer: true, limit: null, used: 5 });
  });

  it('holds by the clock when no news comes, and in its newest version', async () => {
    const karim = someone();
    const [one = '', ...five] = await requests(6);
    await entitle(karim, 2, [
      ['2026-11-22T10:00:00.000Z', 'premium'],
      ['2026-11-22T12:00:00.000Z', 'free'],
    ]);
    await entitle(karim, 1, [['2026-11-22T10:00:00.000Z', 'free']]);
    expect(await standing(karim, one)).toMatchObject({ limit: null });
    clock.now += 60 * 60 * 1000;
    await offerOn(karim, five);
    expect(await (await offer(karim, one)).json()).toMatchObject({ plan: 'free', entitlementVersion: 2 });
  });

  it('of an offer given back makes room for one, once', async () => {
    const karim = someone();
    const ids = await requests(7);
    const [first, second] = await offerOn(karim, ids.slice(0, 5));
    await giveBack(karim, first!.id);
    await giveBack(karim, first!.id);
    await giveBack(karim, second!.id, 'conversations');
    expect(await standing(karim, ids[5]!)).toMatchObject({ used: 4 });
    expect((await offer(karim, ids[5]!)).status).toBe(201);
    expect((await offer(karim, ids[6]!)).status).toBe(402);
  });

  it('and its being down stops nobody', async () => {
    // Nothing was ever heard here, and nobody is asked: the service has no way to.
    const karim = someone();
    const [one = ''] = await requests(1);
    expect((await offer(karim, one)).status).toBe(201);
  });
});
