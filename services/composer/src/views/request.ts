import * as z from 'zod';
import { askConversations, conversationSchema } from '../upstream/chat.ts';
import { askCards, cardSchema } from '../upstream/identity.ts';
import { lookedUp, unavailable, valueOf } from '../upstream/part.ts';
import {
  askOffers,
  askRequest,
  askStanding,
  offerSchema,
  requestSchema,
  standingSchema,
} from '../upstream/requests.ts';
import type { OnBehalf, Upstream } from '../upstream/upstream.ts';
import { required } from './required.ts';
import { unavailableSchema } from './unavailable.ts';

export const requestViewSchema = z
  .strictObject({
    request: requestSchema,
    requester: cardSchema.nullable().exactOptional(),
    /** For its owner: every offer, with who made it and the conversation with them. */
    offers: z
      .array(
        z.strictObject({
          offer: offerSchema,
          provider: cardSchema.nullable().exactOptional(),
          conversation: conversationSchema.nullable().exactOptional(),
        }),
      )
      .exactOptional(),
    /** For anyone else: whether they may offer, their latest offer, and their conversation with the owner. */
    standing: standingSchema.nullable().exactOptional(),
    offer: offerSchema.nullable().exactOptional(),
    conversation: conversationSchema.nullable().exactOptional(),
    unavailable: unavailableSchema,
  })
  .meta({ id: 'RequestView' });

type RequestView = z.output<typeof requestViewSchema>;

/** A request as its owner, or as a provider, needs it on one screen. */
export async function requestView(
  upstream: Upstream,
  requestId: string,
  callerId: string,
  onBehalf: OnBehalf,
): Promise<RequestView> {
  const [asked, standing, offers, conversations] = await Promise.all([
    askRequest(upstream, requestId, onBehalf),
    askStanding(upstream, requestId, onBehalf),
    askOffers(upstream, requestId, onBehalf),
    askConversations(upstream, `?requestId=${requestId}&limit=50`, onBehalf),
  ]);
  const request = required(asked);
  const isOwner = request.requesterId === callerId;
  const made = valueOf(offers)?.items;
  const cards = await askCards(
    upstream,
    [request.requesterId, ...(isOwner ? (made ?? []).map((offer) => offer.providerId) : [])],
    onBehalf,
  );
  const talks = valueOf(conversations)?.items;
  const whole = {
    request,
    ...lookedUp('requester', cards, request.requesterId),
    unavailable: unavailable([isOwner ? offers : standing, offers, conversations, cards]),
  };
  if (isOwner) {
    const withProviders = made?.map((offer) => ({
      offer,
      ...lookedUp('provider', cards, offer.providerId),
      ...(talks && { conversation: talks.find((talk) => talk.providerId === offer.providerId) ?? null }),
    }));
    return { ...whole, ...(withProviders && { offers: withProviders }) };
  }
  return {
    ...whole,
    ...(standing.state !== 'unavailable' && { standing: valueOf(standing) ?? null }),
    ...(made && { offer: made.findLast((offer) => offer.providerId === callerId) ?? null }),
    ...(talks && { conversation: talks.find((talk) => talk.providerId === callerId) ?? null }),
  };
}
