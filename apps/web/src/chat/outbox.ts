import type { Message } from '../market/types.ts';

/** A message written here and not yet known to have arrived. */
export interface Unsent {
  /** Makes sending it twice send it once. */
  readonly clientId: string;
  readonly conversationId: string;
  readonly text: string;
  readonly writtenAt: string;
  /** The code of a refusal that trying again would not change; until the person decides, it is kept. */
  readonly refused?: string;
}

/** All unsent messages, in the order they were written. */
export type Outbox = readonly Unsent[];

/** With one more message, at the end. Written twice under one id, it is there once. */
export function written(outbox: Outbox, message: Unsent): Outbox {
  return outbox.some(({ clientId }) => clientId === message.clientId) ? outbox : [...outbox, message];
}

/** Without a message that arrived, or that its writer took back. */
export function without(outbox: Outbox, clientId: string): Outbox {
  return outbox.filter((message) => message.clientId !== clientId);
}

/** With a message marked as refused: it waits for its writer, and holds up none of the others. */
export function refused(outbox: Outbox, clientId: string, code: string): Outbox {
  return outbox.map((message) => (message.clientId === clientId ? { ...message, refused: code } : message));
}

/** With a refused message to be tried again. */
export function again(outbox: Outbox, clientId: string): Outbox {
  return outbox.map((message) => {
    if (message.clientId !== clientId) return message;
    const { refused: _dropped, ...rest } = message;
    return rest;
  });
}

/** The next message to send: the first that was not refused. */
export function nextUnsent(outbox: Outbox): Unsent | undefined {
  return outbox.find((message) => message.refused === undefined);
}

/** A conversation's unsent messages that are not among those that arrived: what the thread shows after them. */
export function stillUnsent(
  outbox: Outbox,
  conversationId: string,
  messages: readonly Pick<Message, 'clientId'>[],
): Outbox {
  const arrived = new Set(messages.map(({ clientId }) => clientId));
  return outbox.filter(
    (message) => message.conversationId === conversationId && !arrived.has(message.clientId),
  );
}
