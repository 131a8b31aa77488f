import { GeoPlacesClient } from '@aws-sdk/client-geo-places';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { readConfig } from '@nwassik/config';
import { documentClient } from '@nwassik/dynamodb';
import { createConsumer, createPublisher } from '@nwassik/messaging';
import { createLogger } from '@nwassik/observability';
import { photoRows, s3Client } from '@nwassik/uploads';
import {
  createImageConsumer,
  createPhotoCleaner,
  photoObjects,
  renderPhoto,
  takingPhotos,
} from '@nwassik/uploads/images';
import { ticketCounter, ticketDesk, uploadPolicy } from '@nwassik/uploads/tickets';
import { requestsApi } from './api/api.ts';
import { placesApi } from './api/place.api.ts';
import { uploadApi } from './api/upload.api.ts';
import { countAreas } from './app/count-areas.ts';
import { noteExpired } from './app/note-expired.ts';
import { remindExpiring } from './app/remind-expiring.ts';
import {
  AMAZON_PLACES_ENVIRONMENT,
  AREA_COUNTER_ENVIRONMENT,
  HTTP_ENVIRONMENT,
  IMAGES_ENVIRONMENT,
  INBOX_ENVIRONMENT,
  PLACES_ENVIRONMENT,
  PROJECTOR_ENVIRONMENT,
  PUBLISHER_ENVIRONMENT,
  SWEEPER_ENVIRONMENT,
  UPLOADS_ENVIRONMENT,
} from './config.ts';
import { announce } from './events/announce.ts';
import { listeners } from './events/listens-to.ts';
import { amazonPlaces } from './places/amazon-places.ts';
import { geonamesPlaces } from './places/geonames-places.ts';
import { zoneOfPoint } from './places/zone-of-point.ts';
import { areaCountStore } from './store/area-counts.ts';
import { favouriteStore } from './store/favourites.ts';
import { photoKey, ticketsKey } from './store/keys.ts';
import { meterStore } from './store/meters.ts';
import { offerStore } from './store/offers.ts';
import { peopleStore } from './store/people.ts';
import { placeAfter, reminderStore } from './store/reminders.ts';
import { requestStore } from './store/requests.ts';

const SERVICE = 'requests';

export function wireHttp() {
  const { TABLE_NAME, USER_POOL_CLIENT_ID } = readConfig(HTTP_ENVIRONMENT);
  const client = documentClient();
  return requestsApi({
    requests: requestStore(client, TABLE_NAME),
    offers: offerStore(client, TABLE_NAME),
    people: peopleStore(client, TABLE_NAME),
    meters: meterStore(client, TABLE_NAME),
    areaCounts: areaCountStore(client, TABLE_NAME),
    favourites: favouriteStore(client, TABLE_NAME),
    findPhotos: photoRows(client, TABLE_NAME, photoKey).find,
    zoneOf: ({ countryCode, point }) => zoneOfPoint(countryCode, point),
    clientId: USER_POOL_CLIENT_ID,
    now: Date.now,
    log: createLogger(SERVICE),
  });
}

/** @param file where the data of places lies */
export function wirePlaces(file: URL) {
  const { USER_POOL_CLIENT_ID } = readConfig(PLACES_ENVIRONMENT);
  return placesApi({
    places: geonamesPlaces(file),
    clientId: USER_POOL_CLIENT_ID,
    log: createLogger(SERVICE),
  });
}

export function wireAmazonPlaces() {
  const { USER_POOL_CLIENT_ID, PLACES_REGION } = readConfig(AMAZON_PLACES_ENVIRONMENT);
  return placesApi({
    places: amazonPlaces(new GeoPlacesClient({ region: PLACES_REGION })),
    clientId: USER_POOL_CLIENT_ID,
    log: createLogger(SERVICE),
  });
}

export function wireUploads() {
  const { TABLE_NAME, UPLOADS_BUCKET, USER_POOL_CLIENT_ID } = readConfig(UPLOADS_ENVIRONMENT);
  const client = documentClient();
  const photos = photoRows(client, TABLE_NAME, photoKey);
  return uploadApi({
    photos,
    giveTicket: ticketDesk({
      photos,
      counter: ticketCounter(client, TABLE_NAME, ticketsKey),
      sign: uploadPolicy(s3Client(), UPLOADS_BUCKET),
    }),
    clientId: USER_POOL_CLIENT_ID,
    now: Date.now,
    log: createLogger(SERVICE),
  });
}

export function wireImages() {
  const { TABLE_NAME, UPLOADS_BUCKET } = readConfig(IMAGES_ENVIRONMENT);
  const photos = photoRows(documentClient(), TABLE_NAME, photoKey);
  const take = takingPhotos({
    service: SERVICE,
    photos,
    objects: photoObjects(s3Client(), UPLOADS_BUCKET),
    render: renderPhoto,
    show: (photo, content) => photos.settle(photo.id, content, null),
    now: Date.now,
  });
  return createImageConsumer({ take, log: createLogger(SERVICE) });
}

export function wireProjector() {
  const { UPLOADS_BUCKET } = readConfig(PROJECTOR_ENVIRONMENT);
  const objects = photoObjects(s3Client(), UPLOADS_BUCKET);
  return createPhotoCleaner({ service: SERVICE, objects, log: createLogger(SERVICE) });
}

export function wirePublisher() {
  const config = readConfig(PUBLISHER_ENVIRONMENT);
  return createPublisher({
    service: SERVICE,
    announce,
    topicArn: config.TOPIC_ARN,
    sns: new SNSClient(),
    deadLetterQueueUrl: config.DEAD_LETTER_QUEUE_URL,
    sqs: new SQSClient(),
    log: createLogger(SERVICE),
  });
}

export function wireInbox() {
  const { TABLE_NAME } = readConfig(INBOX_ENVIRONMENT);
  const client = documentClient();
  const parts = { people: peopleStore(client, TABLE_NAME), meters: meterStore(client, TABLE_NAME) };
  return createConsumer({ listeners: listeners(parts), log: createLogger(SERVICE) });
}

export function wireSweeper() {
  const { TABLE_NAME } = readConfig(SWEEPER_ENVIRONMENT);
  const client = documentClient();
  const requests = requestStore(client, TABLE_NAME);
  const reminders = reminderStore(client, TABLE_NAME);
  const log = createLogger(SERVICE);
  return async (): Promise<void> => {
    const now = Date.now();
    log.info('noted requests as expired', { requests: await noteExpired(requests, now) });
    log.info('reminded of what expires', { requests: await remindExpiring(reminders, now, placeAfter) });
  };
}

export function wireAreaCounter() {
  const { TABLE_NAME } = readConfig(AREA_COUNTER_ENVIRONMENT);
  const client = documentClient();
  const parts = {
    requests: requestStore(client, TABLE_NAME),
    areaCounts: areaCountStore(client, TABLE_NAME),
  };
  const log = createLogger(SERVICE);
  return async (): Promise<void> => {
    log.info('counted open requests by area', { requests: await countAreas(parts, Date.now()) });
  };
}
