import { Refusal } from '@nwassik/refusal';
import { conversationId, type Conversation } from '../domain/conversation.ts';
import { nextMessage, type SystemFact } from '../domain/message.ts';
import { isUsedUp, requireRoom, type Quota } from '../domain/plan-copy.ts';
import { requireOpenTo } from '../domain/request-copy.ts';
import type { Conversations } from '../store/conversations.ts';
import type { Meters } from '../store/meters.ts';
import type { Requests } from '../store/requests.ts';
import { readForSending, saySystem, sendMessage, type Reading, type Sent } from './send-message.ts';

/** New conversations an hour (docs: domain, Chat). */
const NEW_AN_HOUR = { free: 5, paid: 30 } as const;

export interface OpenConversation {
  readonly requestId: string;
  readonly callerId: string;
  /** Named by the requester, who opens towards a provider. */
  readonly providerId: string | undefined;
  readonly text: string;
  readonly clientId: string;
}

type Stores = {
  readonly conversations: Conversations;
  readonly requests: Requests;
  readonly meters: Pick<Meters, 'quota'>;
};
type Moment = { readonly now: number; readonly traceparent?: string | undefined };

/**
 * Says the first thing about a request. A provider opens the conversation with it, if the request is open and not
 * their own; where one exists, the message joins it. A requester reaches a provider who offered: an offer has
 * opened the conversation, so there is one, or it hasn't been heard of yet.
 *
 * A provider's opening is counted on the month's meter unless their plan is without limit; without room it is refused
 * with `subscription-required`.
 */
export async function openConversation(
  { conversations, requests, meters }: Stores,
  command: OpenConversation,
  moment: Moment,
): Promise<Sent> {
  const { requestId, callerId, clientId, text } = command;
  const providerId = command.providerId ?? callerId;
  const id = conversationId(requestId, providerId);
  const join = (reading?: Reading) =>
    sendMessage(conversations, { conversationId: id, clientId, senderId: callerId, text }, moment, reading);

  const opensAsProvider = providerId === callerId;
  const [reading, request, quotaRead] = await Promise.all([
    readForSending(conversations, id, { clientId, senderId: callerId }),
    requests.find(requestId),
    opensAsProvider ? meters.quota(callerId, moment.now) : undefined,
  ]);
  if (reading.current !== undefined) return join(reading);
  if (quotaRead === undefined) throw new Refusal('not-heard-of-yet');
  requireOpenTo(request, providerId);
  const { requesterId } = request;
  const draft = { clientId, senderId: callerId, side: 'provider', text, data: null } as const;
  const message = nextMessage(undefined, draft, moment.now);

  const open = async (read: Quota | undefined): Promise<Sent> => {
    // What was read may be old: whoever would be refused by it is looked at again.
    const quota = read && !isUsedUp(read) ? read : await meters.quota(callerId, moment.now, true);
    requireRoom(quota);
    const createdAt = new Date(moment.now).toISOString();
    const conversation: Conversation = {
      id,
      requestId,
      requesterId,
      providerId,
      version: 1,
      openedBy: 'message',
      createdAt,
      countedIn: quota.limit === null ? null : quota.month,
      closesAt: null,
    };
    const outcome = await conversations.open(
      conversation,
      { message, conversation, traceparent: moment.traceparent },
      {
        userId: callerId,
        hour: `${createdAt.slice(0, 13)}:00:00.000Z`,
        most: quota.plan === 'free' ? NEW_AN_HOUR.free : NEW_AN_HOUR.paid,
        quota,
      },
    );
    if (outcome === 'exists') return join();
    if (outcome === 'quota-moved') return open(undefined);
    if (outcome === 'too-many') {
      throw new Refusal('too-many-conversations', {
        retryAfter: 3600 - (Math.floor(moment.now / 1000) % 3600),
      });
    }
    return { message, current: { conversation, newest: message, marks: [] } };
  };
  return open(quotaRead);
}

/**
 * Leaves in its conversation what happened to an offer, once per event. An offer opens its conversation, uncounted;
 * whichever of its events comes first finds none and opens it.
 */
export async function sayOfOffer(
  conversations: Conversations,
  event: {
    readonly id: string;
    readonly what: SystemFact;
    readonly offerId: string;
    readonly requestId: string;
    readonly requesterId: string;
    readonly providerId: string;
  },
  now: number,
): Promise<void> {
  const { what, offerId, requestId, requesterId, providerId } = event;
  const id = conversationId(requestId, providerId);
  const data = { what, offerId };
  if ((await conversations.find(id)) === undefined) {
    const conversation: Conversation = {
      id,
      requestId,
      requesterId,
      providerId,
      version: 1,
      openedBy: 'offer',
      createdAt: new Date(now).toISOString(),
      countedIn: null,
      closesAt: null,
    };
    const draft = { clientId: event.id, senderId: null, side: undefined, text: null, data };
    const first = { message: nextMessage(undefined, draft, now), conversation };
    if ((await conversations.open(conversation, first, undefined)) === 'opened') return;
  }
  await saySystem(conversations, { conversationId: id, eventId: event.id, data }, now);
}
