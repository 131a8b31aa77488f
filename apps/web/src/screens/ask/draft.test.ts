import { expect, it } from 'vitest';
import { emptyDraft, isStepDone, lastDay, problemsOf, rolesOf, toPost, type Draft } from './draft.ts';

const TODAY = '2026-11-22';
const paris = {
  name: 'Paris',
  city: 'Paris',
  region: 'Île-de-France',
  countryCode: 'FR',
  point: { lat: 48.86, lng: 2.35 },
};
const sfax = {
  name: 'صفاقس',
  city: 'Sfax',
  region: 'Sfax',
  countryCode: 'TN',
  point: { lat: 34.74, lng: 10.76 },
};

function draft(change: Partial<Draft> = {}): Draft {
  const empty = emptyDraft('key');
  return {
    ...empty,
    title: ' Cafetière italienne ',
    category: 'home',
    reward: { text: '90 DT', currency: 'TND' },
    places: {
      ...empty.places,
      pickup: { ...empty.places.pickup, town: paris },
      dropoff: { ...empty.places.dropoff, town: sfax, details: 'Route de Tunis, km 4' },
    },
    dueOn: '2026-12-20',
    ...change,
  };
}

it('finds nothing wrong with a whole draft', () => {
  expect(problemsOf(draft(), TODAY)).toEqual({});
});

it('says for each step what is missing', () => {
  const problems = problemsOf(emptyDraft('key'), TODAY);
  expect(problems).toEqual({
    title: 'ask.title.bad',
    category: 'ask.category.bad',
    pickup: 'ask.town.bad',
    dropoff: 'ask.town.bad',
  });
  expect([isStepDone(problems, 'what'), isStepDone(problems, 'where'), isStepDone(problems, 'when')]).toEqual(
    [false, false, true],
  );
});

it('asks for the places that the workflow has, and no others', () => {
  expect(rolesOf('service')).toEqual(['meetup']);
  const delivered = toPost(draft({ workflow: 'simple_delivery' }), []);
  expect([delivered.dropoff?.city, delivered.pickup, delivered.meetup]).toEqual([
    'Sfax',
    undefined,
    undefined,
  ]);
});

it('posts the exact point where a pin was set, in the town it lies in', () => {
  const { places } = draft();
  const pin = { lat: 34.751_23, lng: 10.732_14 };
  const posted = toPost(draft({ places: { ...places, dropoff: { ...places.dropoff, pin } } }), []);
  expect([posted.dropoff?.city, posted.dropoff?.point]).toEqual(['Sfax', pin]);
});

it('refuses a day that has passed, and one more than a year ahead', () => {
  expect(problemsOf(draft({ dueOn: '2026-11-21' }), TODAY).dueOn).toBe('date.passed');
  expect(problemsOf(draft({ dueOn: '2028-01-01' }), TODAY).dueOn).toBe('ask.due.far');
  expect(problemsOf(draft({ dueOn: lastDay(TODAY) }), TODAY).dueOn).toBeUndefined();
});

it('wants both a name and a phone for a contact, or neither', () => {
  const { places } = draft();
  const half = { ...places, dropoff: { ...places.dropoff, contactName: 'Amel' } };
  expect(problemsOf(draft({ places: half }), TODAY)['dropoff.contact']).toBe('ask.contact.bad');
});

it('refuses money and links that can not be read', () => {
  const problems = problemsOf(
    draft({ reward: { text: 'beaucoup', currency: 'TND' }, link: 'amazon' }),
    TODAY,
  );
  expect([problems.reward, problems.link]).toEqual(['money.unreadable', 'ask.link.bad']);
});

it('posts what was typed, trimmed, with money in minor units and no empty field', () => {
  expect(toPost(draft(), ['photo-2', 'photo-1'])).toEqual({
    workflow: 'pickup_delivery',
    title: 'Cafetière italienne',
    description: '',
    category: 'home',
    pickup: { kind: 'shop', label: 'Paris', countryCode: 'FR', city: 'Paris', point: paris.point },
    dropoff: {
      kind: 'person',
      label: 'صفاقس',
      countryCode: 'TN',
      city: 'Sfax',
      point: sfax.point,
      details: 'Route de Tunis, km 4',
    },
    dueOn: '2026-12-20',
    reward: { amount: 90_000, currency: 'TND' },
    photoIds: ['photo-2', 'photo-1'],
  });
});
