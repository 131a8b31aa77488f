import { idText } from '@nwassik/http';
import * as z from 'zod';
import { KINDS } from '../domain/kinds.ts';
import { EMAIL_CHOICES } from '../domain/preferences.ts';
import { LOCALES } from '../words/templates.ts';

const kind = z.enum(KINDS);

export const notificationSchema = z
  .strictObject({
    id: z.string(),
    kind,
    title: z.string(),
    body: z.string(),
    link: z.string(),
    createdAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Notification' });

/** Counted up to 100. */
export const unreadSchema = z.strictObject({ unread: z.int().min(0).max(100) }).meta({ id: 'UnreadCount' });

/** Some by their ids, or all of them. */
export const readSchema = z
  .union([z.strictObject({ ids: z.array(idText).min(1).max(50) }), z.strictObject({ all: z.literal(true) })])
  .meta({ id: 'ReadNotifications' });

const choice = z
  .strictObject({ inApp: z.boolean(), email: z.enum(EMAIL_CHOICES), push: z.boolean() })
  .meta({ id: 'NotificationChoice' });

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, such as 22:30');

const quietHours = z.strictObject({ from: time, to: time }).nullable();

export const preferencesSchema = z
  .strictObject({
    kinds: z.record(kind, choice),
    quietHours,
    /** Why no mail goes out any more; null while mails go. */
    mailOff: z.enum(['bounced', 'complained']).nullable(),
  })
  .meta({ id: 'NotificationPreferences' });

/** Kinds that are left out are as they are for everybody. */
export const choosePreferencesSchema = z
  .strictObject({
    kinds: z.partialRecord(kind, choice).default({}),
    quietHours: quietHours.default(null),
    /** Lets mails go again after they came back or were complained of. */
    mailAgain: z.literal(true).exactOptional(),
  })
  .meta({ id: 'ChoosePreferences' });

export const pushKeySchema = z.strictObject({ publicKey: z.string() }).meta({ id: 'PushKey' });

const endpoint = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(1_000);
const bytes = (length: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+={0,2}$/, 'must be base64url')
    .refine(
      (text) => Buffer.from(text, 'base64url').length === length,
      `must be ${length} bytes in base64url`,
    );

/** As a browser's `PushSubscription.toJSON()` gives it; `expirationTime` is let pass. */
export const pushSubscriptionSchema = z
  .strictObject({
    endpoint,
    expirationTime: z.number().nullable().exactOptional(),
    keys: z.strictObject({ p256dh: bytes(65), auth: bytes(16) }),
  })
  .meta({ id: 'PushSubscription' });

export const forgetPushSchema = z.strictObject({ endpoint }).meta({ id: 'ForgetPush' });

export const unsubscribeParams = z.strictObject({ token: z.string().min(1).max(300) });

/** What a link in a mail would end, and in which language to say so. */
export const unsubscribeSchema = z
  .strictObject({ from: z.enum([...KINDS, 'digest']), locale: z.enum(LOCALES) })
  .meta({ id: 'Unsubscription' });
