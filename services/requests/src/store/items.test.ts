import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { itemSize } from '@nwassik/dynamodb/ledger';
import { describe, expect, it } from 'vitest';
import { NOW, OWNER, posted, proposal, PROVIDER, quota, SFAX } from '../../test/examples.ts';
import { acceptOffer } from '../domain/accept-offer.ts';
import { readOffer } from '../domain/change-offer.ts';
import { makeOffer } from '../domain/make-offer.ts';
import { fromBodyItem, toBodyItem } from './body-item.ts';
import { TABLE } from './keys.ts';
import { dealFromEntry, fromOfferItem, toOfferItem } from './offer-item.ts';
import { cardFromEntry, fromItem, toItem } from './request-item.ts';

const stamp = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' };
const fingerprint = 'x'.repeat(22);
const creation = { key: 'k'.repeat(22), words: 'w'.repeat(22) };
const marshalled = (item: object) => marshall(item, { removeUndefinedValues: true });
const stored = (item: object) => unmarshall(marshalled(item));

const title = 'آلة قهوة إيطالية بستة فناجين من متجر في باريس إلى صفاقس قبل عيد الفطر'.padEnd(100, ' جدا');
const money = { amount: 999_999_999, currency: 'TND' } as const;
const { request, body } = posted({
  title,
  places: {
    dropoff: { ...SFAX, city: 'صفاقس المدينة' },
    pickup: { ...SFAX, city: 'Montigny-le-Bretonneux' },
  },
  reward: money,
  itemPrice: money,
  localPrice: money,
  weightGrams: 123_456,
  sizeClass: 'envelope',
  category: 'electronics',
});
const named = { ...request, requesterName: 'Leïla Ben Youssef' };
const photoIds = Array.from({ length: 4 }, (_, n) => `019ab5e0-1c00-7abc-8def-fffffffffff${n}`);
const pictured = { ...named, card: { ...named.card, photoIds } };
const offer = makeOffer(
  named,
  [],
  { ...proposal, message: 'م'.repeat(120) },
  {
    providerId: PROVIDER,
    providerName: 'Mohamed Karim Trabelsi',
    quota,
    termsVersion: 1,
    now: NOW,
  },
);
const read = readOffer(offer, { by: OWNER, now: NOW });
const accepted = acceptOffer(named, read, { by: OWNER, now: NOW, termsVersion: 1, offerVersion: 1 });

describe('what goes into a row comes out of it', () => {
  it.each([
    ['a request', named],
    ['a request with photos', pictured],
    [
      'a request without anything optional',
      {
        ...posted({
          dueOn: null,
          reward: null,
          itemPrice: null,
          localPrice: null,
          weightGrams: null,
          sizeClass: null,
        }).request,
      },
    ],
    ['an agreed request', accepted.request],
  ])('%s', (_what, one) => {
    expect(fromItem(stored(toItem(one, stamp)))).toEqual({ request: one, ...stamp });
  });

  it.each([
    ['an offer', offer],
    [
      'an offer without anything optional',
      { ...offer, providerName: null, proposal: { ...proposal, itemCost: null, dutiesPaidBy: null } },
    ],
    ['an offer that was read', read],
    ['a deal', accepted.offer],
  ])('%s', (_what, one) => {
    expect(fromOfferItem(stored(toOfferItem(one, { ...stamp, creation })))).toEqual({
      offer: one,
      ...stamp,
      creation,
    });
  });

  it('a body', () => {
    expect(fromBodyItem(stored(toBodyItem(request.id, body, fingerprint)))).toEqual({ body, fingerprint });
  });
});

describe('the size of', () => {
  const size = (item: object) => itemSize(marshalled(item));
  /** What an index holds of an item. */
  const entryIn = (index: (typeof TABLE.indexes)[number], item: object) => {
    const projected = index.projection === 'keys-only' ? [] : index.projection;
    const names: string[] = ['pk', 'sk', index.partitionKey, index.sortKey, ...projected];
    return Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));
  };

  it('a request with a title of 100 Arabic letters is within 1 KB, open and agreed, with four photos too', () => {
    expect(size(toItem(named, stamp))).toBeLessThanOrEqual(1_024);
    expect(size(toItem(pictured, stamp))).toBeLessThanOrEqual(1_024);
    expect(size(toItem(accepted.request, stamp))).toBeLessThanOrEqual(1_024);
    expect(size(toItem({ ...accepted.request, card: pictured.card }, stamp))).toBeLessThanOrEqual(1_024);
  });

  it('its entry in a list is within 800 bytes, with four photos', () => {
    const [newest, cell, due] = TABLE.indexes;
    for (const one of [named, pictured]) {
      for (const index of [newest, cell, due]) {
        const entry = entryIn(index, toItem(one));
        expect(size(entry)).toBeLessThanOrEqual(800);
        expect(cardFromEntry(stored(entry))).toEqual({ id: one.id, card: one.card });
      }
    }
  });

  it('a deal’s entry in the lists of its two sides is within 1 KB, and is all that they show', () => {
    const { id, requestId, requesterId, providerId, providerName, deal } = accepted.offer;
    for (const index of TABLE.indexes.slice(5)) {
      const entry = entryIn(index, toOfferItem(accepted.offer, { ...stamp, creation }));
      expect(size(entry)).toBeLessThanOrEqual(1_024);
      expect(dealFromEntry(stored(entry))).toEqual({
        id,
        requestId,
        requesterId,
        providerId,
        providerName,
        deal,
      });
    }
  });

  it('an offer with a message of 120 Arabic letters is within 1 KB, as a deal too', () => {
    expect(size(toOfferItem(accepted.offer, { ...stamp, creation }))).toBeLessThanOrEqual(1_024);
  });
});
