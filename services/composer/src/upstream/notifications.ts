import * as z from 'zod';
import type { OnBehalf, Upstream } from './upstream.ts';

const unreadSchema = z.object({ unread: z.int() });

/** How many notifications wait unread, counted up to 100. */
export function askUnreadNotifications(upstream: Upstream, onBehalf: OnBehalf) {
  return upstream.ask('notifications', '/v1/notifications/unread-count', unreadSchema, onBehalf);
}
