import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, NOW, OTHER, OWNER, posted, proposal, PROVIDER, quota, zoneOf } from '../../test/examples.ts';
import { acceptOffer } from './accept-offer.ts';
import { declineOffer, readOffer, reconfirmOffer, withdrawOffer } from './change-offer.ts';
import { cancelRequest } from './close-request.ts';
import { isDealOverdue, sealTerms } from './deal.ts';
import { editRequest } from './edit-request.ts';
import { makeOffer } from './make-offer.ts';
import { MAX_OFFERS_EACH, offerId } from './offer-id.ts';
import { cashDue, isLive, isWaiting, needsReconfirmation, offerStateWhile, type Proposal } from './offer.ts';
import { quotaAt } from './plan-copy.ts';
import { standingOn } from './standing.ts';

const { request, body } = posted();
const offering = { providerId: PROVIDER, providerName: 'Karim', quota, termsVersion: 1, now: NOW };
const offer = makeOffer(request, [], proposal, offering);
const later = NOW + DAY;
const byProvider = { by: PROVIDER, now: later };
const byOwner = { by: OWNER, now: later };
const refused = (code: string, facts = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });
const edited = editRequest(
  { request, body },
  { title: 'Cafetière rouge' },
  { by: OWNER, now: NOW, zoneOf },
).request;
const cancelled = cancelRequest(request, byOwner);

describe('an offer', () => {
  it('is pending, unread, on the terms it was made on', () => {
    expect(offer).toMatchObject({
      requestId: request.id,
      requesterId: OWNER,
      providerId: PROVIDER,
      state: 'pending',
      termsVersion: 1,
      offerVersion: 1,
      version: 1,
      readAt: null,
      deal: null,
    });
  });

  it('asks for fee and item cost in cash', () => {
    expect(cashDue(proposal)).toEqual({ amount: 6_490, currency: 'EUR' });
    expect(cashDue({ ...proposal, itemCost: null })).toEqual({ amount: 2_500, currency: 'EUR' });
  });

  const made = (change: Partial<Proposal>, on = request, how: Partial<typeof offering> = {}) =>
    makeOffer(on, [], { ...proposal, ...change }, { ...offering, ...how });

  it('is refused with two currencies', () => {
    expect(() => made({ itemCost: { amount: 1, currency: 'TND' } })).toThrow(
      refused('currencies-differ', { fee: 'EUR' }),
    );
  });

  it('arrives between today and the due date, by the days of the drop-off', () => {
    expect(made({ arrivesOn: '2026-11-22' }).proposal.arrivesOn).toBe('2026-11-22');
    expect(made({ arrivesOn: '2026-12-20' }).proposal.arrivesOn).toBe('2026-12-20');
    expect(() => made({ arrivesOn: '2026-11-21' })).toThrow(refused('arrives-in-the-past'));
    expect(() => made({ arrivesOn: '2026-12-21' })).toThrow(
      refused('arrives-after-due', { latest: '2026-12-20' }),
    );
  });

  it('arrives within a year where nothing is due', () => {
    const undated = posted({ dueOn: null }).request;
    expect(made({ arrivesOn: '2027-11-22' }, undated).state).toBe('pending');
    expect(() => made({ arrivesOn: '2027-11-23' }, undated)).toThrow(refused('arrives-too-late'));
  });

  it('is refused on one’s own request, on a closed one, on terms that are not the current ones', () => {
    expect(() => made({}, request, { providerId: OWNER })).toThrow(refused('own-request'));
    expect(() => made({}, cancelled)).toThrow(refused('request-not-open', { state: 'cancelled' }));
    expect(() => made({}, request, { now: request.card.expiresAt })).toThrow(refused('request-not-open'));
    expect(() => made({}, edited)).toThrow(refused('terms-changed', { termsVersion: 2 }));
    expect(() => made({}, request, { termsVersion: 2 })).toThrow(
      refused('terms-changed', { termsVersion: 1 }),
    );
  });

  it('is one at a time for each provider, and the next once the last is over', () => {
    expect(() => makeOffer(request, [offer], proposal, offering)).toThrow(
      refused('offer-exists', { offerId: offer.id }),
    );
    const withdrawn = withdrawOffer(offer, request, byProvider);
    const next = makeOffer(request, [withdrawn], proposal, offering);
    expect(next.id).toBe(offerId(request.id, PROVIDER, 2));
  });

  it('comes to an end after 255 on one request', () => {
    const withdrawn = withdrawOffer(offer, request, byProvider);
    const own = Array.from({ length: MAX_OFFERS_EACH }, () => withdrawn);
    expect(() => makeOffer(request, own, proposal, offering)).toThrow(refused('offers-used-up'));
  });
});

