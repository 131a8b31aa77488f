import * as z from 'zod';
import { askUnread } from '../upstream/chat.ts';
import { askOwnProfile, ownProfileSchema } from '../upstream/identity.ts';
import { askUnreadNotifications } from '../upstream/notifications.ts';
import { unavailable, valueOf } from '../upstream/part.ts';
import { askEntitlement, entitlementSchema } from '../upstream/subscriptions.ts';
import type { OnBehalf, Upstream } from '../upstream/upstream.ts';
import { required } from './required.ts';
import { unavailableSchema } from './unavailable.ts';

export const meViewSchema = z
  .strictObject({
    profile: ownProfileSchema,
    entitlement: entitlementSchema.exactOptional(),
    unread: z.strictObject({ messages: z.int().exactOptional(), notifications: z.int().exactOptional() }),
    unavailable: unavailableSchema,
  })
  .meta({ id: 'MeView' });

/** The app's first call: who I am, what I may do, and what waits for me. */
export async function meView(upstream: Upstream, onBehalf: OnBehalf): Promise<z.output<typeof meViewSchema>> {
  const [profile, subscription, unreadMessages, unreadNotifications] = await Promise.all([
    askOwnProfile(upstream, onBehalf),
    askEntitlement(upstream, onBehalf),
    askUnread(upstream, onBehalf),
    askUnreadNotifications(upstream, onBehalf),
  ]);
  const entitlement = valueOf(subscription);
  const messages = valueOf(unreadMessages)?.unread;
  const notifications = valueOf(unreadNotifications)?.unread;
  return {
    profile: required(profile),
    ...(entitlement && { entitlement }),
    unread: {
      ...(messages !== undefined && { messages }),
      ...(notifications !== undefined && { notifications }),
    },
    unavailable: unavailable([subscription, unreadMessages, unreadNotifications]),
  };
}
