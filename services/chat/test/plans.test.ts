import '@nwassik/testing/vitest-dynamodb';
import { openLedger } from '@nwassik/dynamodb/ledger';
import { dynamoDbClient } from '@nwassik/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openChat } from './market.ts';

let chat: Awaited<ReturnType<typeof openChat>>;
const beside = dynamoDbClient(inject('dynamodb'));
beforeAll(async () => {
  chat = await openChat(inject('dynamodb'), 'chat-plans');
});
afterAll(() => {
  chat.close();
  beside.destroy();
});

const id = () => crypto.randomUUID() as string;
const someone = () => ({ userId: id() });
const HOUR = 60 * 60 * 1000;

async function posted() {
  const requestId = id();
  const request = { id: requestId, requesterId: id(), state: 'open' };
  await chat.hear('requests.request.posted.v1', requestId, 1, request);
  return requestId;
}

const open = (as: { userId: string }, requestId: string, clientId = id()) =>
  chat.call('POST /v1/chat/conversations', { as, body: { requestId, text: 'Bonjour', clientId } });

/** Opens conversations about new requests. */
async function openSome(as: { userId: string }, many: number) {
  const answers: Response[] = [];
  for (let n = 0; n < many; n += 1) answers.push(await open(as, await posted()));
  return answers;
}

const limits = (conversations: number | null) => ({ offers: conversations, conversations });
const entitle = (as: { userId: string }, version: number, timeline: [from: string, plan: string][]) =>
  chat.hear('subscriptions.entitlement.changed.v1', as.userId, version, {
    userId: as.userId,
    timeline: timeline.map(([from, plan]) => ({ from, plan, limits: limits(plan === 'free' ? 5 : null) })),
  });
const giveBack = (as: { userId: string }, conversationId: string, countedIn = '2026-11') =>
  chat.hear('subscriptions.response.refunded.v1', conversationId, 2, {
    id: conversationId,
    userId: as.userId,
    meter: 'conversations',
    countedIn,
  });

const standingOf = async (as: { userId: string }, requestId: string) => {
  const answer = await chat.call(`GET /v1/chat/conversations?requestId=${requestId}`, { as });
  return ((await answer.json()) as { standing: Record<string, unknown> }).standing;
};

