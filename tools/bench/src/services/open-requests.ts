import { documentClient } from '@nwassik/dynamodb';
import { createTable } from '@nwassik/dynamodb/create-table';
import { lambdaHandler } from '@nwassik/http';
import { newId } from '@nwassik/ids';
import { requestsApi } from '@nwassik/requests/src/api/api.ts';
import { uploadApi } from '@nwassik/requests/src/api/upload.api.ts';
import { makeOffer } from '@nwassik/requests/src/domain/make-offer.ts';
import { quotaAt } from '@nwassik/requests/src/domain/plan-copy.ts';
import type { Offer, Proposal } from '@nwassik/requests/src/domain/offer.ts';
import { postRequest, type Asked } from '@nwassik/requests/src/domain/post-request.ts';
import type { Request } from '@nwassik/requests/src/domain/request.ts';
import { zoneOfPoint } from '@nwassik/requests/src/places/zone-of-point.ts';
import { toBodyItem } from '@nwassik/requests/src/store/body-item.ts';
import { photoKey, TABLE, ticketsKey } from '@nwassik/requests/src/store/keys.ts';
import { toOfferItem } from '@nwassik/requests/src/store/offer-item.ts';
import { areaCountStore } from '@nwassik/requests/src/store/area-counts.ts';
import { favouriteStore } from '@nwassik/requests/src/store/favourites.ts';
import { offerStore } from '@nwassik/requests/src/store/offers.ts';
import { meterStore } from '@nwassik/requests/src/store/meters.ts';
import { peopleStore } from '@nwassik/requests/src/store/people.ts';
import { toItem } from '@nwassik/requests/src/store/request-item.ts';
import { requestStore } from '@nwassik/requests/src/store/requests.ts';
import { dynamoDbClient, functionsGateway, httpClient, silentLog, TEST_CLIENT_ID } from '@nwassik/testing';
import { bodyOf, NOW, someone, type Service } from './service.ts';
import { openUploads } from './open-uploads.ts';
import { writeRows } from './write-rows.ts';

/** As people write: 500 characters, in Arabic, which takes two bytes each. */
const asked: Asked = {
  workflow: 'pickup_delivery',
  title: 'آلة قهوة إيطالية بستة فناجين من باريس إلى صفاقس',
  description: 'أبحث عن من يجلب لي آلة قهوة من باريس '.repeat(20).slice(0, 500),
  category: 'home',
  items: [{ name: 'Cafetière', quantity: 1, link: 'https://example.com/cafetiere' }],
  places: {
    pickup: {
      kind: 'shop',
      label: 'Boutique',
      countryCode: 'FR',
      city: 'Paris',
      point: { lat: 48.85661, lng: 2.35222 },
    },
    dropoff: {
      kind: 'person',
      label: 'Appartement des parents',
      countryCode: 'TN',
      city: 'Sfax',
      point: { lat: 34.74056, lng: 10.76028 },
      details: 'Immeuble Jasmin, 3e étage',
      contact: { name: 'Leïla', phone: '+216 22 123 456' },
    },
  },
  dueOn: '2026-12-20',
  reward: { amount: 90_000, currency: 'TND' },
  itemPrice: { amount: 3_990, currency: 'EUR' },
  localPrice: { amount: 190_000, currency: 'TND' },
  weightGrams: 900,
  sizeClass: 'small',
  fragile: false,
  photoIds: [],
};

const proposal: Proposal = {
  fee: { amount: 2_500, currency: 'EUR' },
  itemCost: { amount: 3_990, currency: 'EUR' },
  dutiesPaidBy: 'requester',
  arrivesOn: '2026-12-12',
  message: 'م'.repeat(120),
};

/** The body that posts a request, and the one that offers on it. */
export const postBody = (({ places, ...facts }) => ({ ...facts, ...places }))(asked);
export const offerBody = { ...proposal, termsVersion: 1 };

const zoneOf = () => 'Africa/Tunis';
const ROWS_OF_A_POST = 3;

/** Requests over a table of its own. */
export async function openRequests(endpoint: string, table: string) {
  const [dynamodb, beside] = [dynamoDbClient(endpoint), dynamoDbClient(endpoint)];
  await createTable(beside, table, TABLE);
  const client = documentClient(dynamodb);
  const direct = documentClient(beside);
  const { photos, giveTicket } = openUploads(client, table, { photoKey, ticketsKey });
  const api = requestsApi({
    requests: requestStore(client, table),
    offers: offerStore(client, table),
    people: peopleStore(client, table),
    meters: meterStore(client, table),
    areaCounts: areaCountStore(client, table),
    favourites: favouriteStore(client, table),
    findPhotos: photos.find,
    zoneOf: ({ countryCode, point }) => zoneOfPoint(countryCode, point),
    clientId: TEST_CLIENT_ID,
    now: () => NOW,
    log: silentLog,
  });
  const uploads = uploadApi({
    photos,
    giveTicket,
    clientId: TEST_CLIENT_ID,
    now: () => NOW,
    log: silentLog,
  });
  const call = httpClient(
    functionsGateway([
      { routes: api.routes, handler: lambdaHandler(api) },
      { routes: uploads.routes, handler: lambdaHandler(uploads) },
    ]),
  );
  const service: Service = {
    name: 'requests',
    routes: [...api.routes, ...uploads.routes],
    call,
    dynamodb,
    beside,
    close() {
      dynamodb.destroy();
      beside.destroy();
    },
  };
  let filled = 0;

  return {
    ...service,

    /** Fills the table up to so many rows: posts, each with a body and an offer, a second apart. */
    async fillTo(rows: number): Promise<void> {
      const posts = Math.ceil((rows - filled) / ROWS_OF_A_POST);
      const first = filled;
      const made = Array.from({ length: posts }, (_, at) => {
        const posted = posting(NOW - (first + at) * 1000);
        return rowsOf(posted.request, posted.body, [offerOn(posted.request)]);
      });
      await writeRows(direct, table, made.flat());
      filled = rows;
    },

    /** A request of an owner with so many offers on it. */
    async requestWith(offers: number) {
      const { request, body } = posting(NOW);
      const made = Array.from({ length: offers }, () => offerOn(request));
      await writeRows(direct, table, rowsOf({ ...request, offerCount: offers }, body, made));
      const owner = { userId: request.card.requesterId };
      return { id: request.id, owner, offers: made };
    },

    /** A person whose name identity has told. */
    async person() {
      const person = someone();
      await peopleStore(direct, table).rename(person.userId, 'Amel Ben Salah', 1);
      return person;
    },

    /** Accepts an offer as the owner does. */
    async accept(owner: { readonly userId: string }, { id, requestId }: Offer) {
      const body = { offerVersion: 1, termsVersion: 1 };
      await bodyOf(
        await call(`POST /v1/requests/${requestId}/offers/${id}/accept`, { as: owner, body }),
        200,
      );
    },
  };
}

function posting(now: number) {
  return postRequest(asked, { id: newId(now), requesterId: someone().userId, now, zoneOf });
}

function offerOn(request: Request): Offer {
  const quota = quotaAt(undefined, new Map(), NOW);
  const offering = { providerId: someone().userId, providerName: 'Sami', quota, termsVersion: 1, now: NOW };
  return makeOffer(request, [], proposal, offering);
}

function rowsOf(request: Request, body: Parameters<typeof toBodyItem>[1], offers: readonly Offer[]) {
  return [toItem(request), toBodyItem(request.id, body), ...offers.map((offer) => toOfferItem(offer))];
}
