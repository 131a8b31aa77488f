import { Refusal } from '@nwassik/refusal';
import { sideOf } from '../domain/conversation.ts';
import type { Message } from '../domain/message.ts';
import type { Conversations } from '../store/conversations.ts';

/**
 * Leaves a tombstone in place of one's own message; doing it again changes nothing. Refuses a stranger
 * (`conversation-not-found`), a number without a message, and somebody else's (`not-your-message`).
 */
export async function eraseMessage(
  conversations: Conversations,
  command: { readonly conversationId: string; readonly userId: string; readonly seq: number },
): Promise<Message> {
  const { conversationId, userId, seq } = command;
  const [conversation, message] = await Promise.all([
    conversations.find(conversationId),
    conversations.message(conversationId, seq),
  ]);
  if (conversation === undefined || sideOf(conversation, userId) === undefined) {
    throw new Refusal('conversation-not-found');
  }
  if (message === undefined) throw new Refusal('message-not-found');
  if (message.senderId !== userId) throw new Refusal('not-your-message');
  return (await conversations.erase(conversationId, seq, userId)) ?? message;
}
