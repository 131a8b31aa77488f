import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offered, openNotifications, posted, read, wrote, type Event } from './people.ts';

const opened = openNotifications('notifications-telling');
const { hear, centre, clock, mailsTo, pushes, sendDue, settings, troubles, sesTells } = opened;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function market() {
  const [amel, sami] = [await opened.signedUp('Amel'), await opened.signedUp('Sami')];
  const request = posted(amel.userId, 'Cafetière Bialetti');
  await hear(request);
  const sides = { requestId: request.subject, requesterId: amel.userId, providerId: sami.userId };
  return {
    amel,
    sami,
    sides,
    conversation: { conversationId: crypto.randomUUID() as string, requestId: request.subject },
  };
}

describe('an offer', () => {
  it('is told to the requester, in the app, by mail and by push, with who and how much', async () => {
    const { amel, sides } = await market();
    await hear(offered('made', sides));
    await sendDue();
    const [told] = await centre(amel);
    expect(told).toMatchObject({ kind: 'offer-made', link: `/requests/${sides.requestId}`, readAt: null });
    expect(told?.title.replaceAll(/[\u2068\u2069]/g, '')).toBe('Sami propose de le faire pour 90\u00a0DT');
    expect(mailsTo(amel.userId)).toMatchObject([{ subject: 'Sami propose de le faire pour 90\u00a0DT' }]);
    expect(pushes.filter(({ to }) => to === amel.userId)).toHaveLength(1);
  });

  it('is told in the language the reader has now', async () => {
    const { amel, sides } = await market();
    await hear(offered('made', sides));
    const data = {
      userId: amel.userId,
      version: 2,
      displayName: 'Amel',
      locale: 'ar',
      timeZone: 'Africa/Tunis',
    };
    await hear({ type: 'identity.profile.changed.v1', subject: amel.userId, version: 2, data });
    expect((await centre(amel))[0]?.title).toContain('عرض من');
  });

  it('that comes before its people are known comes again', async () => {
    const stranger = { requestId: 'r', requesterId: crypto.randomUUID(), providerId: crypto.randomUUID() };
    expect(await hear(offered('made', stranger))).toBe(1);
  });

  it('is no news any more once its request has closed', async () => {
    const { amel, sides } = await market();
    const data = { requesterId: amel.userId, title: 'Cafetière', state: 'cancelled', version: 2 };
    await hear({ type: 'requests.request.closed.v1', subject: sides.requestId, version: 2, data });
    await hear(offered('made', sides));
    expect(await centre(amel)).toEqual([]);
  });

  it('of somebody blocked is not told', async () => {
    const { amel, sami, sides } = await market();
    const data = { blockerId: sami.userId, blockedId: amel.userId, blocked: true, version: 1 };
    await hear({ type: 'identity.block.changed.v1', subject: sami.userId, version: 1, data });
    await hear(offered('made', sides));
    expect(await centre(amel)).toEqual([]);
  });

  it('is told to nobody who deleted their account', async () => {
    const { amel, sides } = await market();
    const data = { userId: amel.userId, version: 9 };
    await hear({ type: 'identity.user.deleted.v1', subject: amel.userId, version: 9, data });
    await hear(offered('made', sides));
    await sendDue();
    expect([await centre(amel), mailsTo(amel.userId)]).toEqual([[], []]);
  });
});

describe('a chat message', () => {
  it('is mailed only when it is still unread after five minutes, and once until it is read', async () => {
    const { amel, sami, conversation } = await market();
    await hear(wrote(conversation, sami.userId, amel.userId, 1));
    await hear(wrote(conversation, sami.userId, amel.userId, 2));
    clock.now += 4 * MINUTE;
    await sendDue();
    expect(mailsTo(amel.userId)).toEqual([]);
    clock.now += 2 * MINUTE;
    await sendDue();
    await hear(wrote(conversation, sami.userId, amel.userId, 3));
    clock.now += 10 * MINUTE;
    await sendDue();
    expect(mailsTo(amel.userId)).toHaveLength(1);
    expect(await centre(amel)).toHaveLength(1);

    await hear(read(conversation.conversationId, amel.userId, 3));
    expect((await centre(amel))[0]?.readAt).not.toBeNull();
    await hear(wrote(conversation, sami.userId, amel.userId, 4));
    clock.now += 10 * MINUTE;
    await sendDue();
    expect(mailsTo(amel.userId)).toHaveLength(2);
  });

  it('that was read in time is not mailed', async () => {
    const { amel, sami, conversation } = await market();
    await hear(wrote(conversation, sami.userId, amel.userId, 1));
    clock.now += MINUTE;
    await hear(read(conversation.conversationId, amel.userId, 1));
    clock.now += 10 * MINUTE;
    await sendDue();
    expect(mailsTo(amel.userId)).toEqual([]);
  });

  it('whose read mark comes first is no news', async () => {
    const { amel, sami, conversation } = await market();
    await hear(read(conversation.conversationId, amel.userId, 1));
    await hear(wrote(conversation, sami.userId, amel.userId, 1));
    expect(await centre(amel)).toEqual([]);
  });
});

