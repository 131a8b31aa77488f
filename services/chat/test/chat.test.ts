import '@nwassik/testing/vitest-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openChat } from './market.ts';

let chat: Awaited<ReturnType<typeof openChat>>;
beforeAll(async () => {
  chat = await openChat(inject('dynamodb'), 'chat');
});
afterAll(() => chat.close());

const id = () => crypto.randomUUID();
const someone = () => ({ userId: id() });

/** A request chat has heard of. */
async function posted(requesterId: string, state = 'open', version = 1) {
  const requestId = id();
  await chat.hear('requests.request.posted.v1', requestId, version, { id: requestId, requesterId, state });
  return requestId;
}

async function opened() {
  const [amel, sami] = [someone(), someone()];
  const requestId = await posted(amel.userId);
  const body = { requestId, text: 'Je passe par Sfax samedi.', clientId: id() };
  const answer = await chat.call('POST /v1/chat/conversations', { as: sami, body });
  expect(answer.status).toBe(201);
  const conversation = (await answer.json()) as { id: string };
  return { amel, sami, requestId, conversationId: conversation.id, first: body };
}

const messagesOf = async (conversationId: string, as: { userId: string }, query = '') =>
  (await (
    await chat.call(`GET /v1/chat/conversations/${conversationId}/messages${query}`, { as })
  ).json()) as {
    items: { seq: number; text: string | null; kind: string; senderId: string | null; data: unknown }[];
    more: boolean;
  };
const inboxOf = async (as: { userId: string }, query = '') =>
  (await (await chat.call(`GET /v1/chat/conversations${query}`, { as })).json()) as {
    items: Record<string, unknown>[];
    nextCursor: string | null;
    standing?: Record<string, unknown>;
  };
const send = (conversationId: string, as: { userId: string }, text: string, clientId: string = id()) =>
  chat.call(`POST /v1/chat/conversations/${conversationId}/messages`, { as, body: { text, clientId } });

