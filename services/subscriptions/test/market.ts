import '@nwassik/testing/vitest-dynamodb';
import { documentClient } from '@nwassik/dynamodb';
import { createTable } from '@nwassik/dynamodb/create-table';
import { lambdaHandler } from '@nwassik/http';
import { cloudEvent, createConsumer, type CloudEvent } from '@nwassik/messaging';
import { dynamoDbClient, httpClient, openTableStream, silentLog, TEST_CLIENT_ID } from '@nwassik/testing';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, inject } from 'vitest';
import { subscriptionsApi } from '../src/api/api.ts';
import { offlinePayments } from '../src/app/payment-port.ts';
import { refundUnread, tellOfEnds } from '../src/app/tidy.ts';
import { announce } from '../src/events/announce.ts';
import { listeners } from '../src/events/listens-to.ts';
import { POINTS_OF_SALE } from '../src/points-of-sale.ts';
import { batchStore } from '../src/store/batches.ts';
import { TABLE } from '../src/store/keys.ts';
import { meterStore } from '../src/store/meters.ts';
import { paymentStore } from '../src/store/payments.ts';
import { responseStore } from '../src/store/responses.ts';
import { subscriptionStore } from '../src/store/subscriptions.ts';
import { userStore } from '../src/store/users.ts';
import { voucherHash } from '../src/store/voucher-hash.ts';
import { voucherStore } from '../src/store/vouchers.ts';
import { workStore } from '../src/store/work.ts';

export const NOW = Date.parse('2026-11-22T10:00:00Z');
export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

/** The service over a table of its own, with a clock that the test moves. Call it once in a test file. */
export function openMarket(table: string) {
  const endpoint = inject('dynamodb');
  const dynamodb = dynamoDbClient(endpoint);
  const beside = dynamoDbClient(endpoint);
  const client = documentClient(dynamodb);
  const clock = { now: NOW };
  const now = () => clock.now;
  const stores = {
    subscriptions: subscriptionStore(client, table),
    vouchers: voucherStore(client, table),
    batches: batchStore(client, table),
    payments: paymentStore(client, table),
    meters: meterStore(client, table),
    work: workStore(client, table),
    users: userStore(client, table),
    responses: responseStore(client, table),
  };
  const api = subscriptionsApi({
    ...stores,
    hashOf: voucherHash(async () => 'a pepper for tests'),
    paymentPort: offlinePayments,
    pointsOfSale: POINTS_OF_SALE,
    clientId: TEST_CLIENT_ID,
    now,
    log: silentLog,
  });
  const handler = lambdaHandler(api);
  const call = httpClient(handler);
  const consume = createConsumer({ listeners: listeners({ ...stores, now }), log: silentLog });
  let stream: Awaited<ReturnType<typeof openTableStream>>;
  beforeAll(async () => {
    await createTable(beside, table, TABLE);
    stream = await openTableStream(beside, endpoint, table);
  });
  afterAll(() => {
    stream.close();
    dynamodb.destroy();
    beside.destroy();
  });

  /** Lets the service hear an event of another. */
  const hear = async (type: string, subject: string, version: number, data: Record<string, unknown>) => {
    const event = cloudEvent(type.split('.')[0] ?? '', {
      type,
      subject,
      version,
      time: new Date(clock.now).toISOString(),
      data,
    });
    const record = {
      messageId: 'm',
      attributes: { ApproximateReceiveCount: '1' },
      body: JSON.stringify(event),
    };
    return consume({ Records: [record] } as never);
  };

  return {
    ...stores,
    api,
    handler,
    call,
    clock,
    dynamodb,
    beside,
    client,
    table,
    hear,
    /** What the table's changes since the last time tell the world. */
    async told(): Promise<CloudEvent[]> {
      const { Records } = await stream.drain();
      return Records.flatMap(({ dynamodb: change }) => {
        const image = (of: unknown) => (of ? unmarshall(of as never) : undefined);
        return announce(image(change?.OldImage), image(change?.NewImage));
      }).map((announcement) => cloudEvent('subscriptions', announcement));
    },
    /** Lets the sweeper come by. */
    async sweep() {
      return {
        told: await tellOfEnds(stores.subscriptions, clock.now),
        refunded: await refundUnread(stores.responses, clock.now),
      };
    },
    /** Somebody who is known here. */
    async member(groups?: readonly string[]) {
      const someone = person(groups);
      const known = { userId: someone.userId, version: 1, locale: 'fr', timeZone: 'Africa/Tunis' } as const;
      await stores.users.keep(known);
      return someone;
    },
    /** The codes of a batch that an operator makes. */
    async codes(count: number, order: object = {}) {
      const expiresAt = new Date(clock.now + 365 * DAY).toISOString();
      const answer = await call('POST /v1/subscriptions/voucher-batches', {
        as: OPERATOR,
        body: { plan: 'premium', months: 1, count, expiresAt, ...order },
      });
      const { id, codes } = await bodyOf<{ id: string; codes: string[] }>(answer, 201);
      return { id, codes };
    },
    redeem: (as: Person, code: string, headers: Record<string, string> = {}) =>
      call('POST /v1/subscriptions/me/vouchers', { as, body: { code }, headers }),
    me: async (as: Person) => bodyOf<Me>(await call('GET /v1/subscriptions/me', { as }), 200),
  };
}

/** Somebody who can sign in. */
export function person(groups?: readonly string[]) {
  return { userId: crypto.randomUUID() as string, ...(groups && { groups: [...groups] }) };
}

export type Person = ReturnType<typeof person>;

export const OPERATOR = person(['operators']);

export interface Me {
  readonly plan: string;
  readonly state: string;
  readonly validUntil: string | null;
  readonly entitlementVersion: number;
  readonly used: { readonly offers: number; readonly conversations: number };
  readonly [member: string]: unknown;
}

/** An answer's body, after a look at its status. */
export async function bodyOf<T>(answer: Response, status: number): Promise<T> {
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`${answer.status} and not ${status}: ${text}`);
  return JSON.parse(text) as T;
}
