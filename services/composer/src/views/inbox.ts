import * as z from 'zod';
import { askConversations, conversationSchema } from '../upstream/chat.ts';
import { askCards, cardSchema } from '../upstream/identity.ts';
import { lookedUp, unavailable } from '../upstream/part.ts';
import { askRequestCards, requestCardSchema } from '../upstream/requests.ts';
import type { OnBehalf, Upstream } from '../upstream/upstream.ts';
import { pageQuery } from './page-query.ts';
import { requiredPage } from './required.ts';
import { unavailableSchema } from './unavailable.ts';

export const inboxViewSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        conversation: conversationSchema,
        request: requestCardSchema.nullable().exactOptional(),
        peer: cardSchema.nullable().exactOptional(),
      }),
    ),
    nextCursor: z.string().nullable(),
    unavailable: unavailableSchema,
  })
  .meta({ id: 'InboxView' });

/** The caller's conversations, each with whom and about what. */
export async function inboxView(
  upstream: Upstream,
  page: { readonly limit: number; readonly cursor?: string | undefined },
  callerId: string,
  onBehalf: OnBehalf,
): Promise<z.output<typeof inboxViewSchema>> {
  const { items, nextCursor } = requiredPage(await askConversations(upstream, pageQuery(page), onBehalf));
  const peerOf = (talk: { requesterId: string; providerId: string }) =>
    talk.requesterId === callerId ? talk.providerId : talk.requesterId;
  const [requests, cards] = await Promise.all([
    askRequestCards(
      upstream,
      items.map((talk) => talk.requestId),
      onBehalf,
    ),
    askCards(upstream, items.map(peerOf), onBehalf),
  ]);
  return {
    items: items.map((conversation) => ({
      conversation,
      ...lookedUp('request', requests, conversation.requestId),
      ...lookedUp('peer', cards, peerOf(conversation)),
    })),
    nextCursor,
    unavailable: unavailable([requests, cards]),
  };
}
