import * as z from 'zod';
import { askUnread } from '../upstream/chat.ts';
import { askOwnProfile, ownProfileSchema } from '../upstream/identity.ts';
import { askUnreadNotifications } from '../upstream/notifications.ts';
import { unavailable, valueOf } from '../upstream/part.ts';
import type { OnBehalf, Upstream } from '../upstream/upstream.ts';
import { required } from './required.ts';
import { unavailableSchema } from './unavailable.ts';

export const meViewSchema = z
  .strictObject({
    profile: ownProfileSchema,
    unread: z.strictObject({ messages: z.int().exactOptional(), notifications: z.int().exactOptional() }),
    unavailable: unavailableSchema,
  })
  .meta({ id: 'MeView' });

/** The app's first call: who I am, and what waits for me. */
export async function meView(upstream: Upstream, onBehalf: OnBehalf): Promise<z.output<typeof meViewSchema>> {
  const [profile, unreadMessages, unreadNotifications] = await Promise.all([
    askOwnProfile(upstream, onBehalf),
    askUnread(upstream, onBehalf),
    askUnreadNotifications(upstream, onBehalf),
  ]);
  const messages = valueOf(unreadMessages)?.unread;
  const notifications = valueOf(unreadNotifications)?.unread;
  return {
    profile: required(profile),
    unread: {
      ...(messages !== undefined && { messages }),
      ...(notifications !== undefined && { notifications }),
    },
    unavailable: unavailable([unreadMessages, unreadNotifications]),
  };
}
