import '@nwassik/testing/vitest-dynamodb';
import { dynamoDbClient, silentLog } from '@nwassik/testing';
import { documentClient } from '@nwassik/dynamodb';
import { createTable } from '@nwassik/dynamodb/create-table';
import { cloudEvent, createConsumer } from '@nwassik/messaging';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { listeners } from '../src/events/listens-to.ts';
import { TABLE } from '../src/store/keys.ts';
import { responseStore } from '../src/store/responses.ts';
import { userStore } from '../src/store/users.ts';
import { workStore } from '../src/store/work.ts';

const dynamodb = dynamoDbClient(inject('dynamodb'));
const client = documentClient(dynamodb);
const users = userStore(client, 'subscriptions');
const parts = {
  users,
  responses: responseStore(client, 'subscriptions'),
  work: workStore(client, 'subscriptions'),
  now: Date.now,
};
const inbox = createConsumer({ listeners: listeners(parts), log: silentLog });

beforeAll(() => createTable(dynamodb, 'subscriptions', TABLE));
afterAll(() => dynamodb.destroy());

const hear = (type: string, userId: string, version: number, said: object) =>
  inbox({
    Records: [
      {
        messageId: 'm',
        attributes: { ApproximateReceiveCount: '1' },
        body: JSON.stringify(
          cloudEvent('identity', {
            type,
            subject: userId,
            version,
            time: '2026-11-22T10:00:00.000Z',
            data: { userId, displayName: 'Amel', timeZone: 'Africa/Tunis', ...said },
          }),
        ),
      },
    ],
  } as never);

it('keeps each user’s locale and zone from their registration on, and nothing that names them', async () => {
  await hear('identity.user.registered.v1', 'u1', 1, { locale: 'ar' });
  expect(await users.find('u1')).toEqual({
    userId: 'u1',
    version: 1,
    locale: 'ar',
    timeZone: 'Africa/Tunis',
  });
});

it('keeps the newest when events come out of order and twice', async () => {
  await hear('identity.profile.changed.v1', 'u2', 3, { locale: 'en', timeZone: 'Europe/Paris' });
  await hear('identity.user.registered.v1', 'u2', 1, { locale: 'ar' });
  await hear('identity.profile.changed.v1', 'u2', 2, { locale: 'fr' });
  await hear('identity.profile.changed.v1', 'u2', 3, { locale: 'en', timeZone: 'Europe/Paris' });
  expect(await users.find('u2')).toMatchObject({ version: 3, locale: 'en', timeZone: 'Europe/Paris' });
});

it('gives back an event it cannot read, so that it ends among the dead letters', async () => {
  const answer = await hear('identity.user.registered.v1', 'u3', 1, { locale: 'klingon' });
  expect(answer.batchItemFailures).toHaveLength(1);
  expect(await users.find('u3')).toBeUndefined();
});
