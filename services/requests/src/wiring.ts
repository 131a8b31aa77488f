import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { readConfig } from '@nwassik/config';
import { documentClient } from '@nwassik/dynamodb';
import { createConsumer, createPublisher } from '@nwassik/messaging';
import { createLogger } from '@nwassik/observability';
import { requestsApi } from './api/api.ts';
import { countAreas } from './app/count-areas.ts';
import { noteExpired } from './app/note-expired.ts';
import {
  AREA_COUNTER_ENVIRONMENT,
  HTTP_ENVIRONMENT,
  INBOX_ENVIRONMENT,
  PUBLISHER_ENVIRONMENT,
  SWEEPER_ENVIRONMENT,
} from './config.ts';
import { announce } from './events/announce.ts';
import { listeners } from './events/listens-to.ts';
import { zoneOfPoint } from './places/nearest-town.ts';
import { areaCountStore } from './store/area-counts.ts';
import { favouriteStore } from './store/favourites.ts';
import { offerStore } from './store/offers.ts';
import { peopleStore } from './store/people.ts';
import { requestStore } from './store/requests.ts';

const SERVICE = 'requests';

export function wireHttp() {
  const { TABLE_NAME, USER_POOL_CLIENT_ID } = readConfig(HTTP_ENVIRONMENT);
  const client = documentClient();
  return requestsApi({
    requests: requestStore(client, TABLE_NAME),
    offers: offerStore(client, TABLE_NAME),
    people: peopleStore(client, TABLE_NAME),
    areaCounts: areaCountStore(client, TABLE_NAME),
    favourites: favouriteStore(client, TABLE_NAME),
    zoneOf: ({ countryCode, point }) => zoneOfPoint(countryCode, point),
    clientId: USER_POOL_CLIENT_ID,
    now: Date.now,
    log: createLogger(SERVICE),
  });
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
  const people = peopleStore(documentClient(), TABLE_NAME);
  return createConsumer({ listeners: listeners(people), log: createLogger(SERVICE) });
}

export function wireSweeper() {
  const { TABLE_NAME } = readConfig(SWEEPER_ENVIRONMENT);
  const requests = requestStore(documentClient(), TABLE_NAME);
  const log = createLogger(SERVICE);
  return async (): Promise<void> => {
    log.info('noted requests as expired', { requests: await noteExpired(requests, Date.now()) });
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
