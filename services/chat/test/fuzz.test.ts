import '@nwassik/testing/vitest-dynamodb';
import {
  FUZZ_CASES,
  FUZZ_SEED,
  FUZZ_TIMEOUT,
  frameTexts,
  fuzzApi,
  withKnown,
  type JsonSchema,
  type Scene,
} from '@nwassik/testing/fuzz';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { frameSchema, messageSchema } from '../src/api/chat.schema.ts';
import { openApiDocument } from '../src/api/openapi.ts';
import { PROBLEMS } from '../src/api/problems.ts';
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
  handler: (event: never) => chat.handler(event),
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

const conversationId = z.uuid();
const clientId = z.uuid();
const sent = { seq: z.int().min(1), sentAt: z.iso.datetime(), text: z.string() };

/** What a client may get back for its frame (docs: api, WebSocket). */
const answerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('pong') }),
  z.strictObject({ type: z.literal('message.ack'), clientId, conversationId, ...sent }),
  z.strictObject({ type: z.literal('typing'), conversationId, userId: z.uuid() }),
  z.strictObject({
    type: z.literal('sync.page'),
    conversationId,
    messages: z.array(messageSchema),
    upTo: z.int(),
    more: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('error'),
    code: z.enum(['malformed', 'lost-race', ...Object.keys(PROBLEMS)]),
    clientId: clientId.optional(),
    retryable: z.boolean(),
  }),
]);

const FRAMES = z.toJSONSchema(frameSchema, { io: 'input' }).oneOf as readonly JsonSchema[];

it.each(FRAMES.map((schema) => [String(schema.properties?.['type']?.const), schema] as const))(
  'the frame %s is answered as promised, whatever stands in it',
  async (type, schema) => {
    let scene = await openScene();
    let tried = 0;
    const seen = new Set<string>();
    const typical = { seq: [1, 2], since: [0, 1] };
    const names = Object.keys(scene.callers);
    const trials = fc.tuple(fc.constantFrom(...names), frameTexts(schema, { known: scene.known, typical }));
    await fc.assert(
      fc.asyncProperty(trials, async ([name, text]) => {
        if ((tried += 1) % 125 === 0) scene = await openScene();
        const { userId } = scene.callers[name]!;
        chat.pushed.length = 0;
        await chat.frame(userId, withKnown(text, scene.known));
        const answers = chat.pushed.map(({ frame }) => answerSchema.parse(frame));
        expect(answers.length).toBeLessThanOrEqual(1);
        // Only what succeeded in silence has no answer.
        if (answers.length === 0) expect(text).toContain(`"${type}"`);
        seen.add(answers[0]?.type ?? 'silence');
      }),
      { numRuns: FUZZ_CASES, seed: FUZZ_SEED },
    );
    expect(tried).toBe(FUZZ_CASES);
    expect(seen).toContain('error');
    expect(seen.size).toBeGreaterThan(1);
    expect(seen.has('silence')).toBe(type === 'message.read');
  },
  FUZZ_TIMEOUT,
);
