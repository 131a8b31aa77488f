import { Refusal } from '@nwassik/refusal';
import { requireOpen, sideOf } from '../domain/conversation.ts';
import { nextMessage, recentSeq, type Message, type SystemData } from '../domain/message.ts';
import type { Conversations, Current } from '../store/conversations.ts';

/** Tries at a number that others take at the same time; each takes one round of reading and writing. */
const TRIES = 8;

export interface SendMessage {
  readonly conversationId: string;
  readonly clientId: string;
  readonly senderId: string;
  readonly text: string;
  /** The socket connection it came by. */
  readonly origin?: string | undefined;
}

/** What a send decides on: the conversation as it stands, and the message its client id has already, if any. */
export interface Reading {
  readonly current: Current | undefined;
  readonly sent: Message | undefined;
}

/** A message that is sent, and its conversation as it stood then. */
export interface Sent {
  readonly message: Message;
  readonly current: Current;
}

/** Reads both at once. */
export async function readForSending(
  conversations: Conversations,
  conversationId: string,
  who: { readonly clientId: string; readonly senderId: string | null },
): Promise<Reading> {
  const [current, indexed] = await Promise.all([
    conversations.current(conversationId),
    conversations.byClientId(conversationId, who.clientId),
  ]);
  const recent = recentSeq(current?.newest, who);
  const sent = recent === undefined ? indexed : await conversations.message(conversationId, recent);
  return { current, sent: sent?.senderId === who.senderId ? sent : undefined };
}

/**
 * Sends a message under the next number. A retry of one that was sent, however late, gets that one. Refuses a
 * stranger (`conversation-not-found`), a closed conversation, and too many messages in a minute. `reading` is what
 * the caller has just read, if it has.
 */
export async function sendMessage(
  conversations: Conversations,
  command: SendMessage,
  moment: { readonly now: number; readonly traceparent?: string | undefined },
  reading?: Reading,
): Promise<Sent> {
  const { conversationId, clientId, senderId, text, origin } = command;
  const decide = (current: Current) => {
    const side = sideOf(current.conversation, senderId);
    if (side === undefined) throw new Refusal('conversation-not-found');
    requireOpen(current.conversation, moment.now);
    return {
      message: nextMessage(current.newest, { clientId, senderId, side, text, data: null }, moment.now),
      origin,
      traceparent: moment.traceparent,
    };
  };
  return appended(conversations, conversationId, { clientId, senderId }, decide, reading);
}

/** Leaves what the system says of an event in a conversation, once per event: the event's id is its client id. */
export async function saySystem(
  conversations: Conversations,
  command: { readonly conversationId: string; readonly eventId: string; readonly data: SystemData },
  now: number,
): Promise<void> {
  const { conversationId, eventId: clientId, data } = command;
  await appended(conversations, conversationId, { clientId, senderId: null }, (current) => ({
    message: nextMessage(
      current.newest,
      { clientId, senderId: null, side: undefined, text: null, data },
      now,
    ),
  }));
}

/** Reads, decides and puts, until a number is its own. */
async function appended(
  conversations: Conversations,
  conversationId: string,
  who: { readonly clientId: string; readonly senderId: string | null },
  decide: (current: Current) => {
    readonly message: Message;
    readonly origin?: string | undefined;
    readonly traceparent?: string | undefined;
  },
  reading?: Reading,
): Promise<Sent> {
  let read = reading;
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const { current, sent } = read ?? (await readForSending(conversations, conversationId, who));
    if (current === undefined) throw new Refusal('conversation-not-found');
    if (sent) return { message: sent, current };
    const decided = decide(current);
    if (await conversations.append({ ...decided, conversation: current.conversation })) {
      return { message: decided.message, current: { ...current, newest: decided.message } };
    }
    read = undefined;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tried));
  }
  throw new Refusal('lost-race');
}
