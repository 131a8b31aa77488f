import { expect } from 'vitest';
import type { Conversation } from './chat-window.ts';
import { due, isAcknowledged, mayBeDone } from './deed.ts';
import type { Ledger, Said } from './ledger.ts';
import type { Member } from './member.ts';
import type { Found } from './requests-kept.ts';

interface Message {
  readonly seq: number;
  readonly clientId: string;
  readonly senderId: string | null;
  readonly kind: string;
  readonly text: string | null;
  readonly data: { readonly what: string; readonly offerId: string } | null;
}

/** A conversation that is there, as one of its sides has it in their inbox. */
interface Talk {
  readonly conversation: Conversation;
  readonly request: { readonly id: string } | null;
  readonly peer: { readonly userId: string; readonly displayName: string } | null;
}

/**
 * Expects everything said to be there once, in order, without gaps; what the system says of offers and deals, once
 * each; and both inboxes to agree with it.
 */
export async function expectConversationsKept(
  members: readonly Member[],
  found: readonly Found[],
  ledger: Ledger,
): Promise<void> {
  const inboxes = new Map(
    await Promise.all(
      members.map(async (member) => [member, await member.list<Talk>('/v1/views/inbox')] as const),
    ),
  );
  const conversations = new Map(
    [...inboxes.values()].flat().map(({ conversation }) => [conversation.id, conversation]),
  );
  const pairs = [...conversations.values()].map(pairOf);
  expect(pairs.toSorted()).toEqual(duePairs(found, ledger, pairs));

  const messages = new Map(
    await Promise.all(
      [...conversations.values()].map(async (conversation) => {
        const { id, requestId, providerId } = conversation;
        const said = await messagesOf(
          members.find(({ userId }) => userId === providerId)!,
          id,
        );
        expectSaidOnce(conversation, said, ledger);
        const { offers } = found.find(({ request }) => request.id === requestId)!;
        const facts = offers
          .filter((offer) => offer.providerId === providerId)
          .flatMap((offer) => ['made', ...(FACTS[offer.state] ?? [])].map((fact) => `${offer.id} ${fact}`));
        expect(said.flatMap(factOf).toSorted()).toEqual(facts.toSorted());
        return [id, said] as const;
      }),
    ),
  );
  for (const pushed of ledger.pushed) {
    expect(messages.get(pushed.conversationId)?.[pushed.seq - 1]).toEqual(pushed);
  }
  for (const [member, inbox] of inboxes) await expectInbox(member, inbox, { inboxes, messages, ledger });
}

/** What the system says beyond that an offer was made, by the offer's state. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  accepted: ['deal-agreed'],
  declined: ['declined'],
};

function factOf({ data }: Message): string[] {
  return data === null ? [] : [`${data.offerId} ${data.what.replace(/^offer-/, '')}`];
}

function pairOf({ requestId, providerId }: Pick<Conversation, 'requestId' | 'providerId'>): string {
  return `${requestId} ${providerId}`;
}

/** The requests and providers that must have a conversation: one for each offer, and those opened by a message. */
function duePairs(found: readonly Found[], { said }: Ledger, pairs: readonly string[]): string[] {
  const byOffer = found.flatMap(({ offers }) => offers.map(pairOf));
  const openings = said.filter(({ requestId }) => requestId !== undefined);
  const byMessage = due(
    openings,
    ({ by, requestId = '' }) => pairOf({ requestId, providerId: by.userId }),
    pairs,
  );
  return [...new Set([...byOffer, ...byMessage])].toSorted();
}

async function messagesOf(side: Member, conversationId: string): Promise<Message[]> {
  const messages: Message[] = [];
  for (let more = true; more;) {
    const since = messages.at(-1)?.seq ?? 0;
    const page = await side.get<{ items: Message[]; more: boolean }>(
      `/v1/chat/conversations/${conversationId}/messages?limit=50&since=${since}`,
    );
    messages.push(...page.items);
    more = page.more;
  }
  return messages;
}

function expectSaidOnce(conversation: Conversation, messages: readonly Message[], { said }: Ledger): void {
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
  const here = said.filter(({ by, conversationId, requestId }) =>
    conversationId === undefined
      ? pairOf({ requestId: requestId!, providerId: by.userId }) === pairOf(conversation)
      : conversationId === conversation.id,
  );
  const texts = messages.filter(({ kind }) => kind === 'text');
  const ids = texts.map(({ clientId }) => clientId);
  expect(ids.toSorted()).toEqual(due(here, ({ clientId }) => clientId, ids));
  for (const message of texts) {
    const asked = here.find(({ clientId }) => clientId === message.clientId)!;
    expect(message).toMatchObject({ text: asked.text, senderId: asked.by.userId, ...toldOf(asked) });
  }
}

/** Under which number and when a message was said to be sent; an opening's acknowledgement doesn't tell. */
function toldOf({ answer, conversationId, ...said }: Said): object {
  if (conversationId === undefined || !isAcknowledged({ answer, ...said })) return {};
  const { seq, sentAt } = answer!.body as { seq: number; sentAt: string };
  return { seq, sentAt };
}

async function expectInbox(
  member: Member,
  inbox: readonly Talk[],
  all: {
    readonly inboxes: ReadonlyMap<Member, readonly Talk[]>;
    readonly messages: ReadonlyMap<string, readonly Message[]>;
    readonly ledger: Ledger;
  },
): Promise<void> {
  const ids = inbox.map(({ conversation }) => conversation.id);
  expect(ids).toEqual([...new Set(ids)]);
  let unread = 0;
  for (const { conversation, request, peer } of inbox) {
    const { id, requestId, requesterId, providerId } = conversation;
    const peerId = member.userId === requesterId ? providerId : requesterId;
    const [other, peersInbox = []] = [...all.inboxes].find(([{ userId }]) => userId === peerId)!;
    expect(request).toMatchObject({ id: requestId });
    expect(peer).toMatchObject({ userId: peerId, displayName: other.name });

    const messages = all.messages.get(id)!;
    const waiting = messages.filter(({ senderId, seq }) => senderId === peerId && seq > conversation.readSeq);
    unread += waiting.length;
    const { seq, text } = messages.at(-1)!;
    expect(conversation).toMatchObject({
      mode: 'open',
      lastSeq: messages.length,
      unread: waiting.length,
      lastMessage: { seq, text },
      peerReadSeq: peersInbox.find((talk) => talk.conversation.id === id)?.conversation.readSeq,
    });
    expect(possibleReadSeqs(member, id, messages, all.ledger)).toContain(conversation.readSeq);
  }
  const { unread: counts } = await member.get<{ unread: { messages: number } }>('/v1/views/me');
  expect(counts.messages).toBe(unread);
}

/** How far a member has read, by marks and by sending; more than one when a mark got no answer. */
function possibleReadSeqs(
  member: Member,
  conversationId: string,
  messages: readonly Message[],
  { readings }: Ledger,
): number[] {
  const sent = messages.filter(({ senderId }) => senderId === member.userId).map(({ seq }) => seq);
  const marks = readings.filter((mark) => mark.by === member && mark.conversationId === conversationId);
  const told = Math.max(0, ...sent, ...marks.filter(isAcknowledged).map(({ seq }) => seq));
  return [told, ...marks.filter((mark) => mayBeDone(mark) && mark.seq > told).map(({ seq }) => seq)];
}
