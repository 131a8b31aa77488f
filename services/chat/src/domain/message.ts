import { createHash } from 'node:crypto';
import { Refusal } from '@nwassik/refusal';
import type { Side } from './conversation.ts';

/** Messages a sender may send in one minute of one conversation. */
export const MESSAGES_A_MINUTE = 20;

/** How many of the newest client ids each message remembers. */
const REMEMBERED = 8;

/**
 * A message, with what it knows of those before it, so that sending one writes nothing else: how many each side
 * has sent so far, how many in this minute, and the client ids of the newest.
 */
export interface Message {
  /** 1, 2, 3, … without gaps. */
  readonly seq: number;
  readonly clientId: string;
  /** Null for what the system says. */
  readonly senderId: string | null;
  readonly kind: 'text' | 'system' | 'deleted';
  /** Null once deleted, and for what the system says. */
  readonly text: string | null;
  /** What the system says, for the reader's language to put in words. */
  readonly data: SystemData | null;
  /** RFC 3339 UTC. */
  readonly sentAt: string;
  /** Messages of people so far, this one included. What the system says counts for nobody. */
  readonly counts: Readonly<Record<Side, number>>;
  /** Messages of people in the minute that began then (milliseconds since the epoch), this one included. */
  readonly minute: Readonly<Record<Side, number>> & { readonly at: number };
  /** The newest client ids, hashed, each with its number: `<hash>:<seq>`. */
  readonly recent: readonly string[];
}

/** What the system says of offers and deals. */
export const SYSTEM_FACTS = [
  'offer-made',
  'offer-agreed',
  'offer-declined',
  'offer-withdrawn',
  'deal-agreed',
] as const;

export type SystemFact = (typeof SYSTEM_FACTS)[number];

/** A fact of the request's offers or deal, as the thread shows it. A deal's id is its offer's. */
export interface SystemData {
  readonly what: SystemFact;
  readonly offerId: string;
}

/** What somebody is about to say. */
export interface Draft {
  readonly clientId: string;
  readonly senderId: string | null;
  /** The sender's side; undefined for the system. */
  readonly side: Side | undefined;
  readonly text: string | null;
  readonly data: SystemData | null;
}

/**
 * The message that follows the newest one (undefined: none yet) at an instant in milliseconds since the epoch.
 * Refuses with `too-many-messages`, and the seconds to wait, the sender's twenty-first in a minute.
 */
export function nextMessage(newest: Message | undefined, draft: Draft, now: number): Message {
  const { clientId, senderId, side, text, data } = draft;
  const seq = (newest?.seq ?? 0) + 1;
  const at = Math.floor(now / 60_000) * 60_000;
  const before = newest?.minute.at === at ? newest.minute : { requester: 0, provider: 0 };
  if (side && before[side] >= MESSAGES_A_MINUTE) {
    throw new Refusal('too-many-messages', { retryAfter: Math.ceil((at + 60_000 - now) / 1000) });
  }
  const counted = (counts: Readonly<Record<Side, number>>) => ({
    requester: counts.requester + (side === 'requester' ? 1 : 0),
    provider: counts.provider + (side === 'provider' ? 1 : 0),
  });
  return {
    seq,
    clientId,
    senderId,
    kind: side ? 'text' : 'system',
    text,
    data,
    sentAt: new Date(now).toISOString(),
    counts: counted(newest?.counts ?? { requester: 0, provider: 0 }),
    minute: { at, ...counted(before) },
    recent: [`${shortHash(draft)}:${seq}`, ...(newest?.recent ?? [])].slice(0, REMEMBERED),
  };
}

/** The number under which this sender's client id is among the newest messages; undefined when it isn't. */
export function recentSeq(
  newest: Message | undefined,
  draft: Pick<Draft, 'clientId' | 'senderId'>,
): number | undefined {
  const hash = shortHash(draft);
  const entry = newest?.recent.find((known) => known.startsWith(`${hash}:`));
  return entry === undefined ? undefined : Number(entry.slice(hash.length + 1));
}

function shortHash({ clientId, senderId }: Pick<Draft, 'clientId' | 'senderId'>): string {
  return createHash('sha256')
    .update(`${senderId ?? ''} ${clientId}`)
    .digest('base64url')
    .slice(0, 10);
}

/** What stands of a message in lists of conversations: its first 80 characters, in one line. */
export function previewOf(message: Pick<Message, 'text'>): string | null {
  if (message.text === null) return null;
  return [...message.text.replaceAll(/\s+/g, ' ')].slice(0, 80).join('');
}
