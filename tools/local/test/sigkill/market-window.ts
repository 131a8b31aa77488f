import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { carryOut, deed, idOf, isAcknowledged } from './deed.ts';
import type { Ledger, Proposal } from './ledger.ts';
import type { Member } from './member.ts';
import { dayAhead } from './posting.ts';
import type { Random } from './random.ts';

/** So many offers a member makes at most: they are read again afterwards, one by one. */
const MOST_PROPOSALS = 15;

/** Offers that a member makes at once, so that many events are under way when the product is killed. */
const AT_ONCE = 3;

const PAUSE_MS = 200;

/** A window in which a member offers, accepts, declines and edits their profile, until the signal aborts. */
export async function tendMarket(
  member: Member,
  ledger: Ledger,
  random: Random,
  signal: AbortSignal,
): Promise<void> {
  const isMine = ({ by }: { by: Member }): boolean => by === member;

  /** Offers on other people's requests, several at once. */
  async function propose(): Promise<void> {
    const mine = ledger.proposals.filter(isMine);
    if (mine.length === MOST_PROPOSALS) return;
    const news = ledger.posts
      .filter((asked) => !isMine(asked) && isAcknowledged(asked))
      .map(idOf)
      .filter((id) => mine.every(({ requestId }) => requestId !== id));
    const first = random.below(news.length + 1);
    await Promise.all(news.slice(first, first + AT_ONCE).map(proposeOn));
  }

  async function proposeOn(requestId: string): Promise<void> {
    const mine = ledger.proposals.filter(isMine);
    const message = `Offer ${mine.length + 1} of ${member.name}`;
    const body = {
      fee: { amount: 1_000 + random.below(100_000), currency: 'TND' },
      arrivesOn: dayAhead(10 + random.below(10)),
      message,
      termsVersion: 1,
    };
    const path = `/v1/requests/${requestId}/offers`;
    const asked: Proposal = {
      ...deed(member, { method: 'POST', path, body, key: randomUUID() }),
      requestId,
      message,
    };
    ledger.proposals.push(asked);
    await carryOut(asked, signal);
  }

  async function decide(verdict: 'accept' | 'decline', { requestId, ...offer }: Proposal): Promise<void> {
    const offerId = idOf(offer);
    const call = {
      method: 'POST',
      path: `/v1/requests/${requestId}/offers/${offerId}/${verdict}`,
      ...(verdict === 'accept' && { body: { offerVersion: 1, termsVersion: 1 } }),
    } as const;
    const asked = { ...deed(member, call, false), verdict, requestId, offerId };
    ledger.decisions.push(asked);
    await carryOut(asked, signal);
  }

  /** Offers on the member's own requests of which they have accepted none. */
  function undecided(): Proposal[] {
    const mine = new Set(ledger.posts.filter(isMine).filter(isAcknowledged).map(idOf));
    const isDecided = (proposal: Proposal): boolean =>
      ledger.decisions.some(({ verdict, requestId, offerId }) =>
        verdict === 'accept' ? requestId === proposal.requestId : offerId === idOf(proposal),
      );
    return ledger.proposals
      .filter(isAcknowledged)
      .filter((proposal) => mine.has(proposal.requestId) && !isDecided(proposal));
  }

  async function decline(): Promise<void> {
    const offer = random.oneOf(undecided());
    if (offer) await decide('decline', offer);
  }

  /** Accepts all offers there are on a request, at once: one wins. */
  async function accept(): Promise<void> {
    const open = undecided();
    const chosen = random.oneOf(open);
    const offers = open.filter(({ requestId }) => requestId === chosen?.requestId);
    await Promise.all(offers.map((offer) => decide('accept', offer)));
  }

  async function edit(): Promise<void> {
    const bio = `Brings things home. ${randomUUID()}`;
    const asked = { ...deed(member, { method: 'PATCH', path: '/v1/identity/me', body: { bio } }), bio };
    ledger.edits.push(asked);
    await carryOut(asked, signal);
  }

  while (!signal.aborted) {
    await random.oneOf([propose, accept, decline, edit])?.();
    await sleep(PAUSE_MS);
  }
}
