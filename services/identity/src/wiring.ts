import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { readConfig } from '@nwassik/config';
import { documentClient } from '@nwassik/dynamodb';
import { createPublisher } from '@nwassik/messaging';
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
import { identityApi } from './api/api.ts';
import { uploadApi } from './api/upload.api.ts';
import { ownProfiles } from './app/own-profile.ts';
import { cognitoAttributes } from './cognito.ts';
import {
  HTTP_ENVIRONMENT,
  IMAGES_ENVIRONMENT,
  POST_CONFIRMATION_ENVIRONMENT,
  PROJECTOR_ENVIRONMENT,
  PUBLISHER_ENVIRONMENT,
  UPLOADS_ENVIRONMENT,
} from './config.ts';
import { announce } from './events/announce.ts';
import { postConfirmation } from './events/post-confirmation.ts';
import { photoKey, ticketsKey } from './store/keys.ts';
import { profileStore } from './store/profiles.ts';

const SERVICE = 'identity';

export function wireHttp() {
  const config = readConfig(HTTP_ENVIRONMENT);
  const profiles = profileStore(documentClient(), config.TABLE_NAME);
  const attributesOf = cognitoAttributes(new CognitoIdentityProviderClient(), config.USER_POOL_ID);
  return identityApi({
    profiles,
    ownProfiles: ownProfiles(profiles, attributesOf),
    clientId: config.USER_POOL_CLIENT_ID,
    now: Date.now,
    log: createLogger(SERVICE),
  });
}

export function wirePostConfirmation() {
  const config = readConfig(POST_CONFIRMATION_ENVIRONMENT);
  return postConfirmation({ profiles: profileStore(documentClient(), config.TABLE_NAME), now: Date.now });
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

export function wireUploads() {
  const config = readConfig(UPLOADS_ENVIRONMENT);
  const client = documentClient();
  const photos = photoRows(client, config.TABLE_NAME, photoKey);
  return uploadApi({
    profiles: profileStore(client, config.TABLE_NAME),
    photos,
    giveTicket: ticketDesk({
      photos,
      counter: ticketCounter(client, config.TABLE_NAME, ticketsKey),
      sign: uploadPolicy(s3Client(), config.UPLOADS_BUCKET),
    }),
    clientId: config.USER_POOL_CLIENT_ID,
    now: Date.now,
    log: createLogger(SERVICE),
  });
}

export function wireImages() {
  const config = readConfig(IMAGES_ENVIRONMENT);
  const client = documentClient();
  const profiles = profileStore(client, config.TABLE_NAME);
  const take = takingPhotos({
    service: SERVICE,
    photos: photoRows(client, config.TABLE_NAME, photoKey),
    objects: photoObjects(s3Client(), config.UPLOADS_BUCKET),
    render: renderPhoto,
    show: (photo, content) => profiles.wear(photo, content, { at: new Date().toISOString() }),
    now: Date.now,
  });
  return createImageConsumer({ take, log: createLogger(SERVICE) });
}

export function wireProjector() {
  const { UPLOADS_BUCKET } = readConfig(PROJECTOR_ENVIRONMENT);
  const objects = photoObjects(s3Client(), UPLOADS_BUCKET);
  return createPhotoCleaner({ service: SERVICE, objects, log: createLogger(SERVICE) });
}
