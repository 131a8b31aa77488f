import * as z from 'zod';
import type { Story } from '../domain/story.ts';

const money = z.object({ amount: z.int(), currency: z.string() });
const request = z.object({ id: z.string(), requesterId: z.string(), title: z.string() });
const closed = request.extend({ state: z.string() });
const sides = z.object({
  id: z.string(),
  requestId: z.string(),
  requesterId: z.string(),
  providerId: z.string(),
});
const offer = sides.extend({ cashDue: money, arrivesOn: z.string() });
const turned = offer.extend({ turn: z.enum(['requester', 'provider']) });
const deal = sides.extend({
  state: z.string(),
  /** Who did it; nobody when it was time. */
  by: z.string().nullish(),
  proposal: z.object({ by: z.string() }).nullish(),
});
const message = z.object({
  conversationId: z.string(),
  requestId: z.string(),
  seq: z.int(),
  senderId: z.string(),
  recipientId: z.string(),
});
const review = z.object({
  dealId: z.string(),
  requestId: z.string(),
  authorId: z.string(),
  subjectId: z.string(),
});
const invitation = z.object({ requestId: z.string(), requesterId: z.string(), providerId: z.string() });
const match = z.object({
  requestId: z.string(),
  providerId: z.string(),
  notBefore: z.iso.datetime().nullish(),
});
const subscription = z.object({
  userId: z.string(),
  plan: z.string(),
  endsAt: z.iso.datetime(),
});
const decision = z.object({ userId: z.string(), decision: z.string(), reason: z.string() });
const device = z.object({ userId: z.string(), device: z.string() });

/** An event that is news to somebody: what is needed of it, and whom it tells what. */
export interface Storyteller {
  readonly type: string;
  /** Reads an event's data; throws when it isn't as needed. */
  tell(data: unknown): readonly Story[];
}

function of<Data extends z.ZodType>(
  type: string,
  schema: Data,
  stories: (data: z.output<Data>) => readonly Story[],
): Storyteller {
  return { type, tell: (data) => stories(schema.parse(data)) };
}

type Sides = z.output<typeof sides>;

const toRequester = ({ requesterId, providerId }: Sides) => ({
  recipientId: requesterId,
  actorId: providerId,
});
const toProvider = ({ requesterId, providerId }: Sides) => ({
  recipientId: providerId,
  actorId: requesterId,
});

/** The sides of a deal, but for who did it, each beside the other. */
const toTheOthers = (deal: Sides, by: string | null | undefined) =>
  [toRequester(deal), toProvider(deal)].filter(({ recipientId }) => recipientId !== by);

const onOffer = (kind: Story['kind'], to: typeof toRequester) => (data: z.output<typeof offer>) => [
  {
    kind,
    ...to(data),
    requestId: data.requestId,
    facts: { cashDue: data.cashDue, arrivesOn: data.arrivesOn },
    link: `/requests/${data.requestId}`,
  },
];

const onDeal = (data: z.output<typeof deal>, kind: Story['kind'], to: ReturnType<typeof toTheOthers>) =>
  to.map((people) => ({
    kind,
    ...people,
    requestId: data.requestId,
    facts: { outcome: data.state },
    link: `/deals/${data.id}`,
  }));

const onRequest = (kind: Story['kind']) => (data: z.output<typeof request>) => [
  {
    kind,
    recipientId: data.requesterId,
    actorId: null,
    requestId: data.id,
    facts: { title: data.title },
    link: `/requests/${data.id}`,
  },
];

const onSubscription = (kind: Story['kind']) => (data: z.output<typeof subscription>) => [
  {
    kind,
    recipientId: data.userId,
    actorId: null,
    requestId: null,
    facts: { plan: data.plan, until: data.endsAt },
    link: '/subscription',
  },
];

/**
 * Whom each event tells what: the one list of it. Chat's system messages are not in it, their events are; nor is
 * what somebody did themself.
 */
