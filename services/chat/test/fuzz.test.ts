import '@nwassik/testing/vitest-dynamodb';
import { FUZZ_CASES, FUZZ_TIMEOUT, fuzzApi, type Scene } from '@nwassik/testing/fuzz';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openApiDocument } from '../src/api/openapi.ts';
import { openChat } from './market.ts';

let chat: Awaited<ReturnType<typeof openChat>>;
beforeAll(async () => {
  chat = await openChat(inject('dynamodb'), 'chat-fuzz');
});
afterAll(() => chat.close());

/** Two conversations of one requester, so that lists go on, and a request that nobody has answered yet. */
async function openScene(): Promise<Scene> {
  chat.clock.now += 60 * 60 * 1000; // What was sent before counts against no limit any more.
  const someone = () => ({ userId: crypto.randomUUID() as string });
  const [amel, sami, stranger] = [someone(), someone(), someone()];
  const posted = async () => {
    const requestId = crypto.randomUUID() as string;
    const data = { id: requestId, requesterId: amel.userId, state: 'open' };
    await chat.hear('requests.request.posted.v1', requestId, 1, data);
    return requestId;
  };
  const opened = async (requestId: string) => {
    const body = { requestId, text: 'Je passe par Sfax samedi.', clientId: crypto.randomUUID() };
    const answer = await chat.call('POST /v1/chat/conversations', { as: sami, body });
    return ((await answer.json()) as { id: string }).id;
  };
  const [first, second, unanswered] = [await posted(), await posted(), await posted()];
  const conversations = [await opened(first), await opened(second)];
  await chat.settle();
  const page = await chat.call('GET /v1/chat/conversations?limit=1', { as: amel });
  const { nextCursor } = (await page.json()) as { nextCursor: string };
  return {
    callers: { amel, sami, stranger, moderator: { ...someone(), groups: ['moderators'] } },
    known: {
      conversationId: conversations,
      requestId: [first, unanswered],
      providerId: [sami.userId],
      cursor: [nextCursor],
    },
  };
}

const fuzz = fuzzApi({
  document: openApiDocument(),
  handler: (event: never, context: never) => chat.handler(event, context),
  openScene,
  typical: { seq: [1, 2], since: ['0'], before: ['2'] },
});

it.each(fuzz.routes)(
  '%s answers as its document says, whatever it is sent',
  async (route) => {
    const { cases, answers } = await fuzz.run(route);
    expect(cases).toBe(FUZZ_CASES);
    expect(Object.keys(answers).filter((status) => status.startsWith('2'))).not.toEqual([]);
  },
  FUZZ_TIMEOUT,
);
