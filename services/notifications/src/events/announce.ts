import type { Announce } from '@nwassik/messaging';
import { notificationFrom } from '../store/notification-item.ts';
import { wordsOf } from '../words/words.ts';

/**
 * What a change of notifications' table tells the world: that somebody has a new notification, in the words that
 * an open app shows. Reading it announces nothing.
 */
export const announce: Announce = (before, after) => {
  if (before !== undefined || after?.['kind'] !== 'notification') return [];
  const { notification, locale } = notificationFrom(after);
  const { id, userId, kind, facts, link, createdAt } = notification;
  const { title, body } = wordsOf(kind, facts, locale);
  const time = new Date(createdAt).toISOString();
  return [
    {
      type: 'notifications.notification.created.v1',
      subject: id,
      version: 1,
      time,
      data: { id, userId, kind, title, body, link, createdAt: time, readAt: null },
    },
  ];
};
