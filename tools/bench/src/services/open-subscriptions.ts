import { documentClient } from '@nwassik/dynamodb';
import { createTable } from '@nwassik/dynamodb/create-table';
import { lambdaHandler } from '@nwassik/http';
import { subscriptionsApi } from '@nwassik/subscriptions/src/api/api.ts';
import { offlinePayments } from '@nwassik/subscriptions/src/app/payment-port.ts';
import { POINTS_OF_SALE } from '@nwassik/subscriptions/src/points-of-sale.ts';
import { batchStore } from '@nwassik/subscriptions/src/store/batches.ts';
import { TABLE } from '@nwassik/subscriptions/src/store/keys.ts';
import { meterStore } from '@nwassik/subscriptions/src/store/meters.ts';
import { paymentStore } from '@nwassik/subscriptions/src/store/payments.ts';
import { subscriptionStore } from '@nwassik/subscriptions/src/store/subscriptions.ts';
import { userStore } from '@nwassik/subscriptions/src/store/users.ts';
import { voucherHash } from '@nwassik/subscriptions/src/store/voucher-hash.ts';
import { voucherStore } from '@nwassik/subscriptions/src/store/vouchers.ts';
import { workStore } from '@nwassik/subscriptions/src/store/work.ts';
import { dynamoDbClient, httpClient, silentLog, TEST_CLIENT_ID } from '@nwassik/testing';
import { bodyOf, NOW, someone, type Service } from './service.ts';

const OPERATOR = { ...someone(), groups: ['operators'] };

/** Subscriptions over a table of its own. The pepper is read once by each function, so it is not among its calls. */
export async function openSubscriptions(endpoint: string, table: string) {
  const [dynamodb, beside] = [dynamoDbClient(endpoint), dynamoDbClient(endpoint)];
  await createTable(beside, table, TABLE);
  const client = documentClient(dynamodb);
  const users = userStore(documentClient(beside), table);
  const api = subscriptionsApi({
    subscriptions: subscriptionStore(client, table),
    vouchers: voucherStore(client, table),
    batches: batchStore(client, table),
    payments: paymentStore(client, table),
    meters: meterStore(client, table),
    work: workStore(client, table),
    users: userStore(client, table),
    hashOf: voucherHash(async () => 'a pepper for the bench'),
    paymentPort: offlinePayments,
    pointsOfSale: POINTS_OF_SALE,
    clientId: TEST_CLIENT_ID,
    now: () => NOW,
    log: silentLog,
  });
  const call = httpClient(lambdaHandler(api));
  const service: Service = {
    name: 'subscriptions',
    routes: api.routes,
    call,
    dynamodb,
    beside,
    close() {
      dynamodb.destroy();
      beside.destroy();
    },
  };
  const order = {
    plan: 'pro',
    months: 1,
    count: 30,
    expiresAt: new Date(NOW + 30 * 86_400_000).toISOString(),
  };
  return {
    ...service,
    operator: OPERATOR,
    order,

    /** A batch of vouchers, with their codes. */
    async batch() {
      const answer = await call('POST /v1/subscriptions/voucher-batches', { as: OPERATOR, body: order });
      return bodyOf<{ id: string; codes: string[] }>(answer, 201);
    },

    /** Somebody whom the service has heard of. */
    async member() {
      const member = someone();
      await users.keep({ userId: member.userId, version: 1, locale: 'fr', timeZone: 'Africa/Tunis' });
      return member;
    },
  };
}
