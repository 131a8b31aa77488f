import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import { inboxFor } from './inbox.ts';

const { datetime, integer, nullValue, regex, uuid } = MatchersV3;
const hear = inboxFor('requests');

const instant = datetime("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", '2026-11-22T10:00:00.000Z');
const offer = {
  id: uuid(),
  requestId: uuid(),
  providerId: uuid(),
  number: integer(1),
  countedIn: regex('^\\d{4}-\\d{2}$', '2026-11'),
  createdAt: instant,
};

it('a counted offer: whose it is, on which request, the which, and that it is unread', async () => {
  const { followed, kept } = await hear('an offer was made, and counted', 'requests.offer.made.v1', {
    ...offer,
    state: 'pending',
    readAt: nullValue(),
  });
  expect(followed).toMatchObject([{ settled: false, meter: 'offers', countedIn: '2026-11' }]);
  expect(kept).toMatchObject([
    [expect.any(String), expect.any(String), { what: 'response', month: '2026-11' }],
  ]);
});

it('an offer under a plan without limit: that no month counted it', async () => {
  const { followed } = await hear('an offer was made', 'requests.offer.made.v1', {
    ...offer,
    countedIn: nullValue(),
    state: 'pending',
    readAt: nullValue(),
  });
  expect(followed).toEqual([]);
});

it.each([
  ['an offer was read', 'requests.offer.read.v1', { state: 'pending', readAt: instant }],
  ['an offer was declined', 'requests.offer.declined.v1', { state: 'declined', readAt: nullValue() }],
  ['an offer was withdrawn', 'requests.offer.withdrawn.v1', { state: 'withdrawn', readAt: nullValue() }],
  ['an offer was accepted', 'requests.offer.accepted.v1', { state: 'accepted', readAt: nullValue() }],
])('%s: that it is not unread any more', async (description, type, change) => {
  const { followed } = await hear(description, type, { ...offer, ...change });
  expect(followed).toMatchObject([{ settled: true, meter: 'offers' }]);
});

it('a deal was agreed: who won it, and for what fee', async () => {
  const { kept } = await hear('a deal was agreed', 'requests.deal.changed.v1', {
    id: uuid(),
    providerId: uuid(),
    state: 'agreed',
    terms: {
      version: 1,
      fee: { amount: integer(2_500), currency: regex('^(TND|EUR|USD|CAD|GBP)$', 'EUR') },
      agreedAt: instant,
    },
  });
  expect(kept).toMatchObject([
    [expect.any(String), expect.any(String), { what: 'win', fee: { amount: 2_500 } }],
  ]);
});

it('a request was cancelled: which, and that no moderator removed it', async () => {
  const { kept } = await hear('a request was cancelled', 'requests.request.closed.v1', {
    id: uuid(),
    state: regex('^(cancelled|expired|completed|removed)$', 'cancelled'),
  });
  expect(kept).toEqual([]);
});
