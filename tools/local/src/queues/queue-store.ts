import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { openJournal } from '../journal.ts';
import { type Message, type MessageAttributes, storedMessage } from './message.ts';
import { createQueue, type Queue, type ReceiptHandle } from './queue.ts';
import { queueNameOf, type QueueSettings } from './queue-settings.ts';

/** What can happen to a message. */
const journalEntry = z.discriminatedUnion('op', [
  z.object({ op: z.literal('sent'), queue: z.string(), message: storedMessage }),
  z.object({
    op: z.literal('received'),
    queue: z.string(),
    id: z.string(),
    at: z.number(),
    until: z.number(),
  }),
  z.object({ op: z.literal('deleted'), queue: z.string(), id: z.string() }),
  z.object({ op: z.literal('dead-lettered'), queue: z.string(), id: z.string(), to: z.string() }),
]);

type Entry = Readonly<z.infer<typeof journalEntry>>;

/** One line of the journal: what one call did, so that a kill leaves all of it or nothing. */
const journalLine = z.array(journalEntry).readonly();

/** A message on its way into a queue. */
export interface Draft {
  readonly queue: string;
  readonly body: string;
  readonly attributes: MessageAttributes;
  /** Seconds; the queue's own delay without it. */
  readonly delay?: number | undefined;
}

/** All queues: every change is in the journal before the function that made it returns. */
export interface QueueStore {
  settings(queue: string): QueueSettings | undefined;
  names(): readonly string[];
  /** Sends all of them in one write to the journal. */
  send(drafts: readonly Draft[]): readonly Message[];
  /** Receives up to `max` messages and hides them for `visibilityTimeout` seconds. */
  receive(queue: string, max: number, visibilityTimeout?: number): readonly Message[];
  delete(queue: string, handle: ReceiptHandle): void;
  /** Hides a message in flight for `seconds` from now on; false when it isn't in flight. */
  changeVisibility(queue: string, handle: ReceiptHandle, seconds: number): boolean;
  purge(queue: string): void;
  /**
   * Sends the visible messages of a dead-letter queue anew: to the queue they came from, or to another. Those that
   * came from no queue stay, without another.
   */
  redrive(queue: string, to?: string): void;
  counts(queue: string): ReturnType<Queue['counts']>;
  /**
   * Waits until a receive may find more than before: until a change, a message's time, or the deadline.
   * Answers whether to look again: not once the signal has aborted or polls were ended.
   */
  change(queue: string, deadline: number, signal: AbortSignal): Promise<boolean>;
  /** Ends all waiting, for good. */
  endPolls(): void;
  close(): void;
}

/**
 * Opens the queues with what the journal kept of them. Messages that were in flight are visible at once, with
 * their receive counts: their consumers died with the process. (Changes of visibility are therefore not kept.)
 */
