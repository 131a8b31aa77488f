import { expect } from 'vitest';
import { due, idOf, isAcknowledged, mayBeDone } from './deed.ts';
import type { Decision, Ledger, Post, Proposal } from './ledger.ts';
import type { Member } from './member.ts';

export interface Request {
  readonly id: string;
  readonly requesterId: string;
  readonly title: string;
  readonly state: string;
  readonly offerCount: number;
}

export interface Offer {
  readonly id: string;
  readonly requestId: string;
  readonly providerId: string;
  readonly state: string;
  readonly message: string;
}

/** A request that is there, with its offers. */
export interface Found {
  readonly owner: Member;
  readonly request: Request;
  readonly offers: readonly Offer[];
}

/**
 * Expects every request and offer that was acknowledged to be there once, as it was asked for, with one accepted
 * offer at most; answers what is there.
 */
export async function expectRequestsKept(members: readonly Member[], ledger: Ledger): Promise<Found[]> {
  const found = (await Promise.all(members.map((member) => requestsOf(member, ledger)))).flat();
  await Promise.all(found.map((each) => expectOffersKept(each, ledger)));
  await Promise.all(members.map((member) => expectDeals(member, found)));
  const browsed = (await members[0]!.list<Request>('/v1/requests')).map(({ id }) => id);
  const open = found.filter(({ request }) => request.state === 'open').map(({ request }) => request.id);
  expect(browsed.toSorted()).toEqual(open.toSorted());
  return found;
}

async function requestsOf(owner: Member, { posts }: Ledger): Promise<Found[]> {
  const own = posts.filter(({ by }) => by === owner);
  const mine = await owner.list<Request>('/v1/requests/mine');
  const titles = mine.map(({ title }) => title);
  expect(titles.toSorted()).toEqual(due(own, ({ title }) => title, titles));
  return await Promise.all(
    mine.map(async ({ id, title }) => {
      const [request, { items: offers }] = await Promise.all([
        owner.get<Request>(`/v1/requests/${id}`),
        owner.get<{ items: Offer[] }>(`/v1/requests/${id}/offers?limit=50`),
      ]);
      await expectAsPosted(
        owner,
        request,
        own.find((post) => post.title === title)!,
      );
      return { owner, request, offers };
    }),
  );
}

async function expectAsPosted(owner: Member, request: Request, post: Post): Promise<void> {
  const { pickup, dropoff, meetup, ...facts } = post.call.body as Record<string, unknown>;
  if (isAcknowledged(post)) expect(request.id).toBe(idOf(post));
  expect(request).toMatchObject({ ...facts, requesterId: owner.userId });
  const places = await owner.get(`/v1/requests/${request.id}/private`);
  const asked = Object.entries({ pickup, dropoff, meetup }).filter(([, place]) => place !== undefined);
  expect(places).toEqual({ requestId: request.id, ...Object.fromEntries(asked) });
}

async function expectOffersKept({ owner, request, offers }: Found, ledger: Ledger): Promise<void> {
  const proposals = ledger.proposals.filter(({ requestId }) => requestId === request.id);
  const messages = offers.map(({ message }) => message);
  expect(messages.toSorted()).toEqual(due(proposals, ({ message }) => message, messages));
  for (const offer of offers) {
    const proposal = proposals.find(({ message }) => message === offer.message) as Proposal;
    const asked = proposal.call.body as Record<string, unknown>;
    expect(offer).toMatchObject({ ...asked, providerId: proposal.by.userId });
    if (isAcknowledged(proposal)) expect(offer.id).toBe(idOf(proposal));
  }

  const decisions = ledger.decisions.filter(({ requestId }) => requestId === request.id);
  const idsOf = (state: string) => offers.filter((offer) => offer.state === state).map(({ id }) => id);
  const decided = (verdict: Decision['verdict'], isMeant: (decision: Decision) => boolean) =>
    decisions.filter((each) => each.verdict === verdict && isMeant(each)).map(({ offerId }) => offerId);
  const accepted = idsOf('accepted');
  expect(accepted.length).toBeLessThan(2);
  expect(request.state).toBe(accepted.length === 1 ? 'agreed' : 'open');
  for (const [verdict, ids] of [
    ['accept', accepted],
    ['decline', idsOf('declined')],
  ] as const) {
    expect(ids).toEqual(expect.arrayContaining(decided(verdict, isAcknowledged)));
    expect(decided(verdict, mayBeDone)).toEqual(expect.arrayContaining(ids));
  }
  expect(idsOf('pending').length + accepted.length).toBe(request.offerCount);
  for (const id of accepted) {
    expect(await owner.get(`/v1/deals/${id}`)).toMatchObject({ requestId: request.id, state: 'agreed' });
  }
}

/** Expects the member's deals to be those of the accepted offers, on either side. */
async function expectDeals(member: Member, found: readonly Found[]): Promise<void> {
  const theirs = found.flatMap(({ owner, offers }) =>
    offers
      .filter(({ state }) => state === 'accepted')
      .filter(({ providerId }) => owner === member || providerId === member.userId),
  );
  const deals = await member.list<{ id: string }>('/v1/deals/mine');
  expect(deals.map(({ id }) => id).toSorted()).toEqual(theirs.map(({ id }) => id).toSorted());
}
