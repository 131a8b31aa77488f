import '@nwassik/testing/vitest-dynamodb';
import { documentClient } from '@nwassik/dynamodb';
import { createTable } from '@nwassik/dynamodb/create-table';
import { dynamoDbClient } from '@nwassik/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { REMINDED_AHEAD, remindExpiring } from '../src/app/remind-expiring.ts';
import { announce } from '../src/events/announce.ts';
import { TABLE } from '../src/store/keys.ts';
import { placeAfter, reminderStore, type Reminder } from '../src/store/reminders.ts';
import { requestStore } from '../src/store/requests.ts';
import { NOW, posted } from './examples.ts';

const HOUR = 3_600_000;
const dynamodb = dynamoDbClient(inject('dynamodb'));
const client = documentClient(dynamodb);
const requests = requestStore(client, 'requests-reminders');
const store = reminderStore(client, 'requests-reminders');
const reminded: Reminder[] = [];
const reminders = {
  ...store,
  remind: async (reminder: Reminder) => {
    reminded.push(reminder);
    await store.remind(reminder);
  },
};
const run = async (now: number) => {
  reminded.length = 0;
  await remindExpiring(reminders, now, placeAfter);
  return reminded.map(({ endsAt }) => (endsAt - NOW) / HOUR).toSorted((a, b) => a - b);
};

beforeAll(() => createTable(dynamodb, 'requests-reminders', TABLE));
afterAll(() => dynamodb.destroy());

/** An open request that ends so many hours from the beginning. */
async function endingIn(hours: number): Promise<void> {
  const { request } = posted();
  const id = crypto.randomUUID();
  await requests.post({ ...request, id, card: { ...request.card, expiresAt: NOW + hours * HOUR } }, {});
}

describe('the owner of an open request', () => {
  it('is reminded a day before its end, once, whatever runs were missed, and not of one that is over', async () => {
    await endingIn(5);
    expect(await run(NOW)).toEqual([]);
    await endingIn(30);
    await endingIn(40);
    expect(await run(NOW + 5 * HOUR)).toEqual([]);
    expect(await run(NOW + 6 * HOUR)).toEqual([30]);
    expect(await run(NOW + 6 * HOUR + 1)).toEqual([]);
    await endingIn(50);
    expect(await run(NOW + 45 * HOUR)).toEqual([50]);
  });

  it('is reminded even when many requests end at one instant', async () => {
    const at = (NOW + 100 * HOUR - REMINDED_AHEAD - NOW) / HOUR;
    await Promise.all(Array.from({ length: 60 }, () => endingIn(100)));
    expect(await run(NOW + at * HOUR)).toEqual(Array(60).fill(100));
  });
});

it('a reminder is told when it comes, and not again when it goes', () => {
  const row = {
    kind: 'reminder',
    version: 1,
    requestId: 'r',
    requesterId: 'amel',
    title: 'Cafetière',
    endsAt: NOW,
    remindedAt: NOW - 1,
  };
  expect(announce(undefined, row)).toMatchObject([
    { type: 'requests.request.expiring.v1', data: { requesterId: 'amel', state: 'open' } },
  ]);
  expect(announce(row, undefined)).toEqual([]);
});