export function openQueueStore(file: string, settings: readonly QueueSettings[]): QueueStore {
  const queues = new Map(settings.map((each) => [each.name, createQueue(each)]));
  for (const { name, deadLetter } of settings) {
    if (deadLetter && !queues.has(deadLetter.queue)) {
      throw new Error(`Queue ${name} names a dead-letter queue that no stack declares: ${deadLetter.queue}`);
    }
  }
  let pollsEnded = false;
  const waiting = new Map(settings.map(({ name }) => [name, new Set<() => void>()]));

  const journal = openJournal(file, (line) => journalLine.parse(line));
  for (const entries of journal.entries) for (const each of entries) apply(each, Date.now());
  for (const queue of queues.values()) queue.release();
  journal.rewrite(
    [...queues].flatMap(([queue, { messages }]) =>
      messages().map((each): Entry[] => [{ op: 'sent', queue, message: each }]),
    ),
  );

  /** Entries of queues that the stacks no longer declare lead nowhere: a removed queue takes its messages along. */
  function apply(entry: Entry, now: number): void {
    const queue = queues.get(entry.queue);
    switch (entry.op) {
      case 'sent':
        return queue?.put(entry.message, now);
      case 'received':
        return queue?.hide(entry.id, entry.at, entry.until);
      case 'deleted':
        return void queue?.remove(entry.id);
      case 'dead-lettered': {
        const message = queue?.remove(entry.id);
        if (!queue || !message) return;
        queues.get(entry.to)?.put({ ...message, deadLetterSource: queue.settings.arn }, now);
      }
    }
  }

  function commit(entries: readonly Entry[], now: number): void {
    if (entries.length === 0) return;
    journal.append(entries);
    for (const entry of entries) apply(entry, now);
    const changed = new Set(
      entries.flatMap((entry) => ('to' in entry ? [entry.queue, entry.to] : [entry.queue])),
    );
    for (const name of changed) announceChange(name);
  }

  function announceChange(name: string): void {
    for (const wake of waiting.get(name) ?? []) wake();
  }

  function known(name: string): Queue {
    const queue = queues.get(name);
    if (!queue) throw new Error(`There is no queue ${name}`);
    return queue;
  }

  return {
    settings: (name) => queues.get(name)?.settings,

    names: () => [...queues.keys()],

    send(drafts) {
      const now = Date.now();
      const sent = drafts.map(({ queue, body, attributes, delay = known(queue).settings.delay }) => ({
        op: 'sent' as const,
        queue,
        message: {
          id: randomUUID(),
          body,
          attributes,
          sentAt: now,
          delayedUntil: now + delay * 1_000,
          receiveCount: 0,
        },
      }));
      commit(sent, now);
      return sent.map(({ message }) => message);
    },

    receive(name, max, visibilityTimeout = known(name).settings.visibilityTimeout) {
      const now = Date.now();
      const queue = known(name);
      const { received, exhausted, expired } = queue.take(max, now);
      const until = now + visibilityTimeout * 1_000;
      const to = queue.settings.deadLetter?.queue ?? '';
      commit(
        [
          ...expired.map((id): Entry => ({ op: 'deleted', queue: name, id })),
          ...exhausted.map((id): Entry => ({ op: 'dead-lettered', queue: name, id, to })),
          ...received.map((id): Entry => ({ op: 'received', queue: name, id, at: now, until })),
        ],
        now,
      );
      return received.flatMap((id) => queue.get(id) ?? []);
    },

    delete(name, handle) {
      const message = known(name).find(handle);
      if (message) commit([{ op: 'deleted', queue: name, id: message.id }], Date.now());
    },

    changeVisibility(name, handle, seconds) {
      const done = known(name).changeVisibility(handle, Date.now() + seconds * 1_000);
      announceChange(name);
      return done;
    },

    purge(name) {
      commit(
        known(name)
          .messages()
          .map(({ id }): Entry => ({ op: 'deleted', queue: name, id })),
        Date.now(),
      );
    },

    redrive(name, to) {
      const now = Date.now();
      const queue = known(name);
      const moves = queue.take(Infinity, now).received.flatMap((id): Entry[] => {
        const message = queue.get(id);
        const target = to ?? (message?.deadLetterSource && queueNameOf(message.deadLetterSource));
        if (!message || target === undefined || !queues.has(target)) return [];
        const { body, attributes } = message;
        const sent = { id: randomUUID(), body, attributes, sentAt: now, delayedUntil: now, receiveCount: 0 };
        return [
          { op: 'sent', queue: target, message: sent },
          { op: 'deleted', queue: name, id },
        ];
      });
      commit(moves, now);
    },

    counts: (name) => known(name).counts(Date.now()),

    async change(name, deadline, signal) {
      const until = Math.min(deadline, known(name).nextVisibleAt());
      const wakers = waiting.get(name);
      if (!signal.aborted && !pollsEnded) {
        await new Promise<void>((resolve) => {
          const wake = (): void => {
            clearTimeout(timer);
            wakers?.delete(wake);
            signal.removeEventListener('abort', wake);
            resolve();
          };
          const timer = setTimeout(wake, until - Date.now());
          wakers?.add(wake);
          signal.addEventListener('abort', wake);
        });
      }
      return !signal.aborted && !pollsEnded;
    },

    endPolls() {
      pollsEnded = true;
      for (const name of queues.keys()) announceChange(name);
    },

    close: () => journal.close(),
  };
}