describe('an offer’s id', () => {
  const uuid = fc.uuid({ version: [4, 7] });

  it('is a UUID that begins with its request’s, save for the version', () => {
    fc.assert(
      fc.property(uuid, uuid, fc.integer({ min: 1, max: 255 }), (requestId, providerId, n) => {
        const id = offerId(requestId, providerId, n);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(id.slice(0, 13)).toBe(requestId.slice(0, 13));
        expect([id.slice(15, 18), id.slice(20, 23)]).toEqual([
          requestId.slice(15, 18),
          requestId.slice(20, 23),
        ]);
        expect(Number.parseInt(id.slice(-2), 16)).toBe(n);
      }),
    );
  });

  it('differs from provider to provider and from one offer to the next', () => {
    const ids = [PROVIDER, OTHER].flatMap((who) => [1, 2, 255].map((n) => offerId(request.id, who, n)));
    expect(new Set(ids).size).toBe(6);
  });
});

describe('while its request', () => {
  it('is open, a pending offer is pending', () => {
    expect(offerStateWhile(offer, 'open')).toBe('pending');
    expect(isWaiting(offer, 'open')).toBe(false);
  });

  it('is agreed, it waits', () => {
    expect(offerStateWhile(offer, 'agreed')).toBe('pending');
    expect(isWaiting(offer, 'agreed')).toBe(true);
  });

  it.each(['completed', 'cancelled', 'expired', 'removed'] as const)('is %s, it has lapsed', (state) => {
    expect(offerStateWhile(offer, state)).toBe('lapsed');
    expect(isLive(offer, state)).toBe(false);
  });

  it('closes, what was decided stays decided', () => {
    const declined = declineOffer(offer, request, byOwner);
    expect(offerStateWhile(declined, 'cancelled')).toBe('declined');
  });
});

describe('withdrawing and declining', () => {
  it('end a pending offer, each for its side', () => {
    expect(withdrawOffer(offer, request, byProvider)).toMatchObject({
      state: 'withdrawn',
      offerVersion: 2,
      version: 2,
      lastChange: { what: 'withdrawn', at: later },
    });
    expect(declineOffer(offer, request, byOwner)).toMatchObject({
      state: 'declined',
      lastChange: { what: 'declined', at: later },
    });
    expect(() => withdrawOffer(offer, request, byOwner)).toThrow(refused('not-yours'));
    expect(() => declineOffer(offer, request, byProvider)).toThrow(refused('not-yours'));
  });

  it('are possible while it waits, and not once it is over or has lapsed', () => {
    expect(withdrawOffer(offer, { ...request, state: 'agreed' }, byProvider).state).toBe('withdrawn');
    expect(() => withdrawOffer(offer, cancelled, byProvider)).toThrow(
      refused('offer-not-pending', { state: 'lapsed' }),
    );
    const declined = declineOffer(offer, request, byOwner);
    expect(() => withdrawOffer(declined, request, byProvider)).toThrow(
      refused('offer-not-pending', { state: 'declined' }),
    );
  });
});

describe('reading', () => {
  it('is noted once and leaves what can be accepted as it is', () => {
    const read = readOffer(offer, byOwner);
    expect(read).toMatchObject({ readAt: later, offerVersion: 1, version: 2 });
    expect(readOffer(read, { by: OWNER, now: later + 1 })).toBe(read);
    expect(() => readOffer(offer, byProvider)).toThrow(refused('not-yours'));
  });
});

describe('reconfirming', () => {
  it('lets an offer stand on the new terms', () => {
    expect(needsReconfirmation(offer, edited.card.termsVersion)).toBe(true);
    const reconfirmed = reconfirmOffer(offer, edited, { ...byProvider, termsVersion: 2 });
    expect(reconfirmed).toMatchObject({ termsVersion: 2, offerVersion: 2, state: 'pending' });
    expect(needsReconfirmation(reconfirmed, 2)).toBe(false);
  });

  it('of an offer on the current terms changes nothing', () => {
    expect(reconfirmOffer(offer, request, { ...byProvider, termsVersion: 1 })).toBe(offer);
  });

  it('is for the provider, at the current terms, while the day of arrival still fits', () => {
    expect(() => reconfirmOffer(offer, edited, { ...byOwner, termsVersion: 2 })).toThrow(
      refused('not-yours'),
    );
    expect(() => reconfirmOffer(offer, edited, { ...byProvider, termsVersion: 1 })).toThrow(
      refused('terms-changed'),
    );
    const sooner = editRequest(
      { request, body },
      { dueOn: '2026-12-01' },
      { by: OWNER, now: NOW, zoneOf },
    ).request;
    expect(() => reconfirmOffer(offer, sooner, { ...byProvider, termsVersion: 2 })).toThrow(
      refused('arrives-after-due'),
    );
  });
});

