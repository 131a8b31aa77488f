import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import { askEntitlement } from '../src/upstream/subscriptions.ts';
import { AMEL, askInPact } from './upstream.ts';

const { datetime, integer, nullValue, regex } = MatchersV3;
const instant = (example: string) => datetime("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", example);

it('asks subscriptions what the caller is entitled to', async () => {
  const entitlement = await askInPact('subscriptions', {
    given: 'Amel has premium',
    asks: 'what Amel is entitled to',
    path: '/v1/subscriptions/me',
    as: AMEL,
    answer: {
      plan: regex('^(free|premium|pro|trip-pass)$', 'premium'),
      state: regex('^(free|trialing|active|grace)$', 'active'),
      validUntil: instant('2026-12-22T10:00:00.000Z'),
      entitlementVersion: integer(1),
      limits: { offers: nullValue(), conversations: nullValue() },
      used: { offers: integer(0), conversations: integer(0) },
      resetsAt: instant('2026-11-30T23:00:00.000Z'),
    },
    ask: askEntitlement,
  });
  expect(entitlement).toMatchObject({ state: 'here', value: { plan: 'premium', entitlementVersion: 1 } });
});
