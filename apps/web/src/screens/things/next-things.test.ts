import { expect, it } from 'vitest';
import { nextThings, urgencyOf } from './next-things.ts';
import type { MyThings } from './things-query.ts';

const request = (id: string, change: object = {}) =>
  ({ id, state: 'open', offerCount: 2, dueOn: '2026-12-20', ...change }) as MyThings['requests'][number];
const offer = (id: string, change: object = {}, state = 'open') =>
  ({
    offer: { id, state: 'pending', needsReconfirmation: true, arrivesOn: '2026-12-12', ...change },
    request: { state },
  }) as MyThings['offers'][number];
const deal = (id: string, arrivesOn: string, state = 'agreed') =>
  ({ deal: { id, state, terms: { arrivesOn } }, request: null, peer: null }) as MyThings['deals'][number];

const names = (things: MyThings) =>
  nextThings(things).map((one) => {
    if (one.kind === 'hand-over') return one.of.deal.id;
    return one.kind === 'reconfirm' ? one.of.offer.id : one.of.id;
  });

it('puts hand-overs first, the next one before the others', () => {
  expect(
    names({
      requests: [request('compare', { dueOn: '2026-11-23' })],
      offers: [offer('reconfirm')],
      deals: [deal('later', '2026-12-20'), deal('sooner', '2026-12-01')],
    }),
  ).toEqual(['sooner', 'later', 'compare', 'reconfirm']);
});

it('leaves out what asks for nothing', () => {
  expect(
    names({
      requests: [request('no offers', { offerCount: 0 }), request('agreed', { state: 'agreed' })],
      offers: [offer('fresh', { needsReconfirmation: false }), offer('closed', {}, 'cancelled')],
      deals: [deal('done', '2026-11-01', 'completed')],
    }),
  ).toEqual([]);
});

it('puts a request without a date after those with one', () => {
  const requests = [request('whenever', { dueOn: null }), request('dated')];
  expect(names({ requests, offers: [], deals: [] })).toEqual(['dated', 'whenever']);
});

it('says how urgent a day is', () => {
  expect(['2026-11-21', '2026-11-25', '2026-12-25'].map((day) => urgencyOf(day, '2026-11-22'))).toEqual([
    'late',
    'soon',
    'later',
  ]);
});
