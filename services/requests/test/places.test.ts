import { lambdaHandler } from '@nwassik/http';
import { httpClient, silentLog, TEST_CLIENT_ID } from '@nwassik/testing';
import { describe, expect, it } from 'vitest';
import { placesApi } from '../src/api/place.api.ts';
import { geonamesPlaces } from '../src/places/geonames-places.ts';
import { bodyOf } from './market.ts';

const places = geonamesPlaces(new URL('../src/functions/places.data/places.bin', import.meta.url));
const answering = (source: typeof places) =>
  httpClient(lambdaHandler(placesApi({ places: source, clientId: TEST_CLIENT_ID, log: silentLog })));
const call = answering(places);

interface Found {
  readonly items: readonly { name: string; label: string; city: string; countryCode: string }[];
  readonly attribution: string;
}
const get = async (path: string) => bodyOf<Found>(await call(`GET ${path}`), 200);
const q = (text: string) => `/v1/places?q=${encodeURIComponent(text)}`;

describe('GET /v1/places', () => {
  it('finds towns by name, with the attribution', async () => {
    const { items, attribution } = await get(`${q('صفاقس')}&lang=en`);
    expect(items[0]).toMatchObject({ name: 'Sfax', label: 'Sfax, Tunisia', city: 'Sfax', countryCode: 'TN' });
    expect(attribution).toBe('© GeoNames CC BY 4.0');
  });

  it('finds nothing for nothing', async () => {
    for (const path of ['/v1/places', q(''), q('   '), q('\t '), q('xyzzy')]) {
      expect((await get(path)).items).toEqual([]);
    }
  });

  it('gives 8 unless asked for another number', async () => {
    expect((await get(q('sa'))).items).toHaveLength(8);
    expect((await get(`${q('sa')}&limit=20`)).items).toHaveLength(20);
  });

  it('takes where the asker is', async () => {
    expect((await get(`${q('laval')}&near=48.07,-0.77`)).items[0]).toMatchObject({ countryCode: 'FR' });
  });

  it.each([
    ['q', q('a'.repeat(101))],
    ['q', q('sfax\u0000')],
    ['q', q('sf\nax')],
    ['q', q('\u202esfax')],
    ['lang', `${q('sfax')}&lang=de`],
    ['near', `${q('sfax')}&near=sfax`],
    ['near', `${q('sfax')}&near=91,0`],
    ['near', `${q('sfax')}&near=0,181`],
    ['limit', `${q('sfax')}&limit=0`],
    ['limit', `${q('sfax')}&limit=21`],
    ['limit', `${q('sfax')}&limit=1.5`],
    ['q', '/v1/places?q=sfax&q=tunis'],
    ['', `${q('sfax')}&colour=red`],
  ])('refuses a wrong %s: %s', async (path, route) => {
    const problem = await bodyOf<{ code: string; errors: { path: string }[] }>(
      await call(`GET ${route}`),
      400,
    );
    expect(problem).toMatchObject({ code: 'malformed', errors: [{ path }] });
  });
});

describe('GET /v1/places/reverse', () => {
  it('finds the nearest town, and more when asked', async () => {
    const nearest = await get('/v1/places/reverse?lat=34.7406&lng=10.7603&lang=ar');
    expect(nearest.items).toMatchObject([{ name: 'صفاقس', city: 'Sfax', countryCode: 'TN' }]);
    expect(nearest.attribution).toBe('© GeoNames CC BY 4.0');
    expect((await get('/v1/places/reverse?lat=34.7406&lng=10.7603&limit=5')).items).toHaveLength(5);
  });

  it('finds nothing out at sea', async () => {
    expect((await get('/v1/places/reverse?lat=-45&lng=-120')).items).toEqual([]);
  });

  it('finds towns at the edges of the map', async () => {
    for (const point of ['lat=90&lng=0', 'lat=-90&lng=180', 'lat=0&lng=-180', 'lat=1e-7&lng=-0.0']) {
      expect((await call(`GET /v1/places/reverse?${point}`)).status).toBe(200);
    }
  });

  it.each([
    ['lat', 'lng=10'],
    ['lng', 'lat=34'],
    ['lat', 'lat=90.1&lng=10'],
    ['lng', 'lat=34&lng=-180.5'],
    ['lat', 'lat=north&lng=10'],
    ['lat', 'lat=NaN&lng=10'],
    ['lat', 'lat=&lng=10'],
    ['lat', 'lat=1e99&lng=10'],
    ['limit', 'lat=34&lng=10&limit=6'],
    ['lang', 'lat=34&lng=10&lang=it'],
  ])('refuses a wrong %s: %s', async (path, query) => {
    const answer = await call(`GET /v1/places/reverse?${query}`);
    expect(await bodyOf(answer, 400)).toMatchObject({ code: 'malformed', errors: [{ path }] });
  });
});

describe('GET /v1/places/area', () => {
  it('shows what the public would see of a point', async () => {
    const path = '/v1/places/area?lat=34.7411&lng=10.7599';
    const area = { area: { lat: expect.any(Number), lng: expect.any(Number) }, widthKm: 5 };
    const shown = await bodyOf<{ area: object }>(await call(`GET ${path}`), 200);
    expect(shown).toEqual({ ...area, countryCode: 'TN', city: 'Sfax', attribution: '© GeoNames CC BY 4.0' });
    const neighbour = await bodyOf<{ area: object }>(
      await call('GET /v1/places/area?lat=34.7406&lng=10.7603'),
      200,
    );
    expect(neighbour.area).toEqual(shown.area);
  });

  it('names the city, not its quarter', async () => {
    const inLyon = await bodyOf(await call('GET /v1/places/area?lat=45.7597&lng=4.8492'), 200);
    expect(inLyon).toMatchObject({ city: 'Lyon', countryCode: 'FR' });
  });

  it('is a 404 where the source knows no town', async () => {
    const lost = answering({ ...places, cityAt: async () => undefined });
    const problem = await bodyOf(await lost('GET /v1/places/area?lat=0&lng=0'), 404);
    expect(problem).toMatchObject({ code: 'no-town-near' });
  });

  it.each(['', '?lat=34', '?lat=91&lng=0', '?lat=0&lng=181', '?lat=34,7&lng=10', '?lat=0&lng=0&limit=1'])(
    'refuses %j',
    async (query) => {
      expect((await call(`GET /v1/places/area${query}`)).status).toBe(400);
    },
  );
});
