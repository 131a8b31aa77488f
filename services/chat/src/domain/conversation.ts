import { derivedId } from '@nwassik/ids';
import { Refusal } from '@nwassik/refusal';

export const SIDES = ['requester', 'provider'] as const;

export type Side = (typeof SIDES)[number];

/** What a requester and a provider say to each other about one request. */
export interface Conversation {
  readonly id: string;
  readonly requestId: string;
  readonly requesterId: string;
  readonly providerId: string;
  readonly version: number;
  /** What opened it: the provider's first message, or an offer. */
  readonly openedBy: 'message' | 'offer';
  /** RFC 3339 UTC. */
  readonly createdAt: string;
  /** The month whose meter counted its opening, `YYYY-MM`; null where none did. */
  readonly countedIn: string | null;
  /** When it closes, RFC 3339 UTC; null while its request is open or agreed. */
  readonly closesAt: string | null;
}

/** A conversation can be written while `open`, and only read once `closed`. */
export type Mode = 'open' | 'closed';

/** Days for which a conversation stays open after its request has closed. */
const DAYS_OPEN_AFTER = 30;

/** The one id of what this provider and the requester say about a request, whoever asks and however often. */
export function conversationId(requestId: string, providerId: string): string {
  return derivedId('conversation', requestId, providerId);
}

/** On which side of a conversation a user is; undefined for a stranger. */
export function sideOf(
  conversation: Pick<Conversation, 'requesterId' | 'providerId'>,
  userId: string,
): Side | undefined {
  if (userId === conversation.requesterId) return 'requester';
  return userId === conversation.providerId ? 'provider' : undefined;
}

/** The user on a side. */
export function userOn(conversation: Pick<Conversation, 'requesterId' | 'providerId'>, side: Side): string {
  return side === 'requester' ? conversation.requesterId : conversation.providerId;
}

/** The side across from one. */
export function otherSide(side: Side): Side {
  return side === 'requester' ? 'provider' : 'requester';
}

/** Whether a conversation can be written at an instant (milliseconds since the epoch). */
export function modeAt(conversation: Pick<Conversation, 'closesAt'>, now: number): Mode {
  return conversation.closesAt !== null && Date.parse(conversation.closesAt) <= now ? 'closed' : 'open';
}

/** When the conversations of a request close that closed at this instant (RFC 3339 UTC): 30 days after. */
export function closesAfter(requestClosedAt: string): string {
  return new Date(Date.parse(requestClosedAt) + DAYS_OPEN_AFTER * 24 * 60 * 60 * 1000).toISOString();
}

/** Refuses with `conversation-closed` what would be written after its end. */
export function requireOpen(conversation: Pick<Conversation, 'closesAt'>, now: number): void {
  if (modeAt(conversation, now) === 'closed') throw new Refusal('conversation-closed');
}
