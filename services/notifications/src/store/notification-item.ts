import * as z from 'zod';
import { KINDS, type Kind } from '../domain/kinds.ts';
import type { Facts, News } from '../domain/story.ts';
import { LOCALES, type Locale } from '../words/templates.ts';
import { notificationKey } from './keys.ts';

/** How long a notification stays in the centre, in milliseconds: half a year. */
const KEPT = 182 * 86_400_000;

/** A notification as the centre holds it; its words are chosen when it is read. */
export interface Notification {
  readonly id: string;
  readonly userId: string;
  readonly kind: Kind;
  readonly facts: Facts;
  readonly link: string;
  /** Milliseconds since the epoch, as is `readAt`. */
  readonly createdAt: number;
  readonly readAt: number | null;
}

export const fact = z.union([z.string(), z.number(), z.object({ amount: z.number(), currency: z.string() })]);

const inItem = z.object({
  kind: z.literal('notification'),
  sk: z.string(),
  userId: z.string(),
  about: z.enum(KINDS),
  facts: z.record(z.string(), fact),
  link: z.string(),
  createdAt: z.number(),
  readAt: z.number().nullable().default(null),
  locale: z.enum(LOCALES),
  version: z.literal(1),
});

/** The row of a notification. `locale` is the reader's when it came: what is pushed to open sockets is said in it. */
export function notificationItem({ id, recipientId, kind, facts, link, at }: News, locale: Locale) {
  return {
    ...notificationKey(recipientId, id),
    kind: 'notification',
    userId: recipientId,
    about: kind,
    facts,
    link,
    createdAt: at,
    locale,
    unread: id,
    version: 1,
    ttl: Math.ceil((at + KEPT) / 1000),
  };
}

/** The notification in a row. Throws when the row is not one. */
export function notificationFrom(item: unknown): {
  readonly notification: Notification;
  readonly locale: Locale;
} {
  const { sk, userId, about, facts, link, createdAt, readAt, locale } = inItem.parse(item);
  return { notification: { id: sk.slice(2), userId, kind: about, facts, link, createdAt, readAt }, locale };
}
