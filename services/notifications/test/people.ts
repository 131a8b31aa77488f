import '@nwassik/testing/vitest-dynamodb';
import { documentClient } from '@nwassik/dynamodb';
import { createTable } from '@nwassik/dynamodb/create-table';
import { lambdaHandler } from '@nwassik/http';
import { cloudEvent, createConsumer } from '@nwassik/messaging';
import { dynamoDbClient, httpClient, silentLog, TEST_CLIENT_ID, type TestCaller } from '@nwassik/testing';
import { afterAll, beforeAll, inject } from 'vitest';
import { notificationsApi } from '../src/api/api.ts';
import { telling } from '../src/app/tell.ts';
import { listeners } from '../src/events/listens-to.ts';
import { createMailFeedback } from '../src/events/mail-feedback.ts';
import { createDueSender } from '../src/events/sender.ts';
import { delivering, TryLater, type PushMessage, type SenderParts } from '../src/send/deliver.ts';
import { secretsOf } from '../src/send/secrets.ts';
import { copyStore } from '../src/store/copies.ts';
import { deliveryStore } from '../src/store/deliveries.ts';
import { TABLE } from '../src/store/keys.ts';
import { notificationStore } from '../src/store/notifications.ts';
import { pushSubscriptionStore } from '../src/store/push-subscriptions.ts';
import { settingsStore } from '../src/store/settings.ts';

export const ORIGIN = 'https://nwassik.example';
export const SECRETS = secretsOf('a seed for tests');

export interface Event {
  readonly type: string;
  readonly subject: string;
  readonly version: number;
  readonly data: object;
  /** Milliseconds since the epoch; now when left out. */
  readonly at?: number;
}

type SentMail = Parameters<SenderParts['sendMail']>[0];

/** Notifications over a table of its own in a real DynamoDB; mails and pushes end in lists. Call it once in a test file. */
export function openNotifications(table: string) {
  const dynamodb = dynamoDbClient(inject('dynamodb'));
  const client = documentClient(dynamodb);
  const clock = { now: Date.parse('2026-11-22T12:00:00Z') };
  const now = () => clock.now;
  const kept = {
    copies: copyStore(client, table),
    settings: settingsStore(client, table),
    notifications: notificationStore(client, table),
    deliveries: deliveryStore(client, table),
    now,
  };
  const pushSubscriptions = pushSubscriptionStore(client, table);
  const mails: SentMail[] = [];
  const pushes: (PushMessage & { readonly to: string })[] = [];
  /** What the next mails meet, first come first. */
  const troubles: ('busy' | 'broken' | 'no-cognito')[] = [];

  const inbox = createConsumer({
    listeners: listeners({ ...kept, tell: telling(kept) }),
    log: silentLog,
  });
  const deliver = delivering({
    ...kept,
    addressOf: async (userId) => {
      if (troubles[0] === 'no-cognito') throw new Error(`Cognito is away ${troubles.shift()}`);
      return `${userId}@example.org`;
    },
    sendMail: async (mail) => {
      const trouble = troubles.shift();
      if (trouble === 'busy') throw new TryLater('busy');
      if (trouble === 'broken') throw new Error('broken');
      mails.push(mail);
    },
    sendPush: async (userId, message) => void pushes.push({ ...message, to: userId }),
    origin: ORIGIN,
    unsubscribeSecret: async () => SECRETS.unsubscribe,
    log: silentLog,
  });
  const api = notificationsApi({
    ...kept,
    pushSubscriptions,
    secrets: async () => SECRETS,
    pushServices: ['fcm.googleapis.com'],
    clientId: TEST_CLIENT_ID,
    log: silentLog,
  });
  const call = httpClient(lambdaHandler(api));
  const sendDue = createDueSender({ deliver, deliveries: kept.deliveries, now, log: silentLog });
  const feedback = createMailFeedback({ settings: kept.settings, log: silentLog });

  beforeAll(() => createTable(dynamodb, table, TABLE));
  afterAll(() => dynamodb.destroy());

  const messageOf = ({ type, subject, version, data, at }: Event) => ({
    messageId: crypto.randomUUID(),
    attributes: { ApproximateReceiveCount: '1' },
    body: JSON.stringify(
      cloudEvent(type.split('.')[0] ?? '', {
        type,
        subject,
        version,
        time: new Date(at ?? clock.now).toISOString(),
        data: { id: subject, ...data },
      }),
    ),
  });

  return {
    api,
    call,
    clock,
    mails,
    pushes,
    troubles,
    sendDue,
    ...kept,
    pushSubscriptions,
    /** Lets the inbox hear events at once; answers how many of them must come again. */
    async hear(...events: readonly Event[]): Promise<number> {
      const { batchItemFailures } = await inbox({ Records: events.map(messageOf) } as never);
      return batchItemFailures.length;
    },
    /** Lets SES tell of a mail to a user. */
    async sesTells(userId: string, detail: object): Promise<void> {
      const body = JSON.stringify({ detail: { mail: { tags: { user: [userId] } }, ...detail } });
      await feedback({ Records: [{ messageId: 'm', body }] } as never);
    },
    async centre(as: TestCaller) {
      const answer = await call('GET /v1/notifications?limit=50', { as });
      return ((await answer.json()) as { items: ShownNotification[] }).items;
    },
    mailsTo: (userId: string) => mails.filter((mail) => mail.userId === userId),
    /** Somebody who has signed up. */
    async signedUp(displayName: string, more: object = {}) {
      const userId: string = crypto.randomUUID();
      const data = { userId, displayName, locale: 'fr', timeZone: 'Africa/Tunis', ...more };
      await this.hear({
        type: 'identity.user.registered.v1',
        subject: userId,
        version: 1,
        data: { ...data, version: 1 },
      });
      return { userId };
    },
  };
}

export interface ShownNotification {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** A request that has been posted. */
export function posted(requesterId: string, title: string, requestId: string = crypto.randomUUID()): Event {
  return {
    type: 'requests.request.posted.v1',
    subject: requestId,
    version: 1,
    data: { version: 1, requesterId, title, state: 'open' },
  };
}

/** An event of an offer on a request. */
export function offered(
  what: string,
  offer: { readonly requestId: string; readonly requesterId: string; readonly providerId: string },
  version = 1,
  offerId: string = crypto.randomUUID(),
): Event {
  return {
    type: `requests.offer.${what}.v1`,
    subject: offerId,
    version,
    data: {
      ...offer,
      version,
      cashDue: { amount: 90_000, currency: 'TND' },
      arrivesOn: '2026-12-20',
      turn: 'provider',
    },
  };
}

/** A chat message, and how far it was read. */
export function wrote(
  conversation: { readonly conversationId: string; readonly requestId: string },
  senderId: string,
  recipientId: string,
  seq: number,
): Event {
  return {
    type: 'chat.message.sent.v1',
    subject: `${conversation.conversationId}/${seq}`,
    version: 1,
    data: { ...conversation, senderId, recipientId, seq, version: 1 },
  };
}

export function read(conversationId: string, userId: string, seq: number): Event {
  return {
    type: 'chat.messages.read.v1',
    subject: `${conversationId}/${userId}`,
    version: seq,
    data: { conversationId, userId, seq, version: seq },
  };
}
