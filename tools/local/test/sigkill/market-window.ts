import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { carryOut, deed, isAcknowledged } from './deed.ts';
import type { Ledger, Post, Proposal } from './ledger.ts';
import type { Member } from './member.ts';
import type { Random } from './random.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** How much of each a member makes at most: it all is read again afterwards, one by one. */
const MOST_POSTS = 8;
const MOST_PROPOSALS = 12;

const PAUSE_MS = 200;

const SHOP = { kind: 'shop', label: 'Rue de Rivoli', countryCode: 'FR', city: 'Paris' };
const HOME = { kind: 'person', label: 'Rue de la Gare', countryCode: 'TN', city: 'Sfax' };
const PARIS = { ...SHOP, point: { lat: 48.8566, lng: 2.3522 } };
const SFAX = {
  ...HOME,
  point: { lat: 34.74, lng: 10.76 },
  contact: { name: 'Gate 2', phone: '+21622123456' },
};

const WORKFLOWS = [
  { workflow: 'simple_delivery', category: 'books', dropoff: SFAX },
  { workflow: 'pickup_delivery', category: 'home', pickup: PARIS, dropoff: SFAX },
  { workflow: 'service', category: 'services', meetup: SFAX },
] as const;

/** A window in which a member posts, offers, accepts, declines and edits their profile, until the signal aborts. */
export async function tendMarket(
  member: Member,
  ledger: Ledger,
  random: Random,
  signal: AbortSignal,
): Promise<void> {
  const isMine = ({ by }: { by: Member }): boolean => by === member;
  const day = (ahead: number): string => new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10);

  async function post(): Promise<void> {
    const mine = ledger.posts.filter(isMine);
    if (mine.length === MOST_POSTS) return;
    const title = `Request ${mine.length + 1} of ${member.name}`;
    const body = {
      ...random.oneOf(WORKFLOWS),
      title,
      description: `What it is about: ${randomUUID()}`,
      items: [{ name: 'Coffee maker', quantity: 1 + random.below(9) }],
      dueOn: day(30 + random.below(30)),
      reward: { amount: random.below(100_000), currency: 'TND' },
    };
    const call = { method: 'POST', path: '/v1/requests', body, key: randomUUID() } as const;
    const asked: Post = { ...deed(member, call), title };
    ledger.posts.push(asked);
    await carryOut(asked, signal);
  }

  async function propose(): Promise<void> {
    const mine = ledger.proposals.filter(isMine);
    const requestId = random.oneOf(
      ledger.posts
        .filter((asked) => !isMine(asked) && isAcknowledged(asked))
        .map(idOf)
        .filter((id) => mine.every((proposal) => proposal.requestId !== id)),
    );
    if (requestId === undefined || mine.length === MOST_PROPOSALS) return;
    const message = `Offer ${mine.length + 1} of ${member.name}`;
    const body = {
      fee: { amount: 1_000 + random.below(100_000), currency: 'TND' },
      arrivesOn: day(10 + random.below(10)),
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
    await random.oneOf([post, post, propose, propose, propose, accept, decline, edit])?.();
    await sleep(PAUSE_MS);
  }
}

/** The id of what was made. */
export function idOf({ answer }: Pick<Post, 'answer'>): string {
  return (answer!.body as { id: string }).id;
}
