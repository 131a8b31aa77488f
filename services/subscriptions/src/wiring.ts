import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { readConfig } from '@nwassik/config';
import { documentClient } from '@nwassik/dynamodb';
import { createConsumer, createPublisher } from '@nwassik/messaging';
import { createLogger } from '@nwassik/observability';
import { subscriptionsApi } from './api/api.ts';
import { offlinePayments } from './app/payment-port.ts';
import { refundUnread, tellOfEnds } from './app/tidy.ts';
import { HTTP_ENVIRONMENT, PUBLISHER_ENVIRONMENT, TABLE_ENVIRONMENT } from './config.ts';
import { announce } from './events/announce.ts';
import { listeners } from './events/listens-to.ts';
import { secretPepper } from './pepper.ts';
import { POINTS_OF_SALE } from './points-of-sale.ts';
import { batchStore } from './store/batches.ts';
import { meterStore } from './store/meters.ts';
import { paymentStore } from './store/payments.ts';
import { responseStore } from './store/responses.ts';
import { subscriptionStore } from './store/subscriptions.ts';
import { userStore } from './store/users.ts';
import { voucherHash } from './store/voucher-hash.ts';
import { voucherStore } from './store/vouchers.ts';
import { workStore } from './store/work.ts';

const SERVICE = 'subscriptions';
const now = Date.now;

export function wireHttp() {
  const { TABLE_NAME, USER_POOL_CLIENT_ID, VOUCHER_PEPPER_ARN } = readConfig(HTTP_ENVIRONMENT);
  const client = documentClient();
  return subscriptionsApi({
    subscriptions: subscriptionStore(client, TABLE_NAME),
    vouchers: voucherStore(client, TABLE_NAME),
    batches: batchStore(client, TABLE_NAME),
    payments: paymentStore(client, TABLE_NAME),
    meters: meterStore(client, TABLE_NAME),
    work: workStore(client, TABLE_NAME),
    users: userStore(client, TABLE_NAME),
    hashOf: voucherHash(secretPepper(new SecretsManagerClient(), VOUCHER_PEPPER_ARN)),
    paymentPort: offlinePayments,
    pointsOfSale: POINTS_OF_SALE,
    clientId: USER_POOL_CLIENT_ID,
    now,
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
  const { TABLE_NAME } = readConfig(TABLE_ENVIRONMENT);
  const client = documentClient();
  const parts = {
    users: userStore(client, TABLE_NAME),
    responses: responseStore(client, TABLE_NAME),
    work: workStore(client, TABLE_NAME),
    now,
  };
  return createConsumer({ listeners: listeners(parts), log: createLogger(SERVICE) });
}

export function wireSweeper() {
  const { TABLE_NAME } = readConfig(TABLE_ENVIRONMENT);
  const client = documentClient();
  const subscriptions = subscriptionStore(client, TABLE_NAME);
  const responses = responseStore(client, TABLE_NAME);
  const log = createLogger(SERVICE);
  return async (): Promise<void> => {
    const at = now();
    log.info('told of ends', { subscriptions: await tellOfEnds(subscriptions, at) });
    log.info('gave back unread responses', { responses: await refundUnread(responses, at) });
  };
}
