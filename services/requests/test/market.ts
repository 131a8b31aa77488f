import '@nwassik/testing/vitest-dynamodb';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '@nwassik/dynamodb';
import { createTable } from '@nwassik/dynamodb/create-table';
import { lambdaHandler } from '@nwassik/http';
import { dynamoDbClient, functionsGateway, httpClient, silentLog, TEST_CLIENT_ID } from '@nwassik/testing';
import { newId } from '@nwassik/ids';
import { photoRows } from '@nwassik/uploads';
import { ticketCounter, ticketDesk } from '@nwassik/uploads/tickets';
import { afterAll, beforeAll, inject } from 'vitest';
import { requestsApi } from '../src/api/api.ts';
import { uploadApi } from '../src/api/upload.api.ts';
import { placesApi } from '../src/api/place.api.ts';
import { geonamesPlaces } from '../src/places/geonames-places.ts';
import { zoneOfPoint } from '../src/places/zone-of-point.ts';
import { photoKey, requestKey, TABLE, ticketsKey } from '../src/store/keys.ts';
import { areaCountStore } from '../src/store/area-counts.ts';
import { favouriteStore } from '../src/store/favourites.ts';
import { meterStore } from '../src/store/meters.ts';
import { offerStore } from '../src/store/offers.ts';
import { peopleStore } from '../src/store/people.ts';
import { requestStore } from '../src/store/requests.ts';
import { coffeeMaker, NOW, proposal } from './examples.ts';

/** The service over a table of its own, with a clock that the test moves. Call it once in a test file. */
export function openMarket(table: string) {
  const dynamodb = dynamoDbClient(inject('dynamodb'));
  const beside = dynamoDbClient(inject('dynamodb'));
  const client = documentClient(dynamodb);
  const clock = { now: NOW };
  const stores = {
    requests: requestStore(client, table),
    offers: offerStore(client, table),
    people: peopleStore(client, table),
    meters: meterStore(client, table),
    areaCounts: areaCountStore(client, table),
    favourites: favouriteStore(client, table),
  };
  const photos = photoRows(client, table, photoKey);
  const api = requestsApi({
    ...stores,
    findPhotos: photos.find,
    zoneOf: ({ countryCode, point }) => zoneOfPoint(countryCode, point),
    clientId: TEST_CLIENT_ID,
    now: () => clock.now,
    log: silentLog,
  });
  const places = placesApi({
    places: geonamesPlaces(new URL('../src/functions/places.data/places.bin', import.meta.url)),
    clientId: TEST_CLIENT_ID,
    log: silentLog,
  });
  const uploads = uploadApi({
    photos,
    giveTicket: ticketDesk({
      photos,
      counter: ticketCounter(client, table, ticketsKey),
      sign: async () => ({ url: 'https://bucket.example/', fields: {} }),
    }),
    clientId: TEST_CLIENT_ID,
    now: () => clock.now,
    log: silentLog,
  });
  const routes = [...api.routes, ...places.routes, ...uploads.routes];
  const handler = functionsGateway([
    { routes: api.routes, handler: lambdaHandler(api) },
    { routes: places.routes, handler: lambdaHandler(places) },
    { routes: uploads.routes, handler: lambdaHandler(uploads) },
  ]);
  const call = httpClient(handler);
  beforeAll(() => createTable(beside, table, TABLE));
  afterAll(() => {
    dynamodb.destroy();
    beside.destroy();
  });
  /** Takes a request's core away, as if its post had been broken off before the last write. */
  const forget = (requestId: string) =>
    client.send(new DeleteCommand({ TableName: table, Key: requestKey(requestId) }));
  /** A photo of somebody's, as if the image function had settled it. */
  const photo = async (ownerId: string, state: 'processing' | 'ready' | 'refused' = 'ready') => {
    const id = newId(clock.now);
    const expiresAt = clock.now + 24 * 60 * 60 * 1_000;
    await photos.begin({ id, ownerId, state: 'processing', reason: null, attachedTo: null, expiresAt });
    if (state === 'processing') return id;
    await photos.claim(id, 'content');
    await photos.settle(id, 'content', state === 'ready' ? null : 'damaged');
    return id;
  };
  return {
    photo,
    photos,
    routes,
    handler,
    forget,
    call,
    clock,
    dynamodb,
    beside,
    client,
    table,
    ...stores,
    ...steps(call),
  };
}

/** Somebody who can sign in. */
export function someone(groups?: readonly string[]) {
  return { userId: crypto.randomUUID() as string, ...(groups && { groups: [...groups] }) };
}

/** The body that posts the coffee maker. */
export const postCoffeeMaker = (({ places, ...facts }) => ({ ...facts, ...places }))(coffeeMaker);

/** The body that offers to bring it. */
export const offerToBring = { ...proposal, termsVersion: 1 };

type Someone = ReturnType<typeof someone>;

export interface RequestBody {
  readonly id: string;
  readonly state: string;
  readonly termsVersion: number;
  readonly offerCount: number;
  readonly dealId?: string | null;
  readonly [member: string]: unknown;
}

export interface OfferBody {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly termsVersion: number;
  readonly [member: string]: unknown;
}

/** An answer's body, after a look at its status. */
export async function bodyOf<T>(answer: Response, status: number): Promise<T> {
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`${answer.status} and not ${status}: ${text}`);
  return JSON.parse(text) as T;
}

function steps(call: ReturnType<typeof httpClient>) {
  return {
    async post(as: Someone, change: object = {}) {
      const answer = await call('POST /v1/requests', { as, body: { ...postCoffeeMaker, ...change } });
      return bodyOf<RequestBody>(answer, 201);
    },
    async offer(as: Someone, requestId: string, change: object = {}) {
      const answer = await call(`POST /v1/requests/${requestId}/offers`, {
        as,
        body: { ...offerToBring, ...change },
      });
      return bodyOf<OfferBody>(answer, 201);
    },
    accept(as: Someone, offer: OfferBody, change: object = {}) {
      return call(`POST /v1/requests/${offer['requestId']}/offers/${offer.id}/accept`, {
        as,
        body: { offerVersion: offer.version, termsVersion: offer.termsVersion, ...change },
      });
    },
  };
}
