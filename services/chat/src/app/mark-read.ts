import { Refusal } from '@nwassik/refusal';
import { otherSide, sideOf } from '../domain/conversation.ts';
import type { Conversations } from '../store/conversations.ts';

/**
 * Marks a conversation as read up to a number; beyond its newest message means up to that one. A mark that is
 * behind changes nothing. Refuses a stranger (`conversation-not-found`).
 */
export async function markRead(
  conversations: Conversations,
  command: { readonly conversationId: string; readonly userId: string; readonly seq: number },
  moment: { readonly now: number; readonly traceparent?: string | undefined },
): Promise<void> {
  const { conversationId, userId } = command;
  const [current, asked] = await Promise.all([
    conversations.current(conversationId),
    conversations.message(conversationId, command.seq),
  ]);
  const side = current && sideOf(current.conversation, userId);
  if (current === undefined || side === undefined) throw new Refusal('conversation-not-found');
  const message = asked ?? current.newest;
  if (message === undefined) return;
  await conversations.mark({
    conversation: current.conversation,
    userId,
    seq: message.seq,
    peerCount: message.counts[otherSide(side)],
    readAt: new Date(moment.now).toISOString(),
    traceparent: moment.traceparent,
  });
}