export const STORYTELLERS: readonly Storyteller[] = [
  of('requests.offer.made.v1', offer, onOffer('offer-made', toRequester)),
  of('requests.offer.countered.v1', turned, (data) =>
    onOffer('offer-countered', data.turn === 'requester' ? toRequester : toProvider)(data),
  ),
  of('requests.offer.agreed.v1', offer, onOffer('offer-agreed', toRequester)),
  of('requests.offer.accepted.v1', offer, (data) =>
    onOffer('offer-accepted', toProvider)(data).map((story) => ({ ...story, link: `/deals/${data.id}` })),
  ),
  of('requests.offer.declined.v1', offer, onOffer('offer-declined', toProvider)),
  of('requests.deal.changed.v1', deal, (data) =>
    data.proposal ? onDeal(data, 'deal-changed', toTheOthers(data, data.proposal.by)) : [],
  ),
  of('requests.deal.handed-over.v1', deal, (data) =>
    onDeal(data, 'deal-handed-over', toTheOthers(data, data.by)),
  ),
  of('requests.deal.cash-recorded.v1', deal, (data) => onDeal(data, 'deal-cash', toTheOthers(data, data.by))),
  ...['completed', 'cancelled', 'disputed'].map((ending) =>
    of(`requests.deal.${ending}.v1`, deal, (data) => onDeal(data, 'deal-ended', toTheOthers(data, data.by))),
  ),
  of('requests.review.due.v1', review, (data) => [
    {
      kind: 'review-due',
      recipientId: data.authorId,
      actorId: data.subjectId,
      requestId: data.requestId,
      facts: {},
      link: `/deals/${data.dealId}`,
    },
  ]),
  of('requests.review.published.v1', review, (data) => [
    {
      kind: 'review-published',
      recipientId: data.subjectId,
      actorId: data.authorId,
      requestId: data.requestId,
      facts: {},
      link: `/deals/${data.dealId}`,
    },
  ]),
  of('requests.request.expiring.v1', request, onRequest('request-expiring')),
  of('requests.request.held.v1', request, onRequest('request-held')),
  of('requests.request.closed.v1', closed, (data) =>
    data.state === 'expired' ? onRequest('request-expired')(data) : [],
  ),
  of('requests.provider.invited.v1', invitation, (data) => [
    {
      kind: 'invitation',
      recipientId: data.providerId,
      actorId: data.requesterId,
      requestId: data.requestId,
      facts: {},
      link: `/requests/${data.requestId}`,
    },
  ]),
  of('requests.match.found.v1', match, (data) => [
    {
      kind: 'match',
      recipientId: data.providerId,
      actorId: null,
      requestId: data.requestId,
      facts: {},
      link: `/requests/${data.requestId}`,
      ...(data.notBefore && { notBefore: Date.parse(data.notBefore) }),
    },
  ]),
  of('chat.message.sent.v1', message, (data) => [
    {
      kind: 'message',
      recipientId: data.recipientId,
      actorId: data.senderId,
      requestId: data.requestId,
      facts: {},
      link: `/chat/${data.conversationId}`,
      conversation: { id: data.conversationId, seq: data.seq },
    },
  ]),
  of('subscriptions.subscription.ending.v1', subscription, onSubscription('subscription-ending')),
  of('subscriptions.subscription.ended.v1', subscription, onSubscription('subscription-ended')),
  of('identity.moderation.decided.v1', decision, (data) => [
    {
      kind: 'moderation',
      recipientId: data.userId,
      actorId: null,
      requestId: null,
      facts: { decision: data.decision, reason: data.reason },
      link: '/me',
    },
  ]),
  of('identity.device.seen.v1', device, (data) => [
    {
      kind: 'new-device',
      recipientId: data.userId,
      actorId: null,
      requestId: null,
      facts: { device: data.device },
      link: '/me',
    },
  ]),
];
