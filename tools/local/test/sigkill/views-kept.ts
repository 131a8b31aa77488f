import { expect } from 'vitest';
import type { Conversation } from './chat-window.ts';
import type { Member } from './member.ts';
import type { Found, Offer, Request } from './requests-kept.ts';

interface Seen {
  readonly request: Request;
  readonly offers?: readonly {
    readonly offer: Offer;
    readonly provider: unknown;
    readonly conversation: unknown;
  }[];
  readonly unavailable: readonly string[];
}

/**
 * Expects each request's page to show its owner every offer with its provider and their conversation, each provider
 * their own, and a visitor whether they may still write.
 */
export async function expectViewsKept(
  members: readonly Member[],
  visitor: Member,
  found: readonly Found[],
): Promise<void> {
  await Promise.all(found.map((each) => expectViewKept(members, visitor, each)));
}

async function expectViewKept(
  members: readonly Member[],
  visitor: Member,
  { owner, request, offers }: Found,
): Promise<void> {
  const path = `/v1/views/requests/${request.id}`;
  const view = await owner.get<Seen>(path);
  expect(view).toMatchObject({ request: { id: request.id, state: request.state }, unavailable: [] });
  expect(view.offers).toHaveLength(offers.length);
  for (const offer of offers) {
    const provider = members.find(({ userId }) => userId === offer.providerId)!;
    const conversation = { requestId: request.id, providerId: provider.userId };
    expect(view.offers).toContainEqual({
      offer,
      provider: expect.objectContaining({ userId: provider.userId, displayName: provider.name }),
      conversation: expect.objectContaining(conversation),
    });
    expect(await provider.get(path)).toMatchObject({ offer, conversation, unavailable: [] });
  }
  const { standing } = await visitor.get<{ items: Conversation[]; standing: { mayOpen: boolean } }>(
    `/v1/chat/conversations?requestId=${request.id}`,
  );
  expect({ request, mayOpen: standing.mayOpen }).toEqual({ request, mayOpen: request.state === 'open' });
}
