import { describe, expect, it } from 'vitest';
import { offerBody, requestBody } from './bodies.ts';
import { REQUESTS } from './requests/index.ts';

const present = Date.parse('2026-11-22T12:00:00Z');
const centre = { lat: 34.741, lng: 10.76 };
const centreOf = () => Promise.resolve(centre);
const coffeeMaker = REQUESTS.find((request) => request.title.startsWith('Cafetière italienne'))!;

describe('the body of a request', () => {
  it('has the places of its workflow and no others', async () => {
    const places = {
      simple_delivery: ['dropoff'],
      pickup_delivery: ['dropoff', 'pickup'],
      service: ['meetup'],
    };
    for (const request of REQUESTS) {
      const body = await requestBody(request, present, centreOf);
      const given = Object.keys(body).filter((name) => ['dropoff', 'pickup', 'meetup'].includes(name));
      expect(given.toSorted()).toEqual(places[request.workflow]);
    }
  });

  it('places it near the centre of its town, always at the same point', async () => {
    const [body, again] = await Promise.all([1, 2].map(() => requestBody(coffeeMaker, present, centreOf)));
    expect(again).toEqual(body);
    expect(body).toMatchObject({
      pickup: { kind: 'shop', city: 'Paris', countryCode: 'FR' },
      dropoff: {
        kind: 'person',
        city: 'Sfax',
        countryCode: 'TN',
        label: 'Route de Téniour, km 3',
        point: { lat: expect.closeTo(centre.lat, 1), lng: expect.closeTo(centre.lng, 1) },
      },
    });
    expect(body).not.toMatchObject({ dropoff: { point: centre } });
  });

  it('is due on a day counted from the present', async () => {
    expect(await requestBody(coffeeMaker, present, centreOf)).toMatchObject({ dueOn: '2026-12-08' });
  });

  it('counts one of what is wanted without a number', async () => {
    const body = await requestBody(coffeeMaker, present, centreOf);
    expect(body).toMatchObject({ items: [{ quantity: 1 }] });
  });
});

describe('the body of an offer', () => {
  it('arrives on a day counted from the present, or on the next Saturday', () => {
    const days = coffeeMaker.offers!.map((offer) => offerBody(coffeeMaker, offer, present).arrivesOn);
    expect(days).toEqual(['2026-11-28', '2026-12-01', '2026-12-04']);
  });
});