describe('accepting', () => {
  const accepting = { ...byOwner, termsVersion: 1, offerVersion: 1 };

  it('agrees the request and makes the deal of the offer’s terms', () => {
    const accepted = acceptOffer(request, offer, accepting);
    expect(accepted.request).toMatchObject({
      state: 'agreed',
      deal: { id: offer.id, providerId: PROVIDER },
      version: 2,
    });
    expect(accepted.offer).toMatchObject({
      state: 'accepted',
      version: 2,
      offerVersion: 2,
      deal: {
        state: 'agreed',
        dueAt: request.card.expiresAt,
        terms: {
          version: 1,
          cashDue: { amount: 6_490, currency: 'EUR' },
          arrivesOn: '2026-12-12',
          previousHash: null,
        },
      },
    });
  });

  it('is possible after the offer was read', () => {
    expect(acceptOffer(request, readOffer(offer, byOwner), accepting).offer.state).toBe('accepted');
  });

  it.each([
    ['by another', request, offer, { by: OTHER }, 'not-yours'],
    ['by the provider', request, offer, { by: PROVIDER }, 'not-yours'],
    ['of a cancelled request', cancelled, offer, {}, 'request-not-open'],
    ['of an agreed request', { ...request, state: 'agreed' as const }, offer, {}, 'request-not-open'],
    ['after its due date', request, offer, { now: request.card.expiresAt }, 'request-not-open'],
    ['at older terms of the request', edited, offer, {}, 'terms-changed'],
    [
      'of a withdrawn offer',
      request,
      withdrawOffer(offer, request, byProvider),
      { offerVersion: 2 },
      'offer-not-pending',
    ],
    ['at another version of the offer', request, offer, { offerVersion: 2 }, 'offer-changed'],
    ['before the provider reconfirmed', edited, offer, { termsVersion: 2 }, 'needs-reconfirmation'],
  ] as const)('%s is refused', (_what, on, which, how, code) => {
    expect(() => acceptOffer(on, which, { ...accepting, ...how })).toThrow(refused(code));
  });
});

describe('a deal', () => {
  const deal = acceptOffer(request, offer, { ...byOwner, termsVersion: 1, offerVersion: 1 }).offer.deal!;

  it('is overdue once its request’s due date is over', () => {
    expect(isDealOverdue(deal, request.card.expiresAt - 1)).toBe(false);
    expect(isDealOverdue(deal, request.card.expiresAt)).toBe(true);
    expect(isDealOverdue({ ...deal, state: 'completed' }, request.card.expiresAt)).toBe(false);
    expect(isDealOverdue({ ...deal, dueAt: null }, Number.MAX_SAFE_INTEGER)).toBe(false);
  });

  it('seals its terms: any other deal, figure or day has another hash', () => {
    const { hash, ...terms } = deal.terms;
    expect(hash).toMatch(/^[\w-]{43}$/);
    expect(sealTerms(offer.id, terms).hash).toBe(hash);
    const others = [
      sealTerms(offerId(request.id, OTHER, 1), terms),
      sealTerms(offer.id, { ...terms, version: 2 }),
      sealTerms(offer.id, { ...terms, fee: { ...terms.fee, amount: 2_501 } }),
      sealTerms(offer.id, { ...terms, itemCost: null }),
      sealTerms(offer.id, { ...terms, dutiesPaidBy: 'provider' }),
      sealTerms(offer.id, { ...terms, arrivesOn: '2026-12-13' }),
      sealTerms(offer.id, { ...terms, agreedAt: later + 1 }),
      sealTerms(offer.id, { ...terms, previousHash: hash }),
    ];
    expect(new Set([hash, ...others.map((other) => other.hash)]).size).toBe(9);
  });
});

describe('standing', () => {
  const standing = (userId: string, own = [] as (typeof offer)[], on = request, now = NOW, used = 0) =>
    standingOn(on, own, userId, quotaAt(undefined, new Map([['2026-11', used]]), now), now);

  it('lets a provider offer, with what is left of the month in Tunis', () => {
    expect(standing(PROVIDER)).toEqual({
      mayOffer: true,
      why: null,
      limit: 5,
      used: 0,
      resetsAt: Date.parse('2026-11-30T23:00:00Z'),
    });
  });

  it('says why not', () => {
    expect(standing(OWNER)).toMatchObject({ mayOffer: false, why: 'own-request' });
    expect(standing(PROVIDER, [offer])).toMatchObject({
      mayOffer: false,
      why: 'offer-exists',
      offerId: offer.id,
    });
    expect(standing(PROVIDER, [], cancelled)).toMatchObject({ mayOffer: false, why: 'request-not-open' });
    expect(standing(PROVIDER, [offer], cancelled)).toMatchObject({ why: 'request-not-open' });
    expect(standing(PROVIDER, [offer], cancelled).offerId).toBeUndefined();
  });

  it('says that the month is used up, and lets whoever has offered here before offer again', () => {
    const usedUp = (own: (typeof offer)[]) => standing(PROVIDER, own, request, NOW, 5);
    expect(usedUp([])).toMatchObject({ mayOffer: false, why: 'subscription-required', limit: 5, used: 5 });
    expect(usedUp([withdrawOffer(offer, request, byProvider)])).toMatchObject({ mayOffer: true, why: null });
  });

  it('begins the next month at midnight in Tunis', () => {
    expect(standing(PROVIDER, [], request, Date.parse('2026-11-30T23:00:00Z')).resetsAt).toBe(
      Date.parse('2026-12-31T23:00:00Z'),
    );
  });
});
