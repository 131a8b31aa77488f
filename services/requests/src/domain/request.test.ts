import { describe, expect, it } from 'vitest';
import { coffeeMaker, DAY, NOW, OTHER, OWNER, PARIS, posted, SFAX, zoneOf } from '../../test/examples.ts';
import { cancelRequest, expireRequest } from './close-request.ts';
import { OPEN_WITHOUT_DUE_DATE } from './due-date.ts';
import { editRequest, type Edit } from './edit-request.ts';
import { postRequest, type Asked } from './post-request.ts';
import { isOverdue, REQUEST_STATES, stateAt } from './request.ts';

const refused = (code: string, facts = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });

describe('posting', () => {
  it('opens a request at its first terms', () => {
    const { request } = posted();
    expect(request).toMatchObject({ state: 'open', version: 1, offerCount: 0, deal: null });
    expect(request.card).toMatchObject({ requesterId: OWNER, termsVersion: 1, createdAt: NOW });
    expect(request.lastChange).toEqual({ what: 'posted', at: NOW });
  });

  it('keeps exact places, description and items in the body alone', () => {
    const { request, body } = posted();
    expect(body).toEqual({
      description: coffeeMaker.description,
      items: coffeeMaker.items,
      places: coffeeMaker.places,
    });
    const told = JSON.stringify(request);
    for (const secret of [
      SFAX.label,
      SFAX.details!,
      SFAX.contact!.phone,
      SFAX.contact!.name,
      '34.74056',
      '48.85661',
      PARIS.label,
    ])
      expect(told).not.toContain(secret);
  });

  it('shows of a place its city and the centre of its area', () => {
    const { places } = posted().request.card;
    expect(Object.keys(places.dropoff!)).toEqual(['countryCode', 'city', 'area']);
    expect(places.dropoff).toMatchObject({ countryCode: 'TN', city: 'Sfax' });
    expect(places.dropoff!.area).not.toEqual(SFAX.point);
  });

  it.each([
    ['simple_delivery', { dropoff: SFAX }, true],
    ['simple_delivery', { dropoff: SFAX, pickup: PARIS }, false],
    ['simple_delivery', {}, false],
    ['pickup_delivery', { dropoff: SFAX, pickup: PARIS }, true],
    ['pickup_delivery', { dropoff: SFAX }, false],
    ['pickup_delivery', { dropoff: SFAX, pickup: PARIS, meetup: PARIS }, false],
    ['service', { meetup: SFAX }, true],
    ['service', { dropoff: SFAX }, false],
    ['service', { meetup: SFAX, dropoff: SFAX }, false],
  ] as const)('a %s with %o: %s', (workflow, places, fits) => {
    const post = () => posted({ workflow, places });
    if (fits) expect(post().request.card.workflow).toBe(workflow);
    else expect(post).toThrow(refused('places-mismatch', { workflow }));
  });

  it('is due at the end of the day where it is to arrive', () => {
    expect(posted().request.card.expiresAt).toBe(Date.parse('2026-12-20T23:00:00Z'));
    const inParis = posted(
      { workflow: 'service', places: { meetup: PARIS }, dueOn: '2026-07-01' },
      Date.parse('2026-06-01'),
    );
    expect(inParis.request.card.expiresAt).toBe(Date.parse('2026-07-01T22:00:00Z'));
  });

  it('may be due today or a year from today there, and no day beyond', () => {
    expect(posted({ dueOn: '2026-11-22' }).request.state).toBe('open');
    expect(posted({ dueOn: '2027-11-22' }).request.state).toBe('open');
    expect(() => posted({ dueOn: '2026-11-21' })).toThrow(
      refused('due-in-the-past', { earliest: '2026-11-22' }),
    );
    expect(() => posted({ dueOn: '2027-11-23' })).toThrow(refused('due-too-late', { latest: '2027-11-22' }));
  });

  it('takes today from the zone of the drop-off', () => {
    const lateInParis = Date.parse('2026-11-22T23:30:00Z');
    expect(() => posted({ dueOn: '2026-11-22' }, lateInParis)).toThrow(refused('due-in-the-past'));
  });

  it('stays open for 60 days without a due date', () => {
    const { request } = posted({ dueOn: null });
    expect(request.card.expiresAt).toBe(NOW + 60 * DAY);
    expect(stateAt(request, NOW + OPEN_WITHOUT_DUE_DATE - 1)).toBe('open');
    expect(stateAt(request, NOW + OPEN_WITHOUT_DUE_DATE)).toBe('expired');
  });
});

