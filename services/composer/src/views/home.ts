import * as z from 'zod';
import { askCards, cardSchema } from '../upstream/identity.ts';
import { lookedUp, unavailable } from '../upstream/part.ts';
import { askNewest, requestCardSchema } from '../upstream/requests.ts';
import type { OnBehalf, Upstream } from '../upstream/upstream.ts';
import { required } from './required.ts';
import { unavailableSchema } from './unavailable.ts';

/** How many requests the first page shows. */
const SHOWN = 12;

export const homeViewSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({ request: requestCardSchema, requester: cardSchema.nullable().exactOptional() }),
    ),
    unavailable: unavailableSchema,
  })
  .meta({ id: 'HomeView' });

/** What people ask for now. */
export async function homeView(
  upstream: Upstream,
  onBehalf: OnBehalf,
): Promise<z.output<typeof homeViewSchema>> {
  const { items } = required(await askNewest(upstream, SHOWN, onBehalf));
  const cards = await askCards(
    upstream,
    items.map((request) => request.requesterId),
    onBehalf,
  );
  return {
    items: items.map((request) => ({ request, ...lookedUp('requester', cards, request.requesterId) })),
    unavailable: unavailable([cards]),
  };
}