describe('a conversation opens', () => {
  it('by a provider’s first message, for both sides to see', async () => {
    const { amel, sami, requestId, conversationId } = await opened();
    await chat.settle();
    expect((await inboxOf(amel)).items).toMatchObject([
      {
        id: conversationId,
        requestId,
        mode: 'open',
        lastSeq: 1,
        unread: 1,
        lastMessage: { text: 'Je passe par Sfax samedi.' },
      },
    ]);
    expect((await inboxOf(sami)).items).toMatchObject([{ id: conversationId, unread: 0, readSeq: 1 }]);
  });

  it('once: a second opening adds its message, a retried one nothing', async () => {
    const { sami, requestId, conversationId, first } = await opened();
    const again = await chat.call('POST /v1/chat/conversations', { as: sami, body: first });
    expect(await again.json()).toMatchObject({ id: conversationId, lastSeq: 1 });
    const more = { requestId, text: 'Alors ?', clientId: id() };
    expect(
      await (await chat.call('POST /v1/chat/conversations', { as: sami, body: more })).json(),
    ).toMatchObject({
      id: conversationId,
      lastSeq: 2,
    });
  });

  it('answered as the inbox will show it, to the first, a second and a retried opening', async () => {
    const [amel, sami] = [someone(), someone()];
    const requestId = await posted(amel.userId);
    const open = async (text: string, clientId = id()) => {
      const body = { requestId, text, clientId };
      return (await chat.call('POST /v1/chat/conversations', { as: sami, body })).json();
    };
    const shown = async () => {
      await chat.settle();
      return (await inboxOf(sami)).items[0];
    };
    const first = id();
    expect(await open('Bonjour', first)).toEqual(await shown());
    expect(await open('Alors ?')).toEqual(await shown());
    const { id: conversationId } = (await shown()) as { id: string };
    const reply = { text: 'Oui', clientId: id() };
    await chat.call(`POST /v1/chat/conversations/${conversationId}/messages`, { as: amel, body: reply });
    await open('Bien', id());
    expect(await open('Bonjour', first)).toMatchObject({ lastSeq: 4, lastMessage: { text: 'Bien' } });
  });

  it('by an offer, with what the system says of it, and takes the requester’s word from then on', async () => {
    const [amel, sami] = [someone(), someone()];
    const requestId = await posted(amel.userId);
    const offer = { id: id(), requestId, requesterId: amel.userId, providerId: sami.userId };
    const early = { requestId, text: 'Bonjour', clientId: id(), providerId: sami.userId };
    const unheard = await chat.call('POST /v1/chat/conversations', { as: amel, body: early });
    expect([unheard.status, unheard.headers.get('retry-after')]).toEqual([404, '1']);

    await chat.hear('requests.offer.made.v1', offer.id, 1, offer);
    await chat.hear('requests.offer.made.v1', offer.id, 1, offer);
    const answer = await chat.call('POST /v1/chat/conversations', { as: amel, body: early });
    expect(answer.status).toBe(201);
    const { id: conversationId } = (await answer.json()) as { id: string };
    await chat.hear('requests.deal.changed.v1', offer.id, 2, { ...offer, state: 'agreed' });
    expect((await messagesOf(conversationId, sami)).items).toMatchObject([
      { seq: 1, kind: 'system', senderId: null, data: { what: 'offer-made', offerId: offer.id } },
      { seq: 2, kind: 'text', text: 'Bonjour' },
      { seq: 3, kind: 'system', data: { what: 'deal-agreed' } },
    ]);
    await chat.settle();
    expect((await inboxOf(sami)).items).toMatchObject([{ unread: 1, lastSeq: 3 }]);
  });

  it('whichever of an offer’s events comes first', async () => {
    const offer = { id: id(), requestId: id(), requesterId: id(), providerId: id() };
    await chat.hear('requests.offer.withdrawn.v1', offer.id, 2, offer);
    await chat.hear('requests.offer.made.v1', offer.id, 1, offer);
    await chat.settle();
    const { items } = await inboxOf({ userId: offer.providerId });
    expect(items).toMatchObject([{ lastSeq: 2 }]);
  });

  it.each([
    ['one’s own request', 'self', 422, 'own-request'],
    ['a request agreed with somebody else', 'agreed', 422, 'request-not-open'],
    ['a request not heard of', 'unheard', 404, 'not-heard-of-yet'],
  ])('not about %s', async (_what, how, status, code) => {
    const [amel, sami] = [someone(), someone()];
    const requestId =
      how === 'unheard' ? id() : await posted(amel.userId, how === 'agreed' ? 'agreed' : 'open');
    const answer = await chat.call('POST /v1/chat/conversations', {
      as: how === 'self' ? amel : sami,
      body: { requestId, text: 'Bonjour', clientId: id() },
    });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
    if (how === 'unheard') return;
    const { standing } = await inboxOf(how === 'self' ? amel : sami, `?requestId=${requestId}`);
    expect(standing).toMatchObject({ mayOpen: false, why: code, limit: 5, used: 0 });
  });

  it('one, when both windows of a provider open it at once', async () => {
    const sami = someone();
    const requestId = await posted(id());
    const open = (text: string) =>
      chat.call('POST /v1/chat/conversations', { as: sami, body: { requestId, text, clientId: id() } });
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map(open));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201]);
    const { id: conversationId } = (await answers[0]!.json()) as { id: string };
    const { items } = await messagesOf(conversationId, sami);
    expect(items.map((message) => message.seq)).toEqual([1, 2, 3, 4]);
  });
});

