import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import { inboxFor } from './inbox.ts';

const { integer, regex, string, uuid } = MatchersV3;
const hear = inboxFor('requests');

it.each([
  ['a request was posted', 'requests.request.posted.v1', 'open'],
  ['a request was edited', 'requests.request.changed.v1', 'open'],
  ['a request was cancelled', 'requests.request.closed.v1', 'cancelled'],
])('%s: its title and its state', async (description, type, state) => {
  const data = { id: uuid(), version: integer(2), requesterId: uuid(), title: string('Cafetière'), state };
  const { kept, told } = await hear(description, type, data);
  expect(kept).toMatchObject([{ title: 'Cafetière', state }]);
  expect(told).toEqual([]);
});

it('a request expired: its owner is told', async () => {
  const data = {
    id: uuid(),
    version: integer(2),
    requesterId: uuid(),
    title: string('Cafetière'),
    state: 'expired',
  };
  const { told } = await hear('a request expired', 'requests.request.closed.v1', data);
  expect(told).toMatchObject([{ kind: 'request-expired', facts: { title: 'Cafetière' } }]);
});

it('a request ends soon: its owner is told', async () => {
  const data = {
    id: uuid(),
    version: integer(1),
    requesterId: uuid(),
    title: string('Cafetière'),
    state: 'open',
  };
  const { told } = await hear('a request ends soon', 'requests.request.expiring.v1', data);
  expect(told).toMatchObject([{ kind: 'request-expiring', facts: { title: 'Cafetière' } }]);
});

const REQUESTER = '0190a6b0-7b3c-7def-8abc-0123456789ab';
const PROVIDER = '0190a6b0-7b3c-7def-8abc-0123456789ac';

it.each([
  ['an offer was made', 'requests.offer.made.v1', 'offer-made', REQUESTER],
  ['an offer was confirmed on new terms', 'requests.offer.agreed.v1', 'offer-agreed', REQUESTER],
  ['an offer was declined', 'requests.offer.declined.v1', 'offer-declined', PROVIDER],
  ['an offer was accepted', 'requests.offer.accepted.v1', 'offer-accepted', PROVIDER],
])('%s: the other side is told, with the cash due', async (description, type, kind, recipientId) => {
  const { told } = await hear(description, type, {
    id: uuid(),
    requestId: uuid(),
    requesterId: uuid(REQUESTER),
    providerId: uuid(PROVIDER),
    cashDue: { amount: integer(90_000), currency: regex('^(TND|EUR|USD|CAD|GBP)$', 'TND') },
    arrivesOn: regex('^\\d{4}-\\d\\d-\\d\\d$', '2026-12-20'),
  });
  expect(told).toMatchObject([{ kind, recipientId, facts: { cashDue: { amount: 90_000 } } }]);
});

it('a deal was agreed: nobody is told twice of what the accepted offer told', async () => {
  const sides = { id: uuid(), requestId: uuid(), requesterId: uuid(), providerId: uuid() };
  const { told } = await hear('a deal was agreed', 'requests.deal.changed.v1', {
    ...sides,
    state: string('agreed'),
  });
  expect(told).toEqual([]);
});
