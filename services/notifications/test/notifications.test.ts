import { describe, expect, it } from 'vitest';
import { KINDS } from '../src/domain/kinds.ts';
import { unsubscribeToken } from '../src/domain/unsubscribe.ts';
import { LISTENS_TO } from '../stack.ts';
import { listeners } from '../src/events/listens-to.ts';
import { offered, openNotifications, posted, SECRETS, type ShownNotification } from './people.ts';

const opened = openNotifications('notifications-api');
const { call, centre, hear } = opened;

async function offersTo(count: number) {
  const [amel, sami] = [await opened.signedUp('Amel'), await opened.signedUp('Sami')];
  for (let n = 0; n < count; n += 1) {
    opened.clock.now += 1_000;
    const request = posted(amel.userId, `Cafetière ${n}`);
    const sides = { requestId: request.subject, requesterId: amel.userId, providerId: sami.userId };
    await hear(request);
    await hear(offered('made', sides));
  }
  return { amel, sami };
}

const unread = async (as: { userId: string }) =>
  ((await (await call('GET /v1/notifications/unread-count', { as })).json()) as { unread: number }).unread;

describe('the centre', () => {
  it('lists what somebody was told, latest first, page by page, and only theirs', async () => {
    const { amel, sami } = await offersTo(5);
    const titles: string[] = [];
    let cursor = '';
    do {
      const answer = await call(`GET /v1/notifications?limit=2${cursor}`, { as: amel });
      const page = (await answer.json()) as { items: ShownNotification[]; nextCursor: string | null };
      titles.push(...page.items.map(({ body }) => body));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor);
    expect(titles.map((title) => /Cafetière (\d)/.exec(title)?.[1])).toEqual(['4', '3', '2', '1', '0']);
    expect(await centre(sami)).toEqual([]);
  });

  it('speaks the language it is asked for', async () => {
    const { amel } = await offersTo(1);
    const answer = await call('GET /v1/notifications?lang=ar', { as: amel });
    const { items } = (await answer.json()) as { items: ShownNotification[] };
    expect(items[0]?.title).toContain('عرض من');
  });

  it('counts what is unread, and takes some or all of it as read', async () => {
    const { amel } = await offersTo(3);
    expect(await unread(amel)).toBe(3);
    const [first] = await centre(amel);
    await call('POST /v1/notifications/read', { as: amel, body: { ids: [first?.id, crypto.randomUUID()] } });
    expect(await unread(amel)).toBe(2);
    const all = await call('POST /v1/notifications/read', { as: amel, body: { all: true } });
    expect(await all.json()).toEqual({ unread: 0 });
    expect((await centre(amel)).every(({ readAt }) => readAt !== null)).toBe(true);
  });

  it('lets nobody read for another', async () => {
    const { amel, sami } = await offersTo(1);
    const [first] = await centre(amel);
    await call('POST /v1/notifications/read', { as: sami, body: { ids: [first?.id] } });
    expect(await unread(amel)).toBe(1);
  });
});

describe('preferences', () => {
  it('are a choice for every kind, kept as they were chosen', async () => {
    const amel = await opened.signedUp('Amel');
    const before = await (await call('GET /v1/notifications/preferences', { as: amel })).json();
    expect(Object.keys((before as { kinds: object }).kinds)).toEqual([...KINDS]);
    const body = {
      kinds: { message: { inApp: true, email: 'off', push: true } },
      quietHours: { from: '22:00', to: '07:30' },
    };
    const after = await (await call('PUT /v1/notifications/preferences', { as: amel, body })).json();
    expect(after).toMatchObject({ ...body, mailOff: null });
    expect(await (await call('GET /v1/notifications/preferences', { as: amel })).json()).toEqual(after);
  });

  it('name the place of what is wrong', async () => {
    const amel = await opened.signedUp('Amel');
    const body = { quietHours: { from: '25:00', to: '7:30' } };
    const answer = await call('PUT /v1/notifications/preferences', { as: amel, body });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual([
      'quietHours.from',
      'quietHours.to',
    ]);
  });
});

describe('an unsubscribe link', () => {
  it('ends mails of its kind by one POST, and nothing by a GET', async () => {
    const amel = await opened.signedUp('Amel');
    const token = unsubscribeToken({ userId: amel.userId, from: 'offer-made' }, SECRETS.unsubscribe);
    const email = async () => {
      const answer = await call('GET /v1/notifications/preferences', { as: amel });
      return ((await answer.json()) as { kinds: Record<string, { email: string }> }).kinds['offer-made']
        ?.email;
    };
    const looked = await call(`GET /v1/notifications/unsubscribe/${token}`);
    expect(await looked.json()).toEqual({ from: 'offer-made', locale: 'fr' });
    expect(await email()).toBe('at-once');
    const done = await call(`POST /v1/notifications/unsubscribe/${token}`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(done.status).toBe(200);
    expect(await email()).toBe('off');
  });

  it('leads a browser to the app’s page', async () => {
    const answer = await call('GET /v1/notifications/unsubscribe/abc.def', {
      headers: { accept: 'text/html' },
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/unsubscribe/abc.def']);
  });

  it('that was made up ends nothing', async () => {
    const answer = await call('POST /v1/notifications/unsubscribe/abc.def');
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'link-unknown']);
  });
});

describe('a push subscription', () => {
  const keys = {
    p256dh: Buffer.alloc(65, 4).toString('base64url'),
    auth: Buffer.alloc(16, 1).toString('base64url'),
  };

  it('is kept once for a browser, and forgotten', async () => {
    const amel = await opened.signedUp('Amel');
    const endpoint = 'https://fcm.googleapis.com/fcm/send/one';
    for (let n = 0; n < 2; n += 1) {
      await call('POST /v1/notifications/push-subscriptions', { as: amel, body: { endpoint, keys } });
    }
    expect(await opened.pushSubscriptions.of(amel.userId)).toEqual([{ endpoint, keys }]);
    await call('DELETE /v1/notifications/push-subscriptions', { as: amel, body: { endpoint } });
    expect(await opened.pushSubscriptions.of(amel.userId)).toEqual([]);
  });

  it.each([
    ['https://169.254.169.254/latest', 400],
    ['http://fcm.googleapis.com/x', 400],
    ['https://fcm.googleapis.com.attacker.example/x', 422],
    ['https://intranet.example/x', 422],
  ])('to %s is refused', async (endpoint, status) => {
    const amel = await opened.signedUp('Amel');
    const answer = await call('POST /v1/notifications/push-subscriptions', {
      as: amel,
      body: { endpoint, keys },
    });
    expect(answer.status).toBe(status);
  });
});

it('the queue lets through exactly what somebody listens to', () => {
  const heard = listeners({} as never).map(({ type }) => type);
  expect(Object.values(LISTENS_TO).flat().toSorted()).toEqual(heard.toSorted());
});