describe('a provider nobody has told of', () => {
  it('opens five conversations a month, and then is told all about it', async () => {
    const sami = someone();
    for (const answer of await openSome(sami, 5)) expect(answer.status).toBe(201);
    const requestId = await posted();
    const sixth = await open(sami, requestId);
    expect(sixth.status).toBe(402);
    expect(await sixth.json()).toMatchObject({
      code: 'subscription-required',
      meter: 'conversations',
      plan: 'free',
      limit: 5,
      used: 5,
      resetsAt: '2026-11-30T23:00:00.000Z',
      entitlementVersion: 0,
      upgrade: '/subscription',
    });
    expect(await standingOf(sami, requestId)).toMatchObject({
      mayOpen: false,
      why: 'subscription-required',
      limit: 5,
      used: 5,
      resetsAt: '2026-11-30T23:00:00.000Z',
    });
  });

  it('may reply, and join a conversation that is there, when nothing is left', async () => {
    const sami = someone();
    const [first] = await openSome(sami, 5);
    const { id: conversationId, requestId } = (await first!.json()) as { id: string; requestId: string };
    const body = { text: 'Encore', clientId: id() };
    const path = `POST /v1/chat/conversations/${conversationId}/messages`;
    expect((await chat.call(path, { as: sami, body })).status).toBe(201);
    expect((await open(sami, requestId)).status).toBe(201);
  });

  it('has five more in the next month of Tunis', async () => {
    const began = chat.clock.now;
    chat.clock.now = Date.parse('2026-11-30T22:59:59.999Z');
    const sami = someone();
    await openSome(sami, 5);
    expect((await open(sami, await posted())).status).toBe(402);
    chat.clock.now += 1;
    expect((await open(sami, await posted())).status).toBe(201);
    expect(await standingOf(sami, await posted())).toMatchObject({ used: 1, limit: 5 });
    chat.clock.now = began;
  });

  it('opens five an hour, though one was given back, and again in the next', async () => {
    const sami = someone();
    const [first] = await openSome(sami, 5);
    await giveBack(sami, ((await first!.json()) as { id: string }).id);
    const sixth = await open(sami, await posted());
    expect([sixth.status, sixth.headers.get('retry-after')]).toEqual([429, '3600']);
    chat.clock.now += HOUR;
    expect((await open(sami, await posted())).status).toBe(201);
    chat.clock.now -= HOUR;
  });

  it('counts an opening once however often it is retried, and none that an offer opened', async () => {
    const sami = someone();
    const [requestId, clientId] = [await posted(), id()];
    const tries = await Promise.all(Array.from({ length: 5 }, () => open(sami, requestId, clientId)));
    expect(tries.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    const offer = { id: id(), requestId: id(), requesterId: id(), providerId: sami.userId };
    await chat.hear('requests.offer.made.v1', offer.id, 1, offer);
    expect(await standingOf(sami, await posted())).toMatchObject({ used: 1 });
  });
});

it('of forty openings at once on the last that is left exactly one passes', async () => {
  const sami = someone();
  await openSome(sami, 4);
  chat.clock.now += HOUR;
  const requests = await Promise.all(Array.from({ length: 40 }, posted));
  const answers = await Promise.all(requests.map((requestId) => open(sami, requestId)));
  chat.clock.now -= HOUR;
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  expect(statuses.every((status) => [201, 402, 409].includes(status))).toBe(true);
  expect(await standingOf(sami, await posted())).toMatchObject({ used: 5 });
}, 60_000);

describe('what subscriptions tell', () => {
  it('of a plan without limit lets one open thirty an hour, and counts none', async () => {
    const sami = someone();
    await openSome(sami, 5);
    await entitle(sami, 1, [
      ['2026-11-22T10:00:00.000Z', 'premium'],
      ['2026-12-22T10:00:00.000Z', 'free'],
    ]);
    for (const answer of await openSome(sami, 25)) expect(answer.status).toBe(201);
    const refused = await open(sami, await posted());
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3600']);
    expect(await standingOf(sami, await posted())).toMatchObject({ mayOpen: true, limit: null, used: 5 });
  });

  it('holds by the clock when no news comes, and in its newest version', async () => {
    const sami = someone();
    await entitle(sami, 2, [
      ['2026-11-22T09:00:00.000Z', 'premium'],
      ['2026-11-22T11:00:00.000Z', 'free'],
    ]);
    await entitle(sami, 1, [['2026-11-22T09:00:00.000Z', 'free']]);
    expect(await standingOf(sami, await posted())).toMatchObject({ limit: null });
    chat.clock.now += HOUR;
    expect(await standingOf(sami, await posted())).toMatchObject({ limit: 5, used: 0 });
    await openSome(sami, 5);
    expect(await (await open(sami, await posted())).json()).toMatchObject({ entitlementVersion: 2 });
    chat.clock.now -= HOUR;
  });

  it('of a conversation given back makes room for one, once', async () => {
    const sami = someone();
    const [first] = await openSome(sami, 5);
    const { id: conversationId } = (await first!.json()) as { id: string };
    await giveBack(sami, conversationId);
    await giveBack(sami, conversationId);
    await giveBack(sami, id());
    expect(await standingOf(sami, await posted())).toMatchObject({ used: 4 });
    chat.clock.now += HOUR;
    expect((await open(sami, await posted())).status).toBe(201);
    expect((await open(sami, await posted())).status).toBe(402);
    chat.clock.now -= HOUR;
  });
});

it('opening costs two calls in a row, and the meter two write units', async () => {
  const sami = someone();
  const requestId = await posted();
  const ledger = openLedger(chat.dynamodb, beside);
  const cost = await ledger.during(async () => expect((await open(sami, requestId)).status).toBe(201));
  expect(cost.writeUnits).toBeLessThanOrEqual(11);
  expect(cost.readUnits).toBeLessThanOrEqual(2.5);
});
