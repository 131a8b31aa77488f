import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import { inboxFor } from './inbox.ts';

const { datetime, regex, uuid } = MatchersV3;
const hear = inboxFor('subscriptions');

it.each([
  ['a subscription is ending', 'subscriptions.subscription.ending.v1', 'subscription-ending'],
  ['a subscription has ended', 'subscriptions.subscription.ended.v1', 'subscription-ended'],
])('%s: whose, which plan, and when', async (description, type, kind) => {
  const { told } = await hear(description, type, {
    userId: uuid(),
    plan: regex('^(premium|pro|trip-pass)$', 'premium'),
    endsAt: datetime("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", '2026-12-20T22:59:59.000Z'),
  });
  expect(told).toMatchObject([{ kind, facts: { plan: 'premium', until: '2026-12-20T22:59:59.000Z' } }]);
});
