import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { carryOut, deed, idOf, isAcknowledged } from './deed.ts';
import type { Ledger, Said } from './ledger.ts';
import type { Member } from './member.ts';
import type { Random } from './random.ts';

/** So many conversations a member may open in an hour. */
const MOST_OPENINGS = 5;

const PAUSE_MS = 20;

export interface Conversation {
  readonly id: string;
  readonly requestId: string;
  readonly requesterId: string;
  readonly providerId: string;
  readonly mode: string;
  readonly lastSeq: number;
  readonly readSeq: number;
  readonly peerReadSeq: number;
  readonly unread: number;
  readonly lastMessage: { readonly seq: number; readonly text: string | null } | null;
}

/** A window in which a member opens conversations, writes and reads, until the signal aborts. */
export async function talkByHttp(
  member: Member,
  ledger: Ledger,
  random: Random,
  signal: AbortSignal,
): Promise<void> {
  async function open(): Promise<void> {
    const opened = ledger.said.filter(({ by, conversationId }) => by === member && !conversationId);
    const requestId = random.oneOf(
      ledger.posts
        .filter((post) => post.by !== member && isAcknowledged(post))
        .map(idOf)
        .filter((id) => opened.every((opening) => opening.requestId !== id)),
    );
    if (requestId === undefined || opened.length === MOST_OPENINGS) return;
    const words = newWords(member);
    const call = { method: 'POST', path: '/v1/chat/conversations', body: { requestId, ...words } } as const;
    const asked: Said = { ...deed(member, call), ...words, requestId };
    ledger.said.push(asked);
    await carryOut(asked, signal);
  }

  async function write(): Promise<void> {
    const conversation = random.oneOf(await conversationsOf(member));
    if (!conversation) return;
    const asked = message(member, conversation.id);
    ledger.said.push(asked);
    await carryOut(asked, signal);
  }

  async function read(): Promise<void> {
    const conversation = random.oneOf((await conversationsOf(member)).filter(({ lastSeq }) => lastSeq > 0));
    if (!conversation) return;
    const seq = 1 + random.below(conversation.lastSeq);
    const path = `/v1/chat/conversations/${conversation.id}/read`;
    const call = { method: 'POST', path, body: { seq } } as const;
    const asked = { ...deed(member, call), conversationId: conversation.id, seq };
    ledger.readings.push(asked);
    await carryOut(asked, signal);
  }

  while (!signal.aborted) {
    await random.oneOf([open, write, write, write, read])?.();
    await sleep(PAUSE_MS);
  }
}

/** A message to a conversation, not sent yet; as a call, it goes over HTTP. */
export function message(by: Member, conversationId: string): Said {
  const words = newWords(by);
  const path = `/v1/chat/conversations/${conversationId}/messages`;
  return { ...deed(by, { method: 'POST', path, body: words }), ...words, conversationId };
}

function newWords(by: Member): { clientId: string; text: string } {
  const clientId = randomUUID();
  return { clientId, text: `${by.name} says ${clientId.slice(0, 8)}` };
}

/** What a member finds in their inbox now; nothing while nobody answers. */
export async function conversationsOf(member: Member): Promise<Conversation[]> {
  return await member.list<Conversation>('/v1/chat/conversations').catch(() => []);
}
