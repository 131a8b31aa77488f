/**
 * How far somebody has read: the number read to, and how many messages of the other side that covers. What one
 * sends oneself reads everything before it.
 */
export interface ReadTo {
  readonly seq: number;
  readonly peerCount: number;
}

/** The farther of two marks: read marks only move forward. */
export function farther(a: ReadTo, b: ReadTo): ReadTo {
  return b.seq > a.seq ? b : a;
}

/** How many of the other side's messages are unread: those sent so far less those covered. Never below 0. */
export function unreadCount(peerCount: number, readTo: ReadTo): number {
  return Math.max(0, peerCount - readTo.peerCount);
}
