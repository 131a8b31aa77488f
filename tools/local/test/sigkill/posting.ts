import { randomUUID } from 'node:crypto';
import { carryOut, deed } from './deed.ts';
import type { Ledger, Post } from './ledger.ts';
import type { Member } from './member.ts';
import type { Random } from './random.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

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

/** Posts a request of the member's. */
export async function postRequest(
  member: Member,
  ledger: Ledger,
  random: Random,
  signal: AbortSignal,
): Promise<void> {
  const title = `Request ${ledger.posts.length + 1} by ${member.name}`;
  const body = {
    ...random.oneOf(WORKFLOWS),
    title,
    description: `What it is about: ${randomUUID()}`,
    items: [{ name: 'Coffee maker', quantity: 1 + random.below(9) }],
    dueOn: dayAhead(30 + random.below(30)),
    reward: { amount: random.below(100_000), currency: 'TND' },
  };
  const call = { method: 'POST', path: '/v1/requests', body, key: randomUUID() } as const;
  const asked: Post = { ...deed(member, call), title };
  ledger.posts.push(asked);
  await carryOut(asked, signal);
}

/** A date so many days from now. */
export function dayAhead(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}
