import type { Message } from './message.ts';
import type { QueueSettings } from './queue-settings.ts';

/**
 * One standard queue in memory. Each change is an entry, so that what is decided now and what is read back
 * from the journal go the same way: `take` only decides, the other functions carry out.
 */
export interface Queue {
  readonly settings: QueueSettings;
  /** Adds a message; it stays hidden until its delay is over. */
  put(message: Message, now: number): void;
  /** Counts a receive and hides the message until `until`. */
  hide(id: string, receivedAt: number, until: number): void;
  remove(id: string): Message | undefined;
  get(id: string): Message | undefined;
  /** Decides what a receive call at `now` would find among the visible messages, oldest first. */
  take(max: number, now: number): Taken;
  /** The message a receipt handle stands for, unless it was received again since. */
  find(handle: ReceiptHandle): Message | undefined;
  /** Sets when a message in flight becomes visible again; false when it isn't in flight. */
  changeVisibility(handle: ReceiptHandle, until: number): boolean;
  /** Makes all messages in flight visible at once: for a start, when whoever held them is gone. */
  release(): void;
  /** When the next hidden message becomes visible; Infinity when none is hidden. */
  nextVisibleAt(): number;
  messages(): readonly Message[];
  /** What `GetQueueAttributes` counts. */
  counts(now: number): { visible: number; inFlight: number; delayed: number };
}

/** What a receive call finds: messages to hand out, to give up after too many tries, and past their retention. */
export interface Taken {
  readonly received: readonly string[];
  readonly exhausted: readonly string[];
  readonly expired: readonly string[];
}

/** A receipt handle names one receive of one message: a later receive voids it. */
export interface ReceiptHandle {
  readonly id: string;
  readonly receiveCount: number;
}

export function createQueue(settings: QueueSettings): Queue {
  const visible = new Map<string, Message>();
  const hidden = new Map<string, { message: Message; until: number }>();

  const get = (id: string): Message | undefined => visible.get(id) ?? hidden.get(id)?.message;

  const surface = (isDue: (entry: { message: Message; until: number }) => boolean): void => {
    for (const [id, entry] of hidden) {
      if (!isDue(entry)) continue;
      hidden.delete(id);
      visible.set(id, entry.message);
    }
  };

  return {
    settings,

    put(message, now) {
      if (message.delayedUntil > now) hidden.set(message.id, { message, until: message.delayedUntil });
      else visible.set(message.id, message);
    },

    hide(id, receivedAt, until) {
      const message = get(id);
      if (!message) return;
      visible.delete(id);
      const receiveCount = message.receiveCount + 1;
      hidden.set(id, { message: { firstReceivedAt: receivedAt, ...message, receiveCount }, until });
    },

    remove(id) {
      const message = get(id);
      visible.delete(id);
      hidden.delete(id);
      return message;
    },

    take(max, now) {
      surface(({ until }) => until <= now);
      const received: string[] = [];
      const exhausted: string[] = [];
      const expired: string[] = [];
      for (const message of visible.values()) {
        if (received.length === max) break;
        if (message.sentAt + settings.retention * 1_000 <= now) expired.push(message.id);
        else if (message.receiveCount >= (settings.deadLetter?.maxReceiveCount ?? Infinity)) {
          exhausted.push(message.id);
        } else received.push(message.id);
      }
      return { received, exhausted, expired };
    },

    get,

    find({ id, receiveCount }) {
      const message = get(id);
      return message?.receiveCount === receiveCount ? message : undefined;
    },

    changeVisibility({ id, receiveCount }, until) {
      const entry = hidden.get(id);
      if (entry?.message.receiveCount !== receiveCount) return false;
      entry.until = until;
      return true;
    },

    release() {
      surface(({ message }) => message.receiveCount > 0);
    },

    nextVisibleAt() {
      let next = Infinity;
      for (const { until } of hidden.values()) next = Math.min(next, until);
      return next;
    },

    messages() {
      return [...visible.values(), ...[...hidden.values()].map(({ message }) => message)];
    },

    counts(now) {
      surface(({ until }) => until <= now);
      const inFlight = [...hidden.values()].filter(({ message }) => message.receiveCount > 0).length;
      return { visible: visible.size, inFlight, delayed: hidden.size - inFlight };
    },
  };
}