describe('time', () => {
  const { request } = posted();
  const over = request.card.expiresAt;

  it('expires an open request at the end of its due date, whoever has noted it', () => {
    expect(stateAt(request, over - 1)).toBe('open');
    expect(stateAt(request, over)).toBe('expired');
    expect(expireRequest(request, over - 1)).toBeUndefined();
    expect(expireRequest(request, over)).toMatchObject({
      state: 'expired',
      version: 2,
      lastChange: { what: 'expired', at: over },
    });
  });

  it('makes an agreed one overdue and never expired', () => {
    const agreed = { ...request, state: 'agreed' as const };
    expect(stateAt(agreed, over)).toBe('agreed');
    expect([isOverdue(agreed, over - 1), isOverdue(agreed, over)]).toEqual([false, true]);
    expect(expireRequest(agreed, over)).toBeUndefined();
  });

  it('does not make a request without a due date overdue', () => {
    const agreed = { ...posted({ dueOn: null }).request, state: 'agreed' as const };
    expect(isOverdue(agreed, NOW + 100 * DAY)).toBe(false);
  });
});

describe('editing', () => {
  const before = posted();
  const edited = (edit: Edit, by = OWNER, now = NOW) => editRequest(before, edit, { by, now, zoneOf });

  it.each<[string, Edit]>([
    ['title', { title: 'Cafetière rouge' }],
    ['description', { description: 'Huit tasses.' }],
    ['items', { items: [{ name: 'Cafetière', quantity: 2 }] }],
    ['weight', { weightGrams: 1_200 }],
    ['size class', { sizeClass: 'medium' }],
    ['fragility', { fragile: true }],
    ['due date', { dueOn: '2026-12-15' }],
    ['no due date', { dueOn: null }],
    ['reward', { reward: { amount: 80_000, currency: 'TND' } }],
    ['item price', { itemPrice: null }],
    ['drop-off', { places: { pickup: PARIS, dropoff: { ...SFAX, details: 'Rez-de-chaussée' } } }],
    ['pick-up point', { places: { pickup: { ...PARIS, point: { lat: 48.9, lng: 2.3 } }, dropoff: SFAX } }],
  ])('of the %s raises the terms', (_what, edit) => {
    expect(edited(edit).request).toMatchObject({ version: 2, card: { termsVersion: 2 } });
  });

  it.each<[string, Edit]>([
    ['category', { category: 'other' }],
    ['local price', { localPrice: null }],
    [
      'contact',
      {
        places: { pickup: PARIS, dropoff: { ...SFAX, contact: { name: 'Sami', phone: '+216 22 000 000' } } },
      },
    ],
  ])('of the %s leaves the terms', (_what, edit) => {
    expect(edited(edit).request).toMatchObject({ version: 2, card: { termsVersion: 1 } });
  });

  it('that changes nothing gives the request back as it was', () => {
    expect(edited({ title: before.request.card.title, dueOn: '2026-12-20' })).toBe(before);
  });

  it('counts the new due date from the new zone', () => {
    const { request } = editRequest(
      posted({ workflow: 'simple_delivery', places: { dropoff: SFAX }, dueOn: '2026-12-20' }),
      { places: { dropoff: PARIS } },
      { by: OWNER, now: NOW, zoneOf },
    );
    expect(request).toMatchObject({ zone: 'Europe/Paris' });
    expect(request.card.places.dropoff?.city).toBe('Paris');
  });

  it('gives 60 days from the edit that takes the due date away, and from no later one', () => {
    const later = NOW + 5 * DAY;
    const undated = editRequest(before, { dueOn: null }, { by: OWNER, now: later, zoneOf });
    expect(undated.request.card.expiresAt).toBe(later + 60 * DAY);
    const retitled = editRequest(undated, { title: 'Autre' }, { by: OWNER, now: later + DAY, zoneOf });
    expect(retitled.request.card.expiresAt).toBe(later + 60 * DAY);
  });

  it('is for the owner, while the request is open, with the places its workflow demands', () => {
    expect(() => edited({ title: 'Moi' }, OTHER)).toThrow(refused('not-yours'));
    expect(() => edited({ title: 'Tard' }, OWNER, before.request.card.expiresAt)).toThrow(
      refused('request-not-open', { state: 'expired' }),
    );
    expect(() => edited({ places: { dropoff: SFAX } })).toThrow(refused('places-mismatch'));
    expect(() => edited({ dueOn: '2026-11-01' })).toThrow(refused('due-in-the-past'));
  });
});

describe('cancelling', () => {
  const { request } = posted();

  it('closes an open request for its owner', () => {
    expect(cancelRequest(request, { by: OWNER, now: NOW })).toMatchObject({
      state: 'cancelled',
      version: 2,
      lastChange: { what: 'cancelled', at: NOW },
    });
  });

  it('is refused to others, and once the request is not open', () => {
    expect(() => cancelRequest(request, { by: OTHER, now: NOW })).toThrow(refused('not-yours'));
    for (const state of REQUEST_STATES.filter((state) => state !== 'open'))
      expect(() => cancelRequest({ ...request, state }, { by: OWNER, now: NOW })).toThrow(
        refused('request-not-open', { state }),
      );
  });
});

it('an id, a poster and a time make the same request of the same words', () => {
  const asked: Asked = { ...coffeeMaker };
  const posting = { id: 'x', requesterId: OWNER, now: NOW, zoneOf };
  expect(postRequest(asked, posting)).toEqual(postRequest(asked, posting));
});
