import { Refusal } from '@nwassik/refusal';
import { sideOf } from '../domain/conversation.ts';
import type { Message } from '../domain/message.ts';
import type { Conversations } from '../store/conversations.ts';

export interface MessagePage {
  readonly messages: readonly Message[];
  /** Whether there are more in the direction asked. */
  readonly more: boolean;
}

/**
 * A page of a conversation for one of its sides, ascending: what came after `since`, or the latest before
 * `before`. A stranger is told that there is none (`conversation-not-found`).
 */
export async function readMessages(
  conversations: Conversations,
  query: {
    readonly conversationId: string;
    readonly userId: string;
    readonly limit: number;
    readonly range: { readonly since: number } | { readonly before: number };
  },
): Promise<MessagePage> {
  const { conversationId, userId, limit, range } = query;
  const [conversation, found] = await Promise.all([
    conversations.find(conversationId),
    'since' in range
      ? conversations.since(conversationId, range.since, limit + 1)
      : conversations.before(conversationId, range.before, limit + 1),
  ]);
  if (conversation === undefined || sideOf(conversation, userId) === undefined) {
    throw new Refusal('conversation-not-found');
  }
  const messages = 'since' in range ? found.slice(0, limit) : found.slice(-limit);
  return { messages, more: found.length > limit };
}
