import { listen, type Listener } from '@nwassik/messaging';
import * as z from 'zod';
import { followRequest } from '../app/follow-request.ts';
import { sayOfOffer } from '../app/open-conversation.ts';
import type { SystemFact } from '../domain/message.ts';
import type { Push } from '../socket/push.ts';
import type { Conversations } from '../store/conversations.ts';
import type { Meters } from '../store/meters.ts';
import { requestStates, type Requests } from '../store/requests.ts';

/** What chat needs of a request's events. */
export const requestEventSchema = z.object({
  id: z.string(),
  version: z.int(),
  requesterId: z.string(),
  state: z.enum(requestStates),
});

/** What chat needs of an offer's and a deal's events. */
export const offerEventSchema = z.object({
  id: z.string(),
  requestId: z.string(),
  requesterId: z.string(),
  providerId: z.string(),
});

/** What chat needs to know a deal's beginning from its later changes. */
export const dealEventSchema = offerEventSchema.extend({ state: z.string() });

/** What chat needs of an entitlement: all that is to come, in the order of time. */
export const entitlementEventSchema = z.object({
  userId: z.string(),
  version: z.int(),
  timeline: z.array(
    z.object({
      from: z.string(),
      plan: z.string(),
      limits: z.object({ conversations: z.int().nullable() }),
    }),
  ),
});

/** What chat needs of a response that was given back. */
export const refundEventSchema = z.object({
  id: z.string(),
  userId: z.string(),
  meter: z.string(),
  countedIn: z.string(),
});

/** What chat passes on of a notification: all that an open app shows of it. */
export const notificationEventSchema = z.object({
  id: z.string(),
  userId: z.string(),
  kind: z.string(),
  title: z.string(),
  body: z.string(),
  link: z.string(),
  createdAt: z.string(),
  readAt: z.string().nullable(),
});

const SAID_OF_OFFERS: Readonly<Record<string, SystemFact>> = {
  'requests.offer.made.v1': 'offer-made',
  'requests.offer.agreed.v1': 'offer-agreed',
  'requests.offer.declined.v1': 'offer-declined',
  'requests.offer.withdrawn.v1': 'offer-withdrawn',
};

/** What chat hears of others, by event type, and what it does about it. */
export function listeners(parts: {
  readonly conversations: Conversations;
  readonly requests: Requests;
  readonly meters: Meters;
  readonly push: Push;
  readonly now: () => number;
}): readonly Listener[] {
  const { conversations, meters, push, now } = parts;
  const say = (what: SystemFact, event: z.output<typeof offerEventSchema>, eventId: string) => {
    const { id: offerId, requestId, requesterId, providerId } = event;
    return sayOfOffer(
      conversations,
      { id: eventId, what, offerId, requestId, requesterId, providerId },
      now(),
    );
  };
  return [
    ...['requests.request.posted.v1', 'requests.request.changed.v1', 'requests.request.closed.v1'].map(
      (type) =>
        listen(type, requestEventSchema, ({ id: requestId, version, requesterId, state }, { time }) =>
          followRequest(parts, { requestId, version, requesterId, state }, time),
        ),
    ),
    ...Object.entries(SAID_OF_OFFERS).map(([type, what]) =>
      listen(type, offerEventSchema, (offer, { id }) => say(what, offer, id)),
    ),
    listen('requests.deal.changed.v1', dealEventSchema, async (deal, { id }) => {
      if (deal.state === 'agreed') await say('deal-agreed', deal, id);
    }),
    listen('subscriptions.entitlement.changed.v1', entitlementEventSchema, ({ userId, version, timeline }) =>
      meters.keepPlan(userId, {
        entitlementVersion: version,
        timeline: timeline.map(({ from, plan, limits }) => ({ from, plan, limit: limits.conversations })),
      }),
    ),
    listen('subscriptions.response.refunded.v1', refundEventSchema, async (response) => {
      const { id, userId, meter, countedIn } = response;
      if (meter === 'conversations') await meters.giveBack(userId, countedIn, id);
    }),
    // Twice is no harm: an app knows a notification by its id.
    listen('notifications.notification.created.v1', notificationEventSchema, ({ userId, ...notification }) =>
      push.toUser(userId, { type: 'notification', notification }),
    ),
  ];
}
