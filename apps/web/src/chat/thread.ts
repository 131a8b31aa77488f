import type { Message } from '../market/types.ts';

/** What is known of one conversation's messages: by number, without doubles, perhaps with gaps yet to be fetched. */
export interface Thread {
  readonly messages: readonly Message[];
  /** The highest number up to which the other side has read. */
  readonly peerReadSeq: number;
  /** Whether the first message is among them. */
  readonly fromStart: boolean;
}

export const EMPTY_THREAD: Thread = { messages: [], peerReadSeq: 0, fromStart: false };

/**
 * A thread with messages added, in whatever order and however often they come. A tombstone replaces what it stands for,
 * never the other way round.
 */
export function withMessages(thread: Thread, incoming: readonly Message[]): Thread {
  if (incoming.length === 0) return thread;
  const bySeq = new Map(thread.messages.map((message) => [message.seq, message]));
  for (const message of incoming) {
    if (bySeq.get(message.seq)?.kind !== 'deleted') bySeq.set(message.seq, message);
  }
  const messages = [...bySeq.values()].toSorted((one, other) => one.seq - other.seq);
  return { ...thread, messages, fromStart: thread.fromStart || messages[0]?.seq === 1 };
}

/** A thread whose other side has read up to a number; marks only move forward. */
export function withPeerRead(thread: Thread, seq: number): Thread {
  return seq > thread.peerReadSeq ? { ...thread, peerReadSeq: seq } : thread;
}

/** The number after which messages may be missing: asking for what comes since closes every gap. */
export function knownUpTo(thread: Thread): number {
  const [first] = thread.messages;
  if (!first) return 0;
  let upTo = first.seq;
  for (const { seq } of thread.messages) {
    if (seq > upTo + 1) break;
    upTo = seq;
  }
  return upTo;
}

/** Whether a number is missing between two that are there. */
export function hasGap(thread: Thread): boolean {
  const last = thread.messages.at(-1);
  return last !== undefined && last.seq > knownUpTo(thread);
}
