import { listen, type Listener } from '@nwassik/messaging';
import * as z from 'zod';
import type { Meters } from '../store/meters.ts';
import type { People } from '../store/people.ts';

/** What requests needs of a person's profile: how to call them. */
const namedSchema = z.object({
  userId: z.uuid(),
  displayName: z.string().min(1),
  version: z.int().min(1),
});

/** What requests needs of an entitlement: all that is to come, in the order of time. */
const entitlementSchema = z.object({
  userId: z.string(),
  version: z.int(),
  timeline: z.array(
    z.object({
      from: z.string(),
      plan: z.string(),
      limits: z.object({ offers: z.int().nullable() }),
    }),
  ),
});

/** What requests needs of a response that was given back. */
const refundSchema = z.object({
  id: z.string(),
  userId: z.string(),
  meter: z.string(),
  countedIn: z.string(),
});

/** What requests listens to: a person's name and plan, newest version kept, and what is given back. */
export function listeners(parts: {
  readonly people: Pick<People, 'rename'>;
  readonly meters: Pick<Meters, 'keepPlan' | 'giveBack'>;
}): readonly Listener[] {
  const { people, meters } = parts;
  const keepName = ({ userId, displayName, version }: z.output<typeof namedSchema>) =>
    people.rename(userId, displayName, version);
  return [
    listen('identity.user.registered.v1', namedSchema, keepName),
    listen('identity.profile.changed.v1', namedSchema, keepName),
    listen('subscriptions.entitlement.changed.v1', entitlementSchema, ({ userId, version, timeline }) =>
      meters.keepPlan(userId, {
        entitlementVersion: version,
        timeline: timeline.map(({ from, plan, limits }) => ({ from, plan, limit: limits.offers })),
      }),
    ),
    listen('subscriptions.response.refunded.v1', refundSchema, async (response) => {
      const { id, userId, meter, countedIn } = response;
      if (meter === 'offers') await meters.giveBack(userId, countedIn, id);
    }),
  ];
}
