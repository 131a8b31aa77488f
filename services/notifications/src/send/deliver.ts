import type { Log } from '@nwassik/observability';
import { choiceOf, type Preferences } from '../domain/preferences.ts';
import { unsubscribeToken, type Unsubscription } from '../domain/unsubscribe.ts';
import type { Copies } from '../store/copies.ts';
import type { Delivery, DeliveryStore, Told } from '../store/deliveries.ts';
import type { Key } from '../store/keys.ts';
import type { Notifications } from '../store/notifications.ts';
import type { SettingsStore } from '../store/settings.ts';
import type { Locale } from '../words/templates.ts';
import { withoutIsolates, wordsOf } from '../words/words.ts';
import { digestMail, notificationMail, type Mail } from './mail.ts';

/** Sending failed for a reason that passes. */
export class TryLater extends Error {
  override readonly name = 'TryLater';
}

export interface SenderParts {
  readonly copies: Copies;
  readonly settings: SettingsStore;
  readonly notifications: Notifications;
  readonly deliveries: DeliveryStore;
  /** A user's confirmed e-mail address, asked of Cognito each time and kept nowhere; undefined when there is none. */
  readonly addressOf: (userId: string) => Promise<string | undefined>;
  /** Throws `TryLater` for what may go later. */
  readonly sendMail: (
    mail: Mail & { readonly to: string; readonly userId: string; readonly oneClickUrl: string },
  ) => Promise<void>;
  /** To every device of the user; throws `TryLater` when none could be reached for a reason that passes. */
  readonly sendPush: (userId: string, message: PushMessage) => Promise<void>;
  /** The site's origin, without a slash at the end. */
  readonly origin: string;
  readonly unsubscribeSecret: () => Promise<string>;
  readonly now: () => number;
  readonly log: Log;
}

/** What a device shows, and where a tap on it leads. */
export interface PushMessage {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly locale: Locale;
}

const MINUTE = 60_000;
/** Pauses before a delivery is tried again, in milliseconds; after the last it has failed. */
const PAUSES = [1, 5, 15, 60, 240].map((minutes) => minutes * MINUTE);

/**
 * Sends one delivery, if it is due, still waiting and still wanted. It is claimed before it is sent: a crash in
 * between loses this mail, the other order would send some twice (ADR 19).
 */
export function delivering(parts: SenderParts) {
  const { deliveries, now, log } = parts;
  return async (key: Key): Promise<void> => {
    const delivery = await deliveries.claim(key, now());
    if (delivery === undefined) return;
    const about = { userId: delivery.userId, channel: delivery.channel };
    const again = async (cause: unknown) => {
      const pause = PAUSES[delivery.tries];
      if (pause === undefined) {
        log.error('could not send', cause, about);
        return deliveries.settle(delivery, 'failed', now());
      }
      log.warn('sending is tried again', { ...about, tries: delivery.tries + 1 });
      return deliveries.putBack(delivery, now() + pause);
    };
    let sending: Sending | undefined;
    try {
      sending = await prepared(parts, delivery);
    } catch (error) {
      return again(error);
    }
    try {
      await sending?.();
    } catch (error) {
      if (error instanceof TryLater) return again(error);
      // It may have gone out: once more could be twice.
      log.error('could not send', error, about);
      return deliveries.settle(delivery, 'failed', now());
    }
    await deliveries.settle(delivery, sending ? 'sent' : 'dropped', now());
    log.info(sending ? 'sent' : 'dropped', about);
  };
}

/** The one step after which there is no knowing whether it went out. */
type Sending = () => Promise<void>;

/** All there is to do before it: undefined when nothing is to be sent any more. */
async function prepared(parts: SenderParts, delivery: Delivery): Promise<Sending | undefined> {
  const { userId, channel, told } = delivery;
  const [{ recipient }, { preferences, mailOff }] = await Promise.all([
    parts.copies.people(userId, null, null),
    parts.settings.find(userId),
  ]);
  if (recipient === undefined || recipient.standing === 'deleted') return undefined;
  if (channel !== 'push' && mailOff !== null) return undefined;
  const letter = { locale: recipient.locale, name: recipient.displayName };
  if ('day' in told) {
    const all = await parts.deliveries.digestItems(userId, told.day);
    const wanted = await Promise.all(all.map((item) => isWanted(parts, userId, 'digest', item, preferences)));
    const items = all.filter((_item, at) => wanted[at]);
    if (items.length === 0) return undefined;
    return mailTo(parts, { userId, from: 'digest' }, letter, (complete) => digestMail(items, complete));
  }
  if (!(await isWanted(parts, userId, channel, told, preferences))) return undefined;
  if (channel === 'email') {
    return mailTo(parts, { userId, from: told.kind }, letter, (complete) => notificationMail(told, complete));
  }
  const { title, body } = wordsOf(told.kind, told.facts, letter.locale);
  return () =>
    parts.sendPush(userId, {
      id: told.newsId,
      title: withoutIsolates(title),
      body: withoutIsolates(body),
      link: told.link,
      locale: letter.locale,
    });
}

/** What was chosen since, and what was read since, is not sent any more. */
async function isWanted(
  { notifications }: SenderParts,
  userId: string,
  channel: Delivery['channel'],
  { kind, newsId, conversation }: Told,
  preferences: Preferences,
): Promise<boolean> {
  const choice = choiceOf(preferences, kind);
  if (channel === 'push' ? !choice.push : choice.email === 'off') return false;
  if (conversation && (await notifications.hasReadTalk(userId, conversation))) return false;
  return !(await notifications.isRead(userId, newsId));
}

async function mailTo(
  { addressOf, sendMail, origin, unsubscribeSecret }: SenderParts,
  unsubscription: Unsubscription,
  letter: { readonly locale: Locale; readonly name: string },
  write: (letter: Parameters<typeof notificationMail>[1]) => Mail,
): Promise<Sending | undefined> {
  const { userId } = unsubscription;
  const to = await addressOf(userId);
  if (to === undefined) return undefined;
  const token = unsubscribeToken(unsubscription, await unsubscribeSecret());
  const mail = write({ ...letter, origin, unsubscribeUrl: `${origin}/unsubscribe/${token}` });
  // Mail readers send one POST to this one; people read the page.
  const oneClickUrl = `${origin}/v1/notifications/unsubscribe/${token}`;
  return () => sendMail({ ...mail, to, userId, oneClickUrl });
}
