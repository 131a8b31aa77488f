import type { Log } from '@nwassik/observability';
import { isRefusal, Refusal } from '@nwassik/refusal';
import { frameSchema, type Frame } from '../api/chat.schema.ts';
import { messageView } from '../views.ts';
import { markRead } from '../app/mark-read.ts';
import { readMessages } from '../app/read-messages.ts';
import { sendMessage } from '../app/send-message.ts';
import { otherSide, sideOf, userOn } from '../domain/conversation.ts';
import type { Conversations } from '../store/conversations.ts';
import type { Push } from './push.ts';

/** Bytes of messages in one `sync.page`: with its envelope it fits a frame of 32 KB. */
const PAGE_BYTES = 30 * 1024;

/** Refusals after which the same frame may pass. */
const RETRYABLE = new Set(['too-many-messages', 'lost-race', 'failed']);

export interface FrameParts {
  readonly conversations: Conversations;
  readonly push: Push;
  readonly now: () => number;
  readonly log: Log;
}

/**
 * Answers one frame of a user's socket, on that same connection. What it can't read gets an `error` frame, and the
 * socket stays open.
 */
export async function takeFrame(
  parts: FrameParts,
  from: { readonly userId: string; readonly connectionId: string },
  text: string,
): Promise<void> {
  const { push, log } = parts;
  const answer = (frame: object) => push.toConnection(from.userId, from.connectionId, frame);
  const frame = parsed(text);
  if (frame === undefined) return answer({ type: 'error', code: 'malformed', retryable: false });
  try {
    const reply = await act(parts, from, frame);
    if (reply !== undefined) await answer(reply);
  } catch (error) {
    if (!isRefusal(error)) log.error('failed', error, { type: frame.type });
    const code = isRefusal(error) ? error.code : 'failed';
    const clientId = 'clientId' in frame ? { clientId: frame.clientId } : {};
    await answer({ type: 'error', code, ...clientId, retryable: RETRYABLE.has(code) });
  }
}

function parsed(text: string): Frame | undefined {
  try {
    return frameSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function act(
  { conversations, push, now }: FrameParts,
  { userId, connectionId }: { readonly userId: string; readonly connectionId: string },
  frame: Frame,
): Promise<object | undefined> {
  switch (frame.type) {
    case 'ping':
      return { type: 'pong' };
    case 'message.send': {
      const { conversationId, clientId } = frame;
      const command = { conversationId, clientId, text: frame.text, senderId: userId, origin: connectionId };
      const { message } = await sendMessage(conversations, command, { now: now() });
      const { seq, sentAt, text } = message;
      return { type: 'message.ack', clientId, conversationId, seq, sentAt, text };
    }
    case 'message.read': {
      const { conversationId, seq } = frame;
      await markRead(conversations, { conversationId, userId, seq }, { now: now() });
      return undefined;
    }
    case 'typing': {
      const conversation = await conversations.find(frame.conversationId);
      const side = conversation && sideOf(conversation, userId);
      if (conversation === undefined || side === undefined) throw new Refusal('conversation-not-found');
      const typing = { type: 'typing', conversationId: conversation.id, userId };
      await push.toUser(userOn(conversation, otherSide(side)), typing);
      return undefined;
    }
    case 'sync':
      return syncPage(conversations, userId, frame);
  }
}

async function syncPage(
  conversations: Conversations,
  userId: string,
  frame: { readonly conversationId: string; readonly since: number },
): Promise<object> {
  const { conversationId, since } = frame;
  const { messages, more } = await readMessages(conversations, {
    conversationId,
    userId,
    limit: 100,
    range: { since },
  });
  const views = messages.map((message) => messageView(conversationId, message));
  const fitting = fits(views);
  return {
    type: 'sync.page',
    conversationId,
    messages: fitting,
    upTo: fitting.at(-1)?.seq ?? since,
    more: more || fitting.length < views.length,
  };
}

/** As many of the first as fit a frame; always one, since a message alone is smaller than a frame. */
function fits<T>(views: readonly T[]): readonly T[] {
  let bytes = 0;
  const end = views.findIndex((view) => (bytes += Buffer.byteLength(JSON.stringify(view)) + 1) > PAGE_BYTES);
  return end === -1 ? views : views.slice(0, Math.max(1, end));
}
