import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Clock } from '../clock.ts';
import { openJournal } from '../journal.ts';
import { mailboxApp } from './app.ts';
import { keptMessage } from './message.ts';
import type { KeptMessage, Message } from './message.ts';

/** Where every e-mail and SMS of a local run ends: nothing leaves the machine. */
export interface Mailbox {
  /** Keeps a message: it is written before this resolves. */
  send(message: Message): Promise<void>;
  /**
   * Keeps the mail that is sent to these addresses from now on out of the lists, so that the demo
   * market's doesn't bury what somebody is waiting for. Who asks for exactly that address still gets it.
   */
  hold(addresses: Iterable<string>): void;
  /** `/mailbox` and `/mailbox.json`. */
  readonly app: Hono;
  close(): void;
}

/** Opens the mailbox kept in this data folder. Throws, naming file and line, when it is damaged. */
export function openMailbox(options: { dir: string; clock: Clock }): Mailbox {
  const journal = openJournal(join(options.dir, 'mailbox', 'messages.jsonl'), (value) =>
    keptMessage.parse(value),
  );
  const messages: KeptMessage[] = [...journal.entries];
  const heldAddresses = new Set<string>();

  return {
    async send(message) {
      const kept: KeptMessage = {
        channel: message.channel,
        to: message.to,
        subject: message.subject ?? null,
        text: message.text,
        html: message.html ?? null,
        headers: message.headers ?? {},
        sentAt: new Date(options.clock.now()).toISOString(),
        held: heldAddresses.has(foldAddress(message.to)),
      };
      journal.append(kept);
      messages.push(kept);
    },
    hold(addresses) {
      for (const address of addresses) heldAddresses.add(foldAddress(address));
    },
    app: mailboxApp(messages),
    close: () => journal.close(),
  };
}

function foldAddress(address: string): string {
  return address.trim().toLowerCase();
}
