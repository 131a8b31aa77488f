import * as z from 'zod';
import type { Part } from './part.ts';
import type { OnBehalf, Upstream } from './upstream.ts';

/** What we need of a member's card; its other members pass through. */
export const cardSchema = z.looseObject({ userId: z.string() }).meta({ id: 'ProfileCard' });
export const cardsSchema = z.object({ items: z.array(cardSchema) });
export const ownProfileSchema = z.looseObject({ userId: z.string() }).meta({ id: 'OwnProfile' });

export type ProfileCard = z.output<typeof cardSchema>;

/** How many cards identity gives at once. */
const BATCH = 50;

export function askOwnProfile(upstream: Upstream, onBehalf: OnBehalf) {
  return upstream.ask('identity', '/v1/identity/me', ownProfileSchema, onBehalf);
}

/** The cards of members, by their ids; asks nobody for none. */
export async function askCards(
  upstream: Upstream,
  userIds: readonly string[],
  { traceparent }: OnBehalf,
): Promise<Part<ReadonlyMap<string, ProfileCard>>> {
  const ids = [...new Set(userIds)].slice(0, BATCH);
  if (ids.length === 0) return { state: 'here', value: new Map() };
  const path = `/v1/identity/profiles?ids=${ids.join(',')}`;
  const part = await upstream.ask('identity', path, cardsSchema, { traceparent });
  if (part.state !== 'here') return part;
  return { state: 'here', value: new Map(part.value.items.map((card) => [card.userId, card])) };
}