describe('messages', () => {
  it('are numbered without a gap when both sides write at once, and none is lost', async () => {
    const { amel, sami, conversationId } = await opened();
    const texts = Array.from({ length: 12 }, (_none, n) => `message ${n}`);
    const answers = await Promise.all(
      texts.map((text, n) => send(conversationId, n % 2 ? amel : sami, text)),
    );
    expect(answers.map((answer) => answer.status)).toEqual(texts.map(() => 201));
    const { items } = await messagesOf(conversationId, amel);
    expect(items.map((message) => message.seq)).toEqual(Array.from({ length: 13 }, (_none, n) => n + 1));
    expect(
      items
        .slice(1)
        .map((message) => message.text)
        .toSorted(),
    ).toEqual(texts.toSorted());
    await chat.settle();
    expect((await inboxOf(amel)).items[0]).toMatchObject({ lastSeq: 13 });
  });

  it('are sent once however often and late they are retried', async () => {
    const { amel, sami, conversationId } = await opened();
    const clientId = id();
    const first = await send(conversationId, sami, 'Je confirme', clientId);
    const { seq } = (await first.json()) as { seq: number };
    for (let n = 0; n < 10; n += 1) await send(conversationId, amel, `entre-temps ${n}`);
    expect(await (await send(conversationId, sami, 'Je confirme', clientId)).json()).toMatchObject({ seq });
    expect((await messagesOf(conversationId, amel)).items).toHaveLength(12);
    const other = await send(conversationId, amel, 'le même code, une autre personne', clientId);
    expect(((await other.json()) as { seq: number }).seq).toBe(13);
  });

  it('come to who was away exactly as they were missed', async () => {
    const { amel, sami, conversationId } = await opened();
    for (let n = 2; n <= 7; n += 1) await send(conversationId, sami, `${n}`);
    const seqs = async (query: string) =>
      (await messagesOf(conversationId, amel, query)).items.map((message) => message.seq);
    expect(await seqs('?since=4')).toEqual([5, 6, 7]);
    expect(await seqs('?since=7')).toEqual([]);
    expect(await seqs('?since=0&limit=2')).toEqual([1, 2]);
    expect(await seqs('?before=4&limit=2')).toEqual([2, 3]);
    expect(await seqs('?before=1')).toEqual([]);
    expect(await seqs('')).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect((await messagesOf(conversationId, amel, '?since=1&limit=2')).more).toBe(true);
  });

  it('are twenty a minute for one side', async () => {
    const { sami, amel, conversationId } = await opened();
    for (let n = 0; n < 19; n += 1) expect((await send(conversationId, sami, `${n}`)).status).toBe(201);
    const refused = await send(conversationId, sami, 'trop');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send(conversationId, amel, 'moi oui')).status).toBe(201);
  });

  it('can be deleted by their sender alone, and leave a tombstone', async () => {
    const { amel, sami, conversationId } = await opened();
    const erase = (as: { userId: string }, seq: number) =>
      chat.call(`DELETE /v1/chat/conversations/${conversationId}/messages/${seq}`, { as });
    expect((await erase(amel, 1)).status).toBe(403);
    expect((await erase(sami, 9)).status).toBe(404);
    expect(await (await erase(sami, 1)).json()).toMatchObject({ kind: 'deleted', text: null });
    expect((await erase(sami, 1)).status).toBe(200);
    await chat.settle();
    expect((await inboxOf(amel)).items[0]).toMatchObject({ lastMessage: { kind: 'deleted', text: null } });
  });

  it('are refused once the conversation has closed, 30 days after its request', async () => {
    const { amel, sami, requestId, conversationId } = await opened();
    const closed = { id: requestId, requesterId: amel.userId, state: 'cancelled' };
    await chat.hear('requests.request.closed.v1', requestId, 2, closed);
    await chat.settle();
    expect((await send(conversationId, sami, 'encore ouvert')).status).toBe(201);
    chat.clock.now += 30 * 24 * 60 * 60 * 1000;
    const refused = await send(conversationId, sami, 'trop tard');
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      422,
      'conversation-closed',
    ]);
    expect((await inboxOf(amel)).items[0]).toMatchObject({ mode: 'closed' });
    expect((await messagesOf(conversationId, amel)).items).toHaveLength(2);
    chat.clock.now -= 30 * 24 * 60 * 60 * 1000;
  });

  it.each([
    ['empty', { text: '  ', clientId: id() }],
    ['of 4,001 characters', { text: 'x'.repeat(4_001), clientId: id() }],
    ['without a client id', { text: 'x' }],
    ['with a client id that is none', { text: 'x', clientId: 'c1' }],
  ])('are refused when %s', async (_what, body) => {
    const { sami, conversationId } = await opened();
    const answer = await chat.call(`POST /v1/chat/conversations/${conversationId}/messages`, {
      as: sami,
      body,
    });
    expect(answer.status).toBe(400);
  });
});

