import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { readConfig } from '@nwassik/config';
import { documentClient } from '@nwassik/dynamodb';
import { createConsumer, createPublisher } from '@nwassik/messaging';
import { createLogger } from '@nwassik/observability';
import { notificationsApi } from './api/api.ts';
import { telling } from './app/tell.ts';
import {
  HTTP_ENVIRONMENT,
  INBOX_ENVIRONMENT,
  MAIL_FEEDBACK_ENVIRONMENT,
  PUBLISHER_ENVIRONMENT,
  SENDER_ENVIRONMENT,
} from './config.ts';
import { announce } from './events/announce.ts';
import { listeners } from './events/listens-to.ts';
import { createMailFeedback } from './events/mail-feedback.ts';
import { createDueSender, createSender } from './events/sender.ts';
import { cognitoAddresses } from './send/address.ts';
import { delivering } from './send/deliver.ts';
import { readSecrets } from './send/secrets.ts';
import { sesMailer } from './send/ses.ts';
import { webPusher } from './send/web-push.ts';
import { copyStore } from './store/copies.ts';
import { deliveryStore } from './store/deliveries.ts';
import { notificationStore } from './store/notifications.ts';
import { pushSubscriptionStore } from './store/push-subscriptions.ts';
import { settingsStore } from './store/settings.ts';

const SERVICE = 'notifications';

export function wireHttp() {
  const config = readConfig(HTTP_ENVIRONMENT);
  const client = documentClient();
  return notificationsApi({
    copies: copyStore(client, config.TABLE_NAME),
    settings: settingsStore(client, config.TABLE_NAME),
    notifications: notificationStore(client, config.TABLE_NAME),
    pushSubscriptions: pushSubscriptionStore(client, config.TABLE_NAME),
    secrets: readSecrets(new SecretsManagerClient(), config.SECRET_ARN),
    pushServices: config.PUSH_SERVICES,
    clientId: config.USER_POOL_CLIENT_ID,
    now: Date.now,
    log: createLogger(SERVICE),
  });
}

export function wireInbox() {
  const { TABLE_NAME } = readConfig(INBOX_ENVIRONMENT);
  const client = documentClient();
  const kept = {
    copies: copyStore(client, TABLE_NAME),
    notifications: notificationStore(client, TABLE_NAME),
    now: Date.now,
  };
  const tell = telling({
    ...kept,
    settings: settingsStore(client, TABLE_NAME),
    deliveries: deliveryStore(client, TABLE_NAME),
  });
  return createConsumer({ listeners: listeners({ ...kept, tell }), log: createLogger(SERVICE) });
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

export function wireSender() {
  return createSender(sending());
}

export function wireDueSender() {
  return createDueSender(sending());
}

export function wireMailFeedback() {
  const { TABLE_NAME } = readConfig(MAIL_FEEDBACK_ENVIRONMENT);
  return createMailFeedback({
    settings: settingsStore(documentClient(), TABLE_NAME),
    log: createLogger(SERVICE),
  });
}

function sending() {
  const config = readConfig(SENDER_ENVIRONMENT);
  const client = documentClient();
  const log = createLogger(SERVICE);
  const secrets = readSecrets(new SecretsManagerClient(), config.SECRET_ARN);
  const deliveries = deliveryStore(client, config.TABLE_NAME);
  const parts = {
    copies: copyStore(client, config.TABLE_NAME),
    settings: settingsStore(client, config.TABLE_NAME),
    notifications: notificationStore(client, config.TABLE_NAME),
    deliveries,
    addressOf: cognitoAddresses(new CognitoIdentityProviderClient(), config.USER_POOL_ID),
    sendMail: sesMailer({
      ses: new SESv2Client(),
      from: config.MAIL_FROM,
      configurationSet: config.MAIL_CONFIGURATION_SET,
    }),
    sendPush: webPusher({
      subscriptions: pushSubscriptionStore(client, config.TABLE_NAME),
      vapid: async () => (await secrets()).vapid,
      subject: config.ORIGIN,
      post: fetch,
      log,
    }),
    origin: config.ORIGIN,
    unsubscribeSecret: async () => (await secrets()).unsubscribe,
    now: Date.now,
    log,
  };
  return { deliver: delivering(parts), deliveries, now: Date.now, log };
}
