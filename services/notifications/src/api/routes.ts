import { defineRoute, listOf, listQuery } from '@nwassik/http';
import * as z from 'zod';
import { LOCALES } from '../words/templates.ts';
import {
  choosePreferencesSchema,
  forgetPushSchema,
  notificationSchema,
  preferencesSchema,
  pushKeySchema,
  pushSubscriptionSchema,
  readSchema,
  unreadSchema,
  unsubscribeParams,
  unsubscribeSchema,
} from './notification.schema.ts';

export const listNotifications = defineRoute({
  method: 'GET',
  path: '/v1/notifications',
  access: 'signed-in',
  summary: 'One’s own notifications, latest first, in the language asked for, else in one’s own',
  query: z.strictObject({ lang: z.enum(LOCALES).exactOptional(), ...listQuery }),
  answers: { 200: { description: 'The notifications', schema: listOf(notificationSchema) } },
  problems: ['cursor-unknown'],
});

export const countUnread = defineRoute({
  method: 'GET',
  path: '/v1/notifications/unread-count',
  access: 'signed-in',
  summary: 'How many notifications are unread, counted up to 100',
  answers: { 200: { description: 'The number', schema: unreadSchema } },
});

export const readNotifications = defineRoute({
  method: 'POST',
  path: '/v1/notifications/read',
  access: 'signed-in',
  summary: 'Takes some of one’s notifications, or all of them, as read',
  body: readSchema,
  answers: { 200: { description: 'What is unread now', schema: unreadSchema } },
});

export const readPreferences = defineRoute({
  method: 'GET',
  path: '/v1/notifications/preferences',
  access: 'signed-in',
  summary: 'What one is told, by which channels, and when it is quiet',
  answers: { 200: { description: 'A choice for every kind', schema: preferencesSchema } },
});

export const choosePreferences = defineRoute({
  method: 'PUT',
  path: '/v1/notifications/preferences',
  access: 'signed-in',
  summary: 'Chooses what one is told, by which channels, and when it is quiet',
  body: choosePreferencesSchema,
  answers: { 200: { description: 'A choice for every kind', schema: preferencesSchema } },
});

export const readPushKey = defineRoute({
  method: 'GET',
  path: '/v1/notifications/push-key',
  access: 'public',
  summary: 'The key with which a browser subscribes to pushes (VAPID, RFC 8292)',
  answers: { 200: { description: 'The key, base64url', schema: pushKeySchema } },
});

export const subscribePush = defineRoute({
  method: 'POST',
  path: '/v1/notifications/push-subscriptions',
  access: 'signed-in',
  summary: 'Subscribes this browser to pushes; again is the same',
  body: pushSubscriptionSchema,
  answers: { 204: { description: 'Subscribed' } },
  problems: ['push-service-unknown'],
});

export const unsubscribePush = defineRoute({
  method: 'DELETE',
  path: '/v1/notifications/push-subscriptions',
  access: 'signed-in',
  summary: 'Ends the pushes to a browser; again is the same',
  body: forgetPushSchema,
  answers: { 204: { description: 'Ended' } },
});

export const readUnsubscription = defineRoute({
  method: 'GET',
  path: '/v1/notifications/unsubscribe/{token}',
  access: 'public',
  summary: 'What a link in a mail would end; ends nothing. A browser is led to the app’s page for it',
  params: unsubscribeParams,
  answers: {
    200: { description: 'What it would end', schema: unsubscribeSchema },
    303: { description: 'To the page, for whoever asks for HTML' },
  },
  problems: ['link-unknown'],
});

export const unsubscribe = defineRoute({
  method: 'POST',
  path: '/v1/notifications/unsubscribe/{token}',
  access: 'public',
  summary: 'Ends mails of a kind in one click, whatever the body says (RFC 8058)',
  params: unsubscribeParams,
  answers: { 200: { description: 'What was ended', schema: unsubscribeSchema } },
  problems: ['link-unknown'],
});

/** Every route of notifications, in the order of the document. */
export const ROUTES = [
  listNotifications,
  countUnread,
  readNotifications,
  readPreferences,
  choosePreferences,
  readPushKey,
  subscribePush,
  unsubscribePush,
  readUnsubscription,
  unsubscribe,
] as const;
