import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { NOW, OWNER, posted, proposal, PROVIDER, quota, SFAX, zoneOf } from '../../test/examples.ts';
import { acceptOffer } from '../domain/accept-offer.ts';
import { declineOffer, readOffer, reconfirmOffer, withdrawOffer } from '../domain/change-offer.ts';
import { cancelRequest, expireRequest } from '../domain/close-request.ts';
import { editRequest } from '../domain/edit-request.ts';
import { makeOffer } from '../domain/make-offer.ts';
import type { Offer } from '../domain/offer.ts';
import type { Request } from '../domain/request.ts';
import { toBodyItem } from '../store/body-item.ts';
import { toOfferItem } from '../store/offer-item.ts';
import { toItem } from '../store/request-item.ts';
import { announce } from './announce.ts';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
/** An item as it comes out of the stream. */
const image = (item: object) => unmarshall(marshall(item, { removeUndefinedValues: true }));
const requestImage = (request: Request) => image(toItem(request, { traceparent }));
const offerImage = (offer: Offer) => image(toOfferItem(offer, { traceparent }));

const { request, body } = posted();
const byOwner = { by: OWNER, now: NOW + 1_000 };
const byProvider = { by: PROVIDER, now: NOW + 1_000 };
const edited = editRequest({ request, body }, { reward: null }, { ...byOwner, zoneOf }).request;
const offer = makeOffer(request, [], proposal, {
  providerId: PROVIDER,
  providerName: 'Karim',
  quota,
  termsVersion: 1,
  now: NOW,
});
const accepted = acceptOffer(request, offer, { ...byOwner, termsVersion: 1, offerVersion: 1 });

const types = (before: object | undefined, after: object | undefined) =>
  announce(before as never, after as never).map((event) => event.type);

describe('a request tells', () => {
  it('that it was posted, with all the public may know, in its trace', () => {
    const [event, ...more] = announce(undefined, requestImage(request));
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: 'requests.request.posted.v1',
      subject: request.id,
      version: 1,
      time: '2026-11-22T11:00:00.000Z',
      traceparent,
      data: {
        id: request.id,
        requesterId: OWNER,
        workflow: 'pickup_delivery',
        state: 'open',
        title: 'Cafetière italienne',
        dropoff: { countryCode: 'TN', city: 'Sfax' },
        pickup: { countryCode: 'FR', city: 'Paris' },
        dueOn: '2026-12-20',
        termsVersion: 1,
      },
    });
  });

  it.each([
    ['it was edited', edited, 'requests.request.changed.v1', 'open'],
    ['it was agreed', accepted.request, 'requests.request.changed.v1', 'agreed'],
    ['it was cancelled', cancelRequest(request, byOwner), 'requests.request.closed.v1', 'cancelled'],
    [
      'its time was over',
      expireRequest(request, request.card.expiresAt)!,
      'requests.request.closed.v1',
      'expired',
    ],
  ])('that %s', (_what, after, type, state) => {
    expect(announce(requestImage(request), requestImage(after))).toMatchObject([
      { type, version: 2, data: { state } },
    ]);
  });
});

describe('an offer tells', () => {
  it('that it was made, with its terms and without its message', () => {
    const [event] = announce(undefined, offerImage(offer));
    expect(event).toMatchObject({
      type: 'requests.offer.made.v1',
      subject: offer.id,
      version: 1,
      data: {
        id: offer.id,
        requestId: request.id,
        requesterId: OWNER,
        providerId: PROVIDER,
        state: 'pending',
        cashDue: { amount: 6_490, currency: 'EUR' },
        arrivesOn: '2026-12-12',
        offerVersion: 1,
      },
    });
    expect(JSON.stringify(event)).not.toContain(proposal.message);
  });

  it.each([
    ['read', readOffer(offer, byOwner), 'requests.offer.read.v1'],
    ['declined', declineOffer(offer, request, byOwner), 'requests.offer.declined.v1'],
    ['withdrawn', withdrawOffer(offer, request, byProvider), 'requests.offer.withdrawn.v1'],
    [
      'reconfirmed, as agreed to the new terms',
      reconfirmOffer(offer, edited, { ...byProvider, termsVersion: 2 }),
      'requests.offer.agreed.v1',
    ],
  ])('that it was %s', (_what, after, type) => {
    expect(types(offerImage(offer), offerImage(after))).toEqual([type]);
  });

  it('that it was accepted, and of the deal it became', () => {
    const events = announce(offerImage(offer), offerImage(accepted.offer));
    expect(events).toMatchObject([
      { type: 'requests.offer.accepted.v1', subject: offer.id, version: 2, data: { state: 'accepted' } },
      {
        type: 'requests.deal.changed.v1',
        subject: offer.id,
        version: 2,
        data: {
          state: 'agreed',
          requestId: request.id,
          requesterId: OWNER,
          providerId: PROVIDER,
          terms: { version: 1, cashDue: { amount: 6_490, currency: 'EUR' } },
          termsVersion: 1,
          dueAt: '2026-12-20T23:00:00.000Z',
        },
      },
    ]);
  });
});

describe('nothing is told', () => {
  it('of a change that left the version: offers being counted', () => {
    expect(types(requestImage(request), { ...requestImage(request), offerCount: 7 })).toEqual([]);
  });

  it('of a restore or a removal', () => {
    expect(types(undefined, requestImage(edited))).toEqual([]);
    expect(types(requestImage(request), undefined)).toEqual([]);
    expect(types(undefined, offerImage(accepted.offer))).toEqual([]);
  });

  it('of bodies and people', () => {
    expect(types(undefined, image(toBodyItem(request.id, body)))).toEqual([]);
    expect(types(undefined, { kind: 'person', displayName: 'Leïla' })).toEqual([]);
  });

  it('of exact places, contacts and messages, whatever happens', () => {
    const told = JSON.stringify([
      announce(undefined, requestImage(request)),
      announce(requestImage(request), requestImage(accepted.request)),
      announce(offerImage(offer), offerImage(accepted.offer)),
    ]);
    for (const secret of [
      SFAX.label,
      SFAX.details!,
      'Leïla',
      '123 456',
      '34.74056',
      'Rivoli',
      proposal.message,
    ])
      expect(told).not.toContain(secret);
  });
});

describe('a row', () => {
  it('that cannot be read cannot be announced', () => {
    expect(() => announce(undefined, { kind: 'request', version: 1 })).toThrow();
    expect(() => announce(undefined, { kind: 'offer', version: 1 })).toThrow();
  });

  it('with members unknown to us is announced all the same', () => {
    expect(types(undefined, { ...requestImage(request), cell: '8a' })).toEqual([
      'requests.request.posted.v1',
    ]);
  });
});
