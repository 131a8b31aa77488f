import { listen, type Listener } from '@nwassik/messaging';
import * as z from 'zod';
import { followResponse, refundRemoved } from '../app/follow-responses.ts';
import { monthOf } from '@nwassik/calendar';
import type { Responses } from '../store/responses.ts';
import { userSchema, type Users } from '../store/users.ts';
import type { Work } from '../store/work.ts';

const instant = z.iso.datetime().transform((text) => Date.parse(text));

/** The month whose meter counted a response; null where none did: an unlimited plan, or not the first on a request. */
const countedIn = z.string().nullable();

const money = z.object({ amount: z.int(), currency: z.enum(['TND', 'EUR', 'USD', 'CAD', 'GBP']) });

/** What this service needs of an offer's events. */
const offerSchema = z.object({
  id: z.string(),
  requestId: z.string(),
  providerId: z.string(),
  state: z.string(),
  /** Which of its provider's offers on the request it is, from 1 on: only the first is a response. */
  number: z.int(),
  countedIn,
  readAt: z.string().nullable(),
  createdAt: instant,
});

/** What it needs to know of a deal's beginning. */
const dealSchema = z.object({
  id: z.string(),
  providerId: z.string(),
  state: z.string(),
  terms: z.object({ version: z.int(), fee: money, agreedAt: instant }),
});

/** What it needs of a conversation. */
const conversationSchema = z.object({
  id: z.string(),
  requestId: z.string(),
  providerId: z.string(),
  openedBy: z.string(),
  countedIn,
  createdAt: instant,
});

/** What it needs to know of who has read a conversation, or written in it. */
const talkSchema = z.object({
  conversationId: z.string(),
  requestId: z.string(),
  requesterId: z.string(),
  providerId: z.string(),
  countedIn,
});

const readSchema = talkSchema.extend({ userId: z.string() });
const messageSchema = talkSchema.extend({ senderId: z.string() });

/** What it needs to know of a request's end. */
const requestSchema = z.object({ id: z.string(), state: z.string() });

/** What this service hears of others, by event type, and what it does about it. */
export function listeners(parts: {
  readonly users: Users;
  readonly responses: Responses;
  readonly work: Work;
  readonly now: () => number;
}): readonly Listener[] {
  const { users, responses, work, now } = parts;

  const followOffer = async (offer: z.output<typeof offerSchema>) => {
    const { id, requestId, providerId: userId, countedIn, createdAt: madeAt } = offer;
    if (countedIn === null) return;
    const settled = offer.readAt !== null || offer.state !== 'pending';
    const response = { id, meter: 'offers', userId, requestId, countedIn } as const;
    await followResponse(responses, response, settled ? null : madeAt, now());
  };

  /** Whoever was written to has read it, or has answered. */
  const followTalk = async (talk: z.output<typeof talkSchema>, by: string) => {
    const { conversationId: id, requestId, requesterId, providerId: userId, countedIn } = talk;
    if (countedIn === null || by !== requesterId) return;
    const response = { id, meter: 'conversations', userId, requestId, countedIn } as const;
    await followResponse(responses, response, null, now());
  };

  return [
    ...['identity.user.registered.v1', 'identity.profile.changed.v1'].map((type) =>
      listen(type, userSchema, (user) => users.keep(user)),
    ),

    listen('requests.offer.made.v1', offerSchema, async (offer) => {
      const { id, providerId, number, createdAt } = offer;
      if (number === 1) await work.keep(providerId, id, { what: 'response', month: monthOf(createdAt) });
      await followOffer(offer);
    }),

    ...SETTLING_EVENTS.map((type) => listen(type, offerSchema, followOffer)),

    listen('requests.deal.changed.v1', dealSchema, async ({ id, providerId, state, terms }) => {
      // Won once, at the fee agreed then: later terms are no other win.
      if (state !== 'agreed' || terms.version !== 1) return;
      await work.keep(providerId, id, { what: 'win', month: monthOf(terms.agreedAt), fee: terms.fee });
    }),

    listen('requests.request.closed.v1', requestSchema, async ({ id, state }) => {
      if (state === 'removed') await refundRemoved(responses, id, now());
    }),

    listen('chat.conversation.opened.v1', conversationSchema, async (conversation) => {
      const { id, requestId, providerId: userId, openedBy, countedIn, createdAt: madeAt } = conversation;
      if (openedBy !== 'message') return;
      await work.keep(userId, id, { what: 'response', month: monthOf(madeAt) });
      if (countedIn === null) return;
      const response = { id, meter: 'conversations', userId, requestId, countedIn } as const;
      await followResponse(responses, response, madeAt, now());
    }),

    listen('chat.messages.read.v1', readSchema, (read) => followTalk(read, read.userId)),

    listen('chat.message.sent.v1', messageSchema, (message) => followTalk(message, message.senderId)),
  ];
}

/** The events after which an offer is not unread any more. */
const SETTLING_EVENTS = [
  'requests.offer.read.v1',
  'requests.offer.accepted.v1',
  'requests.offer.declined.v1',
  'requests.offer.withdrawn.v1',
] as const;
