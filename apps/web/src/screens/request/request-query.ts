import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import { isRefusal } from '../../api/refusal.ts';
import type { Conversation, Offer, ProfileCard, Request, Standing } from '../../market/types.ts';

/** An offer and who makes it; the person is absent when identity could not say. */
export interface OfferFrom {
  readonly offer: Offer;
  readonly provider?: ProfileCard | null;
  /** What was said with them; absent when chat could not say. */
  readonly conversation?: Conversation | null;
}

/** All that a request's page shows, to whoever looks. */
export interface RequestView {
  readonly request: Request;
  readonly requester: ProfileCard | null;
  /** What the reader may do; absent for a visitor. */
  readonly standing: Standing | undefined;
  /** Every offer, for the owner. */
  readonly offers: readonly OfferFrom[] | undefined;
  /** The reader's own latest offer. */
  readonly ownOffer: Offer | undefined;
  readonly conversation: Conversation | undefined;
}

async function asVisitor(requestId: string): Promise<RequestView> {
  const client = await api();
  const request = await answered(client.GET('/v1/requests/{requestId}', { params: { path: { requestId } } }));
  const requester = await answered(
    client.GET('/v1/identity/users/{userId}', { params: { path: { userId: request.requesterId } } }),
  ).catch((error: unknown) => {
    // A request is worth reading without its requester's card.
    if (isRefusal(error)) return null;
    throw error;
  });
  return {
    request,
    requester,
    standing: undefined,
    offers: undefined,
    ownOffer: undefined,
    conversation: undefined,
  };
}

async function asMember(requestId: string): Promise<RequestView> {
  const view = await answered(
    (await api()).GET('/v1/views/requests/{requestId}', { params: { path: { requestId } } }),
  );
  return {
    request: view.request,
    requester: view.requester ?? null,
    standing: view.standing ?? undefined,
    offers: view.offers,
    ownOffer: view.offer ?? undefined,
    conversation: view.conversation ?? undefined,
  };
}

/** A request's page: the public part for a visitor, the reader's own side of it too for a member. */
export const requestQuery = (requestId: string, userId: string | null) =>
  queryOptions({
    queryKey: ['request', requestId],
    queryFn: () => (userId === null ? asVisitor(requestId) : asMember(requestId)),
    // The socket tells of changes; this is for when it can't.
    refetchInterval: userId === null ? false : 30_000,
  });
