import { createApi, cursorCodec, type Api } from '@nwassik/http';
import { isId } from '@nwassik/ids';
import type { Log } from '@nwassik/observability';
import { Refusal } from '@nwassik/refusal';
import * as z from 'zod';
import { everyChoice } from '../domain/preferences.ts';
import { readUnsubscribeToken, type Unsubscription } from '../domain/unsubscribe.ts';
import type { Copies } from '../store/copies.ts';
import type { Notification } from '../store/notification-item.ts';
import type { Notifications } from '../store/notifications.ts';
import type { PushSubscriptions } from '../store/push-subscriptions.ts';
import type { Settings, SettingsStore } from '../store/settings.ts';
import type { Locale } from '../words/templates.ts';
import { wordsOf } from '../words/words.ts';
import { PROBLEMS } from './problems.ts';
import {
  choosePreferences,
  countUnread,
  listNotifications,
  readNotifications,
  readPreferences,
  readPushKey,
  readUnsubscription,
  subscribePush,
  unsubscribe,
  unsubscribePush,
} from './routes.ts';

export interface NotificationsApiParts {
  readonly copies: Copies;
  readonly settings: SettingsStore;
  readonly notifications: Notifications;
  readonly pushSubscriptions: PushSubscriptions;
  readonly secrets: () => Promise<{
    readonly unsubscribe: string;
    readonly vapid: { readonly publicKey: string };
  }>;
  /** The host names, or ends of them, of push services we let ourselves be sent to. */
  readonly pushServices: readonly string[];
  readonly clientId: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: Log;
}

/** Notifications' HTTP API. */
export function notificationsApi(parts: NotificationsApiParts): Api {
  const { copies, settings, notifications, pushSubscriptions, secrets, pushServices, clientId, now, log } =
    parts;
  const api = createApi({
    service: 'notifications',
    title: 'Notifications',
    problems: PROBLEMS,
    clientId,
    log,
  });
  const localeOf = async (userId: string): Promise<Locale> =>
    (await copies.people(userId, null, null)).recipient?.locale ?? 'fr';

  api.on(listNotifications, async ({ caller: { userId }, query: { lang, limit, cursor } }, c) => {
    const cursors = cursorCodec(['notifications', userId], z.string().refine(isId));
    const after = cursor === undefined ? undefined : cursors.decode(cursor);
    const [locale, { items, next }] = await Promise.all([
      lang ?? localeOf(userId),
      notifications.list(userId, { limit, ...(after !== undefined && { after }) }),
    ]);
    return c.json({
      items: items.map((notification) => shown(notification, locale)),
      nextCursor: next === null ? null : cursors.encode(next),
    });
  });

  api.on(countUnread, async ({ caller: { userId } }, c) =>
    c.json({ unread: await notifications.unreadCount(userId) }),
  );

  api.on(readNotifications, async ({ caller: { userId }, body }, c) => {
    const ids = 'ids' in body ? body.ids : await notifications.unread(userId);
    await notifications.read(userId, ids, now());
    return c.json({ unread: await notifications.unreadCount(userId) });
  });

  api.on(readPreferences, async ({ caller: { userId } }, c) => c.json(chosen(await settings.find(userId))));

  api.on(choosePreferences, async ({ caller: { userId }, body: { kinds, quietHours, mailAgain } }, c) =>
    c.json(chosen(await settings.choose(userId, { kinds, quietHours }, mailAgain === true))),
  );

  api.on(readPushKey, async (_input, c) => c.json({ publicKey: (await secrets()).vapid.publicKey }));

  api.on(subscribePush, async ({ caller: { userId }, body: { endpoint, keys } }, c) => {
    const { hostname } = new URL(endpoint);
    const isKnown = pushServices.some((name) => hostname === name || hostname.endsWith(`.${name}`));
    if (!isKnown) throw new Refusal('push-service-unknown');
    await pushSubscriptions.keep(userId, { endpoint, keys }, now());
    return c.body(null, 204);
  });

  api.on(unsubscribePush, async ({ caller: { userId }, body: { endpoint } }, c) => {
    await pushSubscriptions.forget(userId, endpoint);
    return c.body(null, 204);
  });

  const readToken = async (token: string): Promise<Unsubscription> => {
    const unsubscription = readUnsubscribeToken(token, (await secrets()).unsubscribe);
    if (unsubscription === undefined) throw new Refusal('link-unknown');
    return unsubscription;
  };

  api.on(readUnsubscription, async ({ params: { token } }, c) => {
    if (c.req.header('accept')?.includes('text/html') === true) {
      return c.redirect(`/unsubscribe/${encodeURIComponent(token)}`, 303);
    }
    const { userId, from } = await readToken(token);
    return c.json({ from, locale: await localeOf(userId) });
  });

  api.on(unsubscribe, async ({ params: { token } }, c) => {
    const { userId, from } = await readToken(token);
    const [locale] = await Promise.all([localeOf(userId), settings.stopMail(userId, from)]);
    return c.json({ from, locale });
  });

  return api;
}

function shown({ id, kind, facts, link, createdAt, readAt }: Notification, locale: Locale) {
  const { title, body } = wordsOf(kind, facts, locale);
  return {
    id,
    kind,
    title,
    body,
    link,
    createdAt: new Date(createdAt).toISOString(),
    readAt: readAt === null ? null : new Date(readAt).toISOString(),
  };
}

function chosen({ preferences, mailOff }: Settings) {
  return { kinds: everyChoice(preferences), quietHours: preferences.quietHours, mailOff };
}
