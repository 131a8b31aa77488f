import '@nwassik/testing/vitest-dynamodb';
import { openLedger } from '@nwassik/dynamodb/ledger';
import { dynamoDbClient } from '@nwassik/testing';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openChat } from './market.ts';

const TABLE = 'chat-cost';
const id = () => crypto.randomUUID();
const beside = dynamoDbClient(inject('dynamodb'));
let chat: Awaited<ReturnType<typeof openChat>>;
let ledger: ReturnType<typeof openLedger>;

beforeAll(async () => {
  chat = await openChat(inject('dynamodb'), TABLE);
  ledger = openLedger(chat.dynamodb, beside);
});
afterAll(() => {
  chat.close();
  beside.destroy();
});

async function opened(amel: string, sami: string) {
  const requestId = id();
  await chat.hear('requests.request.posted.v1', requestId, 1, {
    id: requestId,
    requesterId: amel,
    state: 'open',
  });
  const body = { requestId, text: 'Bonjour', clientId: id() };
  const answer = await chat.call('POST /v1/chat/conversations', { as: { userId: sami }, body });
  await chat.settle();
  return ((await answer.json()) as { id: string }).id;
}

it('a message of 200 bytes costs at most 4 write and 1.5 read units, both inboxes included', async () => {
  const [amel, sami] = [id(), id()];
  const conversationId = await opened(amel, sami);
  for (let n = 0; n < 10; n += 1) {
    const body = { text: 'é'.repeat(100), clientId: id() };
    const as = { userId: n % 2 ? amel : sami };
    const cost = await ledger.during(async () => {
      const answer = await chat.call(`POST /v1/chat/conversations/${conversationId}/messages`, { as, body });
      expect(answer.status).toBe(201);
      await chat.settle();
    });
    expect(cost.writeUnits).toBeLessThanOrEqual(4);
    expect(cost.readUnits).toBeLessThanOrEqual(1.5);
  }
});

it('opening an inbox of 50 conversations costs at most 4 read units, with long Arabic texts in it', async () => {
  const amel = id();
  for (let n = 0; n < 50; n += 1) {
    const conversationId = await opened(amel, id());
    const body = { text: 'شكرا '.repeat(100), clientId: id() };
    await chat.call(`POST /v1/chat/conversations/${conversationId}/messages`, { as: { userId: amel }, body });
  }
  await chat.settle();
  const cost = await ledger.during(() =>
    chat.call('GET /v1/chat/conversations?limit=50', { as: { userId: amel } }),
  );
  expect(cost).toMatchObject({ calls: 1, writeUnits: 0 });
  expect(cost.readUnits).toBeLessThanOrEqual(4);
}, 60_000);
