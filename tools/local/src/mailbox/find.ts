import type { KeptMessage } from './message.ts';

/** A message and its number: its place in the mailbox, from 1. */
export interface NumberedMessage {
  readonly number: number;
  readonly message: KeptMessage;
}

/**
 * The messages to this address, newest first; without one, all but those held back. Letter case doesn't
 * count, and neither does a plus sign that a query string has turned into a space.
 */
export function messagesTo(messages: readonly KeptMessage[], address: string | null): NumberedMessage[] {
  if (address === null) return newestFirst(messages, (message) => !message.held);
  const wanted = fold(address);
  return newestFirst(messages, (message) => fold(message.to) === wanted);
}

/** The messages whose address contains these letters, newest first; held ones only to the whole address. */
export function searchMessages(messages: readonly KeptMessage[], letters: string): NumberedMessage[] {
  const wanted = fold(letters);
  return newestFirst(messages, (message) =>
    message.held ? fold(message.to) === wanted : fold(message.to).includes(wanted),
  );
}

function newestFirst(
  messages: readonly KeptMessage[],
  wanted: (message: KeptMessage) => boolean,
): NumberedMessage[] {
  return messages
    .map((message, index) => ({ number: index + 1, message }))
    .filter(({ message }) => wanted(message))
    .toReversed();
}

function fold(address: string): string {
  return address.trim().toLowerCase().replaceAll(' ', '+');
}