describe('a stranger', () => {
  it('is told there is no such conversation, whatever they try', async () => {
    const { conversationId } = await opened();
    const as = someone();
    const path = `/v1/chat/conversations/${conversationId}`;
    const answers = await Promise.all([
      chat.call(`GET ${path}/messages`, { as }),
      chat.call(`POST ${path}/messages`, { as, body: { text: 'x', clientId: id() } }),
      chat.call(`POST ${path}/read`, { as, body: { seq: 1 } }),
      chat.call(`DELETE ${path}/messages/1`, { as }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404]);
  });
});

describe('what is unread', () => {
  const unread = async (as: { userId: string }) =>
    ((await (await chat.call('GET /v1/chat/unread-count', { as })).json()) as { unread: number }).unread;

  it('goes when read, and read marks never go back', async () => {
    const { amel, sami, conversationId } = await opened();
    for (let n = 2; n <= 4; n += 1) await send(conversationId, sami, `${n}`);
    await chat.settle();
    expect(await unread(amel)).toBe(4);
    const read = (seq: number) =>
      chat.call(`POST /v1/chat/conversations/${conversationId}/read`, { as: amel, body: { seq } });
    expect((await read(3)).status).toBe(204);
    expect((await read(1)).status).toBe(204);
    await chat.settle();
    expect(await unread(amel)).toBe(1);
    expect((await inboxOf(sami)).items[0]).toMatchObject({ peerReadSeq: 3 });
    expect((await read(99)).status).toBe(204);
    await chat.settle();
    expect(await unread(amel)).toBe(0);
  });

  it('is what the other side sent beyond what one read or answered, after any exchange', async () => {
    const say = fc.record({ by: fc.constantFrom('amel', 'sami'), act: fc.constantFrom('send', 'read') });
    await fc.assert(
      fc.asyncProperty(fc.array(say, { minLength: 1, maxLength: 8 }), async (steps) => {
        const people = await opened();
        const expected = { amel: 1, sami: 0 };
        let seq = 1;
        for (const { by, act } of steps) {
          if (act === 'send') {
            await send(people.conversationId, people[by], 'x');
            seq += 1;
            expected[by === 'amel' ? 'sami' : 'amel'] += 1;
          } else {
            const body = { seq };
            await chat.call(`POST /v1/chat/conversations/${people.conversationId}/read`, {
              as: people[by],
              body,
            });
          }
          expected[by] = 0;
        }
        await chat.settle();
        expect({ amel: await unread(people.amel), sami: await unread(people.sami) }).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });
});

describe('a socket', () => {
  const answersTo = async (userId: string, frame: unknown) => {
    const from = chat.pushed.length;
    await chat.frame(userId, frame);
    return chat.pushed.slice(from);
  };

  it('acknowledges what it sends and tells both sides, but not that socket twice', async () => {
    const { amel, sami, conversationId } = await opened();
    await chat.settle();
    const clientId = id();
    const [ack] = await answersTo(sami.userId, {
      type: 'message.send',
      conversationId,
      clientId,
      text: 'Salut',
    });
    expect(ack).toMatchObject({
      to: `socket-of-${sami.userId}`,
      frame: { type: 'message.ack', clientId, conversationId, seq: 2, text: 'Salut' },
    });
    const from = chat.pushed.length;
    await chat.settle();
    const message = { type: 'message', message: { seq: 2, text: 'Salut', clientId } };
    expect(chat.pushed.slice(from)).toMatchObject([
      { to: amel.userId, frame: message },
      { to: sami.userId, frame: message, except: `socket-of-${sami.userId}` },
    ]);
  });

  it('gets exactly what it missed, cut to fit a frame', async () => {
    const { amel, sami, conversationId } = await opened();
    for (let n = 0; n < 12; n += 1) await send(conversationId, sami, 'ش'.repeat(4_000));
    const page = async (since: number) =>
      (await answersTo(amel.userId, { type: 'sync', conversationId, since }))[0]?.frame;
    const seen: number[] = [];
    for (let since = 0; ;) {
      const frame = (await page(since)) as unknown as {
        messages: { seq: number }[];
        upTo: number;
        more: boolean;
      };
      expect(Buffer.byteLength(JSON.stringify(frame))).toBeLessThan(32 * 1024);
      seen.push(...frame.messages.map((message) => message.seq));
      since = frame.upTo;
      if (!frame.more) break;
    }
    expect(seen).toEqual(Array.from({ length: 13 }, (_none, n) => n + 1));
  });

  it('tells the other side of typing, and of reading', async () => {
    const { amel, sami, conversationId } = await opened();
    await chat.settle();
    expect(await answersTo(amel.userId, { type: 'typing', conversationId })).toMatchObject([
      { to: sami.userId, frame: { type: 'typing', conversationId, userId: amel.userId } },
    ]);
    await chat.frame(amel.userId, { type: 'message.read', conversationId, seq: 1 });
    const from = chat.pushed.length;
    await chat.settle();
    expect(chat.pushed.slice(from)).toMatchObject([
      { frame: { type: 'read', userId: amel.userId, seq: 1 } },
      { frame: { type: 'read', userId: amel.userId, seq: 1 } },
    ]);
  });

  it('answers what it can’t do with an error that names why, and stays open', async () => {
    const { conversationId } = await opened();
    const stranger = id();
    const clientId = id();
    const frames: unknown[] = [
      'not json',
      '[]',
      'null',
      { type: 'sing' },
      { type: 'ping', extra: 1 },
      { type: 'message.send', conversationId, clientId, text: '' },
    ];
    for (const frame of frames) {
      expect(await answersTo(stranger, frame)).toMatchObject([
        { frame: { type: 'error', code: 'malformed' } },
      ]);
    }
    const send = { type: 'message.send', conversationId, clientId, text: 'x' };
    expect(await answersTo(stranger, send)).toMatchObject([
      { frame: { type: 'error', code: 'conversation-not-found', clientId, retryable: false } },
    ]);
    expect(await answersTo(stranger, { type: 'ping' })).toMatchObject([{ frame: { type: 'pong' } }]);
  });

  it('opens with a ticket once, within a minute', async () => {
    const amel = someone();
    const answer = await chat.call('POST /v1/chat/socket-tickets', { as: amel });
    const { ticket, url } = (await answer.json()) as { ticket: string; url: string };
    expect([answer.status, url]).toEqual([201, 'ws://localhost/socket']);
    const both = await Promise.all([1, 2].map(() => chat.tickets.redeem(ticket, chat.clock.now)));
    expect(both.filter((userId) => userId === amel.userId)).toHaveLength(1);
    const late = (await (await chat.call('POST /v1/chat/socket-tickets', { as: amel })).json()) as {
      ticket: string;
    };
    expect(await chat.tickets.redeem(late.ticket, chat.clock.now + 60_000)).toBeUndefined();
    expect(await chat.tickets.redeem('made-up', chat.clock.now)).toBeUndefined();
  });
});

describe('the inbox', () => {
  it('is newest first and pages without losing or repeating', async () => {
    const amel = someone();
    for (let n = 0; n < 5; n += 1) {
      chat.clock.now += 1_000;
      const body = { requestId: await posted(amel.userId), text: `${n}`, clientId: id() };
      await chat.call('POST /v1/chat/conversations', { as: someone(), body });
    }
    await chat.settle();
    const seen: unknown[] = [];
    for (let cursor = ''; ;) {
      const page = await inboxOf(amel, `?limit=2${cursor}`);
      seen.push(...page.items.map((item) => (item['lastMessage'] as { text: string }).text));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
    expect(seen).toEqual(['4', '3', '2', '1', '0']);
    expect((await chat.call('GET /v1/chat/conversations?cursor=made-up', { as: amel })).status).toBe(400);
  });
});
