import { describe, expect, it } from 'vitest';
import { emptyDraft, type Draft } from '../ask/draft.ts';
import { draftOf, editOf, movedTerms, rebased, type PrivatePlaces } from './edit.ts';
import type { Request } from '../../market/types.ts';

const sfax = {
  kind: 'person' as const,
  label: 'Chez Amel',
  countryCode: 'TN',
  city: 'Sfax',
  point: { lat: 34.739_82, lng: 10.760_03 },
  details: 'Route de Tunis, km 4',
  contact: { name: 'Amel', phone: '+21622123456' },
};
const request = {
  id: 'request',
  workflow: 'simple_delivery',
  title: 'Cafetière italienne',
  description: '',
  category: 'home',
  items: [],
  dueOn: '2026-12-20',
  reward: { amount: 90_500, currency: 'TND' },
  itemPrice: { amount: 4_490, currency: 'EUR' },
  localPrice: null,
  fragile: false,
  photos: [{ id: 'photo', state: 'ready', urls: { small: 's', medium: 'm', large: 'l' } }],
} as unknown as Request;
const before = draftOf(request, { requestId: 'request', dropoff: sfax } as PrivatePlaces);
const change = (part: Partial<Draft>): Draft => ({ ...before, ...part });
const { dropoff } = before.places;
const at = (part: object): Draft =>
  change({ places: { ...before.places, dropoff: { ...dropoff, ...part } } });

describe('an edit', () => {
  it('is empty when nothing changed, whatever the request says', () => {
    expect(editOf(before, before)).toEqual({});
    expect(movedTerms(before, before)).toEqual([]);
  });

  it('says what changed, and nothing else', () => {
    const after = change({ title: 'Cafetière 6 tasses', reward: { text: '100', currency: 'TND' } });
    expect(editOf(before, after)).toEqual({
      title: 'Cafetière 6 tasses',
      reward: { amount: 100_000, currency: 'TND' },
    });
    expect(movedTerms(before, after)).toEqual(['what', 'price']);
  });

  it('says null or nothing of what was taken away', () => {
    const after = change({ dueOn: '', itemPrice: { text: '', currency: 'EUR' }, photoIds: [] });
    expect(editOf(before, after)).toEqual({ dueOn: null, itemPrice: null, photoIds: [] });
    expect(movedTerms(before, after)).toEqual(['when', 'price']);
  });

  it('moves no terms by a category, a photo, the price here, or whom to ask for', () => {
    const after: Draft = {
      ...at({ contactName: 'Sami', contactPhone: '+21698000000' }),
      category: 'other',
      photoIds: ['new', 'photo'],
      localPrice: { text: '320', currency: 'TND' },
    };
    expect(Object.keys(editOf(before, after)).toSorted()).toEqual([
      'category',
      'dropoff',
      'localPrice',
      'photoIds',
    ]);
    expect(movedTerms(before, after)).toEqual([]);
  });

  it('shows a place by its town, and leaves what it is called alone', () => {
    expect(dropoff.town?.name).toBe('Sfax');
    const { dropoff: sent } = editOf(before, at({ details: 'Route de Gremda' }));
    expect(sent).toMatchObject({ label: 'Chez Amel', details: 'Route de Gremda', city: 'Sfax' });
  });

  it('moves the terms by another address in the same town', () => {
    expect(movedTerms(before, at({ details: 'Route de Gremda' }))).toEqual(['where']);
  });
});

it('sets what somebody changed onto what somebody else had changed meanwhile', () => {
  const mine = change({ title: 'Cafetière 6 tasses' });
  const theirs = change({ title: 'Cafetière', dueOn: '2026-12-24' });
  expect(rebased(before, mine, theirs)).toEqual(change({ title: 'Cafetière 6 tasses', dueOn: '2026-12-24' }));
});

it('begins with the currencies of an empty form where a request has no price', () => {
  expect(before.localPrice).toEqual(emptyDraft('').localPrice);
});
