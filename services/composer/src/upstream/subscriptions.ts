import * as z from 'zod';
import type { OnBehalf, Upstream } from './upstream.ts';

const count = z.int().nullable();

/** What we need of an entitlement; its other members pass through. */
export const entitlementSchema = z
  .looseObject({
    plan: z.string(),
    state: z.string(),
    validUntil: z.string().nullable(),
    entitlementVersion: z.int(),
    limits: z.looseObject({ offers: count, conversations: count }),
    used: z.looseObject({ offers: z.int(), conversations: z.int() }),
    resetsAt: z.string(),
  })
  .meta({ id: 'Entitlement' });

/** What the caller's subscription lets them do now. */
export function askEntitlement(upstream: Upstream, onBehalf: OnBehalf) {
  return upstream.ask('subscriptions', '/v1/subscriptions/me', entitlementSchema, onBehalf);
}
