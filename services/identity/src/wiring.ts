import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { readConfig } from '@nwassik/config';
import { documentClient } from '@nwassik/dynamodb';
import { createPublisher } from '@nwassik/messaging';
import { createLogger } from '@nwassik/observability';
import { identityApi } from './api/api.ts';
import { ownProfiles } from './app/own-profile.ts';
import { cognitoAttributes } from './cognito.ts';
import { HTTP_ENVIRONMENT, POST_CONFIRMATION_ENVIRONMENT, PUBLISHER_ENVIRONMENT } from './config.ts';
import { announce } from './events/announce.ts';
import { postConfirmation } from './events/post-confirmation.ts';
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
