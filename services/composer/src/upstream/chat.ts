import * as z from 'zod';
import type { OnBehalf, Upstream } from './upstream.ts';

export const conversationSchema = z
  .looseObject({ id: z.string(), requestId: z.string(), requesterId: z.string(), providerId: z.string() })
  .meta({ id: 'Conversation' });
export const conversationsSchema = z.object({
  items: z.array(conversationSchema),
  nextCursor: z.string().nullable(),
});
export const unreadSchema = z.object({ unread: z.int() });

export function askConversations(upstream: Upstream, query: string, onBehalf: OnBehalf) {
  return upstream.ask('chat', `/v1/chat/conversations${query}`, conversationsSchema, onBehalf);
}

export function askUnread(upstream: Upstream, onBehalf: OnBehalf) {
  return upstream.ask('chat', '/v1/chat/unread-count', unreadSchema, onBehalf);
}