describe('a mail', () => {
  it('waits for the morning in quiet hours, and is not sent when it was read before', async () => {
    const { amel, sides } = await market();
    await settings.choose(amel.userId, { kinds: {}, quietHours: { from: '10:00', to: '18:00' } }, false);
    const quiet = clock.now;
    clock.now = Date.parse('2026-11-25T12:00:00Z');
    await hear(offered('made', sides), offered('made', sides));
    await sendDue();
    expect(mailsTo(amel.userId)).toEqual([]);
    const [first] = await centre(amel);
    await opened.call('POST /v1/notifications/read', { as: amel, body: { ids: [first?.id] } });
    clock.now = Date.parse('2026-11-25T17:01:00Z');
    await sendDue();
    expect(mailsTo(amel.userId)).toHaveLength(1);
    clock.now = Math.max(quiet, clock.now);
  });

  it('that SES was too busy for is tried again; one that may have gone out is not', async () => {
    const { amel, sides } = await market();
    troubles.push('no-cognito', 'busy', 'broken');
    await hear(offered('made', sides));
    await sendDue();
    clock.now += 2 * MINUTE;
    await sendDue();
    expect([mailsTo(amel.userId), troubles]).toEqual([[], ['broken']]);
    clock.now += 6 * MINUTE;
    await sendDue();
    clock.now += HOUR;
    await sendDue();
    expect([mailsTo(amel.userId), troubles]).toEqual([[], []]);
  });

  it('is sent once by two senders at the same moment', async () => {
    const { amel, sides } = await market();
    await hear(offered('made', sides));
    await Promise.all([sendDue(), sendDue(), sendDue()]);
    expect(mailsTo(amel.userId)).toHaveLength(1);
  });

  it('goes nowhere any more once one bounced, until the user asks for mails again', async () => {
    const { amel, sides } = await market();
    await sesTells(amel.userId, { eventType: 'Bounce', bounce: { bounceType: 'Transient' } });
    expect((await settings.find(amel.userId)).mailOff).toBeNull();
    await sesTells(amel.userId, { eventType: 'Bounce', bounce: { bounceType: 'Permanent' } });
    await hear(offered('made', sides));
    await sendDue();
    expect(mailsTo(amel.userId)).toEqual([]);
    await opened.call('PUT /v1/notifications/preferences', { as: amel, body: { mailAgain: true } });
    await hear(offered('made', sides));
    await sendDue();
    expect(mailsTo(amel.userId)).toHaveLength(1);
  });

  it('carries matches together once a day, and says how many', async () => {
    const { sami } = await market();
    const match = async (title: string) => {
      const request = posted(crypto.randomUUID(), title);
      await hear(request);
      const data = { requestId: request.subject, providerId: sami.userId, version: 1 };
      return { type: 'requests.match.found.v1', subject: crypto.randomUUID(), version: 1, data };
    };
    await hear(await match('Parfum'), await match('Robe'));
    await sendDue();
    expect(mailsTo(sami.userId)).toEqual([]);
    clock.now += 24 * HOUR;
    await sendDue();
    expect(mailsTo(sami.userId)).toMatchObject([{ subject: 'Demandes sur votre route\u00a0: 2' }]);
    expect(mailsTo(sami.userId)[0]?.text).toMatch(/Parfum[\s\S]*Robe|Robe[\s\S]*Parfum/);
  });

  it('shows what users wrote as text, never as HTML', async () => {
    const amel = await opened.signedUp('<b>Amel</b>');
    const request = posted(amel.userId, '<img src=x onerror=alert(1)>');
    await hear(request);
    const sami = await opened.signedUp('Sami & Co');
    await hear(
      offered('made', { requestId: request.subject, requesterId: amel.userId, providerId: sami.userId }),
    );
    await sendDue();
    const [mail] = mailsTo(amel.userId);
    expect(mail?.html).not.toMatch(/<img|<b>/);
    expect(mail?.html).toContain('&lt;img src=x');
  });
});

it('events that come twice, late and in any order are told once, and mailed at most once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), fc.integer({ min: 1, max: 3 }), async (random, times) => {
      const { amel, sami, sides, conversation } = await market();
      const offerId = crypto.randomUUID();
      const events: Event[] = [
        offered('made', sides, 1, offerId),
        offered('accepted', sides, 2, offerId),
        wrote(conversation, sami.userId, amel.userId, 1),
        wrote(conversation, sami.userId, amel.userId, 2),
        wrote(conversation, amel.userId, sami.userId, 3),
        read(conversation.conversationId, sami.userId, 2),
      ];
      const pick = (below: number) => Number(random.next().value) % below;
      const all = Array.from({ length: times }, () => events)
        .flat()
        .map((event) => ({ event, order: pick(1_000) }))
        .toSorted((a, b) => a.order - b.order);
      for (const { event } of all) expect(await hear(event)).toBe(0);
      clock.now += 6 * MINUTE;
      await sendDue();
      await sendDue();
      const kinds = async (of: typeof amel) => (await centre(of)).map(({ kind }) => kind).toSorted();
      expect(await kinds(amel)).toEqual(['message', 'offer-made']);
      expect(await kinds(sami)).toEqual(['message', 'offer-accepted']);
      expect(mailsTo(amel.userId)).toHaveLength(2);
      expect(mailsTo(sami.userId)).toHaveLength(2);
    }),
    { numRuns: 12 },
  );
}, 60_000);
