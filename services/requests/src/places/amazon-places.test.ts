import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { GeoPlacesClient } from '@aws-sdk/client-geo-places';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { amazonPlaces } from './amazon-places.ts';
import type { Places } from './places.ts';

type Sent = { readonly path: string; readonly body: Record<string, unknown> };
type Answer = { readonly status?: number; readonly type?: string; readonly body: object };

const sent: Sent[] = [];
let answer: (call: Sent) => Answer;
let server: Server;
let places: Places;

/** Amazon Location as its API reference has it: JSON over HTTP, an error named by a header. */
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const call = { path: request.url ?? '', body: JSON.parse(await text(request)) as Sent['body'] };
    sent.push(call);
    const { status = 200, type, body } = answer(call);
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(type && { 'x-amzn-errortype': type }),
    });
    response.end(JSON.stringify(body));
  }).listen(0);
  await once(server, 'listening');
  places = amazonPlaces(
    new GeoPlacesClient({
      region: 'eu-central-1',
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      credentials: { accessKeyId: 'AKIDTEST', secretAccessKey: 'secret' },
      maxAttempts: 1,
    }),
  );
});
afterAll(() => server.close());
beforeEach(() => {
  sent.length = 0;
});

/** Answers of the shape that the API reference documents for a locality. */
const NAMES = {
  fr: { locality: 'Cologne', region: 'Rhénanie-du-Nord-Westphalie', country: 'Allemagne' },
  en: { locality: 'Cologne', region: 'North Rhine-Westphalia', country: 'Germany' },
  ar: { locality: 'كولونيا', region: 'شمال الراين وستفاليا', country: 'ألمانيا' },
} as const;
const cologne = (lang: keyof typeof NAMES) => ({
  PlaceId: 'AQAAAFUAd-cologne',
  PlaceType: 'Locality',
  Title: `${NAMES[lang].locality}, ${NAMES[lang].region}, ${NAMES[lang].country}`,
  Address: {
    Label: `${NAMES[lang].locality}, ${NAMES[lang].region}, ${NAMES[lang].country}`,
    Country: { Code2: 'DE', Code3: 'DEU', Name: NAMES[lang].country },
    Region: { Code: 'NW', Name: NAMES[lang].region },
    SubRegion: { Name: NAMES[lang].locality },
    Locality: NAMES[lang].locality,
    PostalCode: '50667',
  },
  Position: [6.95, 50.93848],
  MapView: [6.77266, 50.83044, 7.16201, 51.08496],
  MatchScores: { Overall: 1, Components: { Address: { Locality: 1 } } },
});
const inItsLanguage = ({ body }: Sent): Answer => ({
  body: { PricingBucket: 'Stored', ResultItems: [cologne(body['Language'] as keyof typeof NAMES)] },
});

describe('places from Amazon Location', () => {
  it('are found by name, in the asked language, with the city by its one name', async () => {
    answer = inItsLanguage;
    expect(await places.search('köln', { lang: 'ar', limit: 8, near: { lat: 50, lng: 7 } })).toEqual([
      {
        id: 'AQAAAFUAd-cologne',
        name: 'كولونيا',
        label: 'كولونيا، ألمانيا',
        city: 'Cologne',
        region: 'شمال الراين وستفاليا',
        countryCode: 'DE',
        point: { lat: 50.93848, lng: 6.95 },
        population: 0,
      },
    ]);
    expect(sent.map(({ path }) => path)).toEqual(['/v2/geocode', '/v2/geocode']);
    expect(sent.map(({ body }) => body['Language']).toSorted()).toEqual(['ar', 'fr']);
    expect(sent[0]?.body).toMatchObject({
      QueryText: 'köln',
      MaxResults: 8,
      BiasPosition: [7, 50],
      Filter: { IncludePlaceTypes: ['Locality'] },
      IntendedUse: 'Storage',
    });
  });

  it('take one call in the language of cities', async () => {
    answer = inItsLanguage;
    expect(await places.search('cologne', { lang: 'fr', limit: 1 })).toMatchObject([{ city: 'Cologne' }]);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).not.toHaveProperty('BiasPosition');
  });

  it('keep the name they have where the two answers do not meet', async () => {
    answer = (call) => (call.body['Language'] === 'fr' ? { body: { ResultItems: [] } } : inItsLanguage(call));
    expect(await places.search('cologne', { lang: 'ar', limit: 1 })).toMatchObject([{ city: 'كولونيا' }]);
  });

  it('are found by point, within 50 km', async () => {
    answer = inItsLanguage;
    const found = await places.reverse({ lat: 50.9, lng: 6.9 }, { lang: 'en', limit: 3 });
    expect(found).toMatchObject([{ name: 'Cologne', label: 'Cologne, Germany', city: 'Cologne' }]);
    expect(sent[0]).toMatchObject({
      path: '/v2/reverse-geocode',
      body: {
        QueryPosition: [6.9, 50.9],
        QueryRadius: 50_000,
        MaxResults: 3,
        Filter: { IncludePlaceTypes: ['Locality'] },
        IntendedUse: 'Storage',
      },
    });
  });

  it('tell the city at a point, or that there is none', async () => {
    answer = inItsLanguage;
    expect(await places.cityAt({ lat: 50.9, lng: 6.9 })).toEqual({ countryCode: 'DE', city: 'Cologne' });
    answer = () => ({ body: { PricingBucket: 'Stored', ResultItems: [] } });
    expect(await places.cityAt({ lat: -45, lng: -120 })).toBeUndefined();
  });

  it('are none where nothing was typed, and none where Amazon takes what was typed for no query', async () => {
    expect(await places.search('', { lang: 'fr', limit: 8 })).toEqual([]);
    expect(sent).toEqual([]);
    answer = () => ({
      status: 400,
      type: 'ValidationException',
      body: { Message: 'QueryText', Reason: 'FieldValidationFailed', FieldList: [] },
    });
    expect(await places.search('%%%', { lang: 'fr', limit: 8 })).toEqual([]);
  });

  it('leave out what has no country or no position', async () => {
    const { Position: _position, ...nowhere } = cologne('fr');
    const { Address: _address, ...stateless } = cologne('fr');
    answer = () => ({ body: { ResultItems: [nowhere, stateless, cologne('fr')] } });
    expect(await places.search('cologne', { lang: 'fr', limit: 8 })).toHaveLength(1);
  });

  it('fail by the name of the failure, for the API to tell', async () => {
    answer = () => ({ status: 429, type: 'ThrottlingException', body: { Message: 'Rate exceeded' } });
    await expect(places.search('cologne', { lang: 'fr', limit: 8 })).rejects.toMatchObject({
      name: 'ThrottlingException',
    });
  });
});
