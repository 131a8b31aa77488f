import '@nwassik/testing/vitest-dynamodb';
import { serveHandler } from '@nwassik/testing';
import { verifyHttp } from '@nwassik/testing/pact';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openChat } from '../test/market.ts';

const AMEL = '0190a6b0-7b3c-7def-8abc-000000000001';
const SAMI = '0190a6b0-7b3c-7def-8abc-000000000002';
let chat: Awaited<ReturnType<typeof openChat>>;
let service: Awaited<ReturnType<typeof serveHandler>>;

beforeAll(async () => {
  chat = await openChat(inject('dynamodb'), 'chat-contract');
  service = await serveHandler(chat.handler);
});
afterAll(async () => {
  await service.close();
  chat.close();
});

const requestId = '0190a6b0-7b3c-8def-8abc-00000000000a';

async function samiHasWritten() {
  const request = { id: requestId, requesterId: AMEL, state: 'open' };
  await chat.hear('requests.request.posted.v1', requestId, 1, request);
  const body = { requestId, text: 'Je passe par Sfax samedi.', clientId: requestId };
  const answer = await chat.call('POST /v1/chat/conversations', { as: { userId: SAMI }, body });
  expect(answer.status).toBe(201);
  await chat.settle();
  return { requestId };
}

it('chat answers the composer as it needs', async () => {
  const states = { 'Sami has written to Amel about her request': samiHasWritten };
  expect(await verifyHttp('composer', 'chat', { url: service.url, states })).toBeTruthy();
});
