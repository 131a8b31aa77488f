import { describe, expect, it } from 'vitest';
import { DAY, HOUR, NOW, openMarket, type Person } from './market.ts';

const market = openMarket('subscriptions-by-the-clock');
const { call, clock, member, codes, redeem, me, hear, sweep, told } = market;

describe('of the end of a plan', () => {
  it('its holder is told three days before and when it has come, each once, however often the sweeper runs', async () => {
    clock.now = NOW;
    const sami = await member();
    const [code = ''] = (await codes(1)).codes;
    await redeem(sami, code);
    await told();
    const end = Date.parse('2026-12-22T10:00:00.000Z');
    const types: string[][] = [];
    for (const now of [end - 3 * DAY - 1, end - 3 * DAY, end - DAY, end, end, end + 9 * DAY]) {
      clock.now = now;
      await sweep();
      types.push((await told()).map(({ type }) => type));
    }
    expect(types).toEqual([
      [],
      ['subscriptions.subscription.ending.v1'],
      [],
      ['subscriptions.subscription.ended.v1'],
      [],
      [],
    ]);
    expect(await me(sami)).toMatchObject({ state: 'free', entitlementVersion: 1 });
  });

  it('is told anew once it was put off, and late only that it has come', async () => {
    clock.now = NOW;
    const sami = await member();
    const [first = '', second = ''] = (await codes(2)).codes;
    await redeem(sami, first);
    clock.now = Date.parse('2026-12-20T10:00:00.000Z');
    await sweep();
    await redeem(sami, second);
    await told();
    clock.now = Date.parse('2027-03-01T10:00:00.000Z');
    expect(await sweep()).toEqual({ told: 1, refunded: 0 });
    expect(await told()).toMatchObject([
      {
        type: 'subscriptions.subscription.ended.v1',
        data: {
          userId: sami.userId,
          plan: 'premium',
          endsAt: '2027-01-22T10:00:00.000Z',
          graceUntil: '2027-01-29T10:00:00.000Z',
        },
      },
    ]);
  });

  it('of a trial that was cancelled nothing is told', async () => {
    clock.now = NOW;
    const sami = await member();
    await call('POST /v1/subscriptions/me/trial', { as: sami });
    await call('POST /v1/subscriptions/me/cancel', { as: sami });
    clock.now = NOW + 30 * DAY;
    expect((await sweep()).told).toBe(0);
  });
});

describe('a counted response', () => {
  const id = () => crypto.randomUUID() as string;

  function response(sami: Person, requestId = id()) {
    const offer = {
      id: id(),
      requestId,
      providerId: sami.userId,
      state: 'pending',
      number: 1,
      countedIn: '2026-11',
      readAt: null as string | null,
      createdAt: new Date(NOW).toISOString(),
    };
    const read = { ...offer, readAt: new Date(NOW + HOUR).toISOString() };
    return {
      requestId,
      id: offer.id,
      made: () => hear('requests.offer.made.v1', offer.id, 1, offer),
      read: () => hear('requests.offer.read.v1', offer.id, 2, read),
      withdrawn: () => hear('requests.offer.withdrawn.v1', offer.id, 2, { ...offer, state: 'withdrawn' }),
    };
  }

  it('shows on its meter, once', async () => {
    clock.now = NOW;
    const sami = await member();
    const offer = response(sami);
    await offer.made();
    await offer.made();
    expect((await me(sami)).used).toEqual({ offers: 1, conversations: 0 });
    clock.now = Date.parse('2026-11-30T23:00:00.000Z');
    expect((await me(sami)).used.offers).toBe(0);
  });

  it('unread for 48 hours is given back, once', async () => {
    clock.now = NOW;
    const sami = await member();
    const offer = response(sami);
    await offer.made();
    await told();
    clock.now = NOW + 48 * HOUR - 1;
    await sweep();
    expect((await me(sami)).used.offers).toBe(1);
    clock.now = NOW + 48 * HOUR;
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect((await told()).filter(({ subject }) => subject === offer.id)).toMatchObject([
      {
        type: 'subscriptions.response.refunded.v1',
        data: {
          id: offer.id,
          meter: 'offers',
          userId: sami.userId,
          requestId: offer.requestId,
          countedIn: '2026-11',
          reason: 'unread',
          version: 2,
        },
      },
    ]);
    // Late, and again.
    await offer.made();
    await offer.read();
    await sweep();
    expect(await told()).toEqual([]);
    expect((await me(sami)).used.offers).toBe(0);
  });

  it.each(['read', 'withdrawn'] as const)(
    'that was %s is not, in whatever order that is heard',
    async (how) => {
      clock.now = NOW;
      const sami = await member();
      const [one, other] = [response(sami), response(sami)];
      await one.made();
      await one[how]();
      await other[how]();
      await other.made();
      clock.now = NOW + 3 * DAY;
      await sweep();
      expect((await me({ ...sami })).used.offers).toBe(2);
    },
  );

  it('to a request that a moderator removed is given back though it was read, heard before or after', async () => {
    clock.now = NOW;
    const sami = await member();
    const before = response(sami);
    const after = response(sami, before.requestId);
    const untouched = response(sami);
    await before.made();
    await before.read();
    await untouched.made();
    await told();
    const removed = { id: before.requestId, state: 'removed' };
    await hear('requests.request.closed.v1', before.requestId, 3, removed);
    await hear('requests.request.closed.v1', before.requestId, 3, removed);
    await hear('requests.request.closed.v1', untouched.requestId, 3, {
      ...removed,
      id: untouched.requestId,
      state: 'expired',
    });
    await after.made();
    expect((await me(sami)).used.offers).toBe(1);
    const refunds = (await told()).map(({ subject, data }) => [subject, data['reason']]);
    expect(refunds).toEqual([
      [before.id, 'removed'],
      [after.id, 'removed'],
    ]);
  });

  it('that is a conversation is read when its requester reads or answers', async () => {
    clock.now = NOW;
    const sami = await member();
    const talk = () => ({
      conversationId: id(),
      requestId: id(),
      requesterId: id(),
      providerId: sami.userId,
      countedIn: '2026-11',
    });
    const [read, answered, unread] = [talk(), talk(), talk()];
    const opened = ({ conversationId, ...facts }: typeof read) => {
      const createdAt = new Date(NOW).toISOString();
      const data = { id: conversationId, openedBy: 'message', createdAt, ...facts };
      return hear('chat.conversation.opened.v1', conversationId, 1, data);
    };
    for (const one of [read, unread]) await opened(one);
    await hear('chat.messages.read.v1', 'r1', 1, { ...read, userId: read.requesterId });
    await hear('chat.message.sent.v1', 'm1', 1, { ...answered, senderId: answered.requesterId });
    await opened(answered);
    await hear('chat.messages.read.v1', 'r2', 1, { ...unread, userId: sami.userId });
    await hear('chat.message.sent.v1', 'm2', 1, { ...unread, senderId: sami.userId });
    expect((await me(sami)).used).toEqual({ offers: 0, conversations: 3 });
    await told();
    clock.now = NOW + 3 * DAY;
    await sweep();
    expect((await me(sami)).used.conversations).toBe(2);
    expect((await told()).map(({ subject }) => subject)).toContain(unread.conversationId);
  });
});
