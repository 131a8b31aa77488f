import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lambdaHandler } from '@nwassik/http';
import { silentLog, TEST_CLIENT_ID } from '@nwassik/testing';
import { FUZZ_CASES, FUZZ_TIMEOUT, fuzzApi } from '@nwassik/testing/fuzz';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composerApi } from '../src/api/api.ts';
import { openApiDocument } from '../src/api/openapi.ts';
import { httpUpstream } from '../src/upstream/upstream.ts';

const [amel, sami, requestId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
const CURSOR = 'a-page-that-is-there';
const deal = { id: crypto.randomUUID(), requestId, requesterId: amel, providerId: sami };
const request = { id: requestId, requesterId: amel };

/** What the services answer, as the contracts prove: one request, known members, and 400 for a cursor not theirs. */
function answerTo(url: URL): { status: number; body: unknown } {
  const cursor = url.searchParams.get('cursor');
  if (cursor !== null && cursor !== CURSOR) return { status: 400, body: { code: 'cursor-unknown' } };
  const ids = (url.searchParams.get('ids') ?? '').split(',');
  const found: Record<string, unknown> = {
    '/v1/identity/me': { userId: amel },
    '/v1/identity/profiles': { items: ids.map((userId) => ({ userId })) },
    '/v1/chat/unread-count': { unread: 3 },
    '/v1/chat/conversations': { items: [deal], nextCursor: CURSOR },
    '/v1/deals/mine': { items: [deal], nextCursor: CURSOR },
    '/v1/requests': { items: [request], nextCursor: null },
    [`/v1/requests/${requestId}`]: request,
    [`/v1/requests/${requestId}/offers`]: { items: [{ id: deal.id, providerId: sami }], nextCursor: null },
    [`/v1/requests/${requestId}/standing`]: { mayOffer: true },
  };
  const body = found[url.pathname];
  return body === undefined ? { status: 404, body: {} } : { status: 200, body };
}

let server: Server;
let handler: ReturnType<typeof lambdaHandler>;
beforeAll(async () => {
  server = createServer((asked, answer) => {
    const { status, body } = answerTo(new URL(asked.url ?? '/', 'http://services'));
    answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const upstream = httpUpstream(origin, silentLog);
  handler = lambdaHandler(composerApi({ upstream, clientId: TEST_CLIENT_ID, log: silentLog }));
});
afterAll(() => server.close());

const fuzz = fuzzApi({
  document: openApiDocument(),
  handler: (event: never) => handler(event),
  openScene: async () => ({
    callers: { amel: { userId: amel }, sami: { userId: sami } },
    known: { requestId: [requestId], cursor: [CURSOR] },
  }),
});

it.each(fuzz.routes)(
  '%s answers as its document says, whatever it is sent',
  async (route) => {
    const { cases, answers } = await fuzz.run(route);
    expect(cases).toBe(FUZZ_CASES);
    expect(answers['200']).toBeGreaterThan(0);
  },
  FUZZ_TIMEOUT,
);
