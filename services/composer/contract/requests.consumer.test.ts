import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import {
  askDeals,
  askNewest,
  askOffers,
  askRequest,
  askRequestCards,
  askStanding,
} from '../src/upstream/requests.ts';
import { AMEL, askInPact, SAMI } from './upstream.ts';

const { boolean, eachLike, nullValue, uuid } = MatchersV3;

const given = 'Sami has offered on Amel’s request';
const cards = { items: eachLike({ id: uuid(), requesterId: AMEL }), nextCursor: nullValue() };

it('asks requests for a request', async () => {
  const request = await askInPact('requests', {
    given,
    asks: 'Amel’s request',
    path: ['/v1/requests/', 'requestId', ''],
    as: SAMI,
    answer: { id: uuid(), requesterId: AMEL },
    ask: (upstream, onBehalf, requestId) => askRequest(upstream, requestId, onBehalf),
  });
  expect(request).toMatchObject({ state: 'here', value: { requesterId: AMEL } });
});

it('asks requests for the newest', async () => {
  const newest = await askInPact('requests', {
    given,
    asks: 'the newest requests',
    path: '/v1/requests',
    query: { limit: '12' },
    answer: cards,
    ask: (upstream, onBehalf) => askNewest(upstream, 12, onBehalf),
  });
  expect(newest).toMatchObject({ state: 'here', value: { items: [{ requesterId: AMEL }] } });
});

it('asks requests for several cards at once', async () => {
  const found = await askInPact('requests', {
    given,
    asks: 'the card of Amel’s request',
    path: '/v1/requests',
    query: { ids: ['requestId'] },
    answer: cards,
    ask: (upstream, onBehalf, requestId) => askRequestCards(upstream, [requestId], onBehalf),
  });
  expect(found).toMatchObject({ state: 'here' });
});

it('asks requests for the caller’s standing', async () => {
  const standing = await askInPact('requests', {
    given,
    asks: 'Sami’s standing towards Amel’s request',
    path: ['/v1/requests/', 'requestId', '/standing'],
    as: SAMI,
    answer: { mayOffer: boolean(false) },
    ask: (upstream, onBehalf, requestId) => askStanding(upstream, requestId, onBehalf),
  });
  expect(standing).toEqual({ state: 'here', value: { mayOffer: false } });
});

it.each([
  ['her owner sees', AMEL],
  ['their provider sees', SAMI],
])('asks requests for the offers that %s', async (who, as) => {
  const offers = await askInPact('requests', {
    given,
    asks: `the offers on Amel’s request that ${who}`,
    path: ['/v1/requests/', 'requestId', '/offers'],
    query: { limit: '50' },
    as,
    answer: { items: eachLike({ id: uuid(), providerId: SAMI }) },
    ask: (upstream, onBehalf, requestId) => askOffers(upstream, requestId, onBehalf),
  });
  expect(offers).toMatchObject({ state: 'here', value: { items: [{ providerId: SAMI }] } });
});

it('asks requests for the caller’s deals', async () => {
  const deals = await askInPact('requests', {
    given: 'Amel has accepted Sami’s offer',
    asks: 'Sami’s deals',
    path: '/v1/deals/mine',
    query: { limit: '20' },
    as: SAMI,
    answer: {
      items: eachLike({ id: uuid(), requestId: uuid(), requesterId: AMEL, providerId: SAMI }),
      nextCursor: nullValue(),
    },
    ask: (upstream, onBehalf) => askDeals(upstream, '?limit=20', onBehalf),
  });
  expect(deals).toMatchObject({ state: 'here', value: { items: [{ requesterId: AMEL }] } });
});
