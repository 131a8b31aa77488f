import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import { askCards, askOwnProfile } from '../src/upstream/identity.ts';
import { AMEL, askInPact, SAMI } from './upstream.ts';

const { eachLike, uuid } = MatchersV3;

it('asks identity for the caller’s own profile', async () => {
  const profile = await askInPact('identity', {
    given: 'Amel and Sami are members',
    asks: 'Amel’s own profile',
    path: '/v1/identity/me',
    as: AMEL,
    answer: { userId: AMEL },
    ask: askOwnProfile,
  });
  expect(profile).toEqual({ state: 'here', value: { userId: AMEL } });
});

it('asks identity for several cards at once', async () => {
  const cards = await askInPact('identity', {
    given: 'Amel and Sami are members',
    asks: 'the cards of Amel and Sami',
    path: '/v1/identity/profiles',
    query: { ids: `${AMEL},${SAMI}` },
    answer: { items: eachLike({ userId: uuid(AMEL) }) },
    ask: (upstream, onBehalf) => askCards(upstream, [AMEL, SAMI], onBehalf),
  });
  expect(cards).toMatchObject({ state: 'here' });
});
