import '@nwassik/testing/vitest-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openChat } from './market.ts';

/**
 * Who calls. `requester` and `provider` are the two sides of the conversation; the provider wrote its one message.
 * Blocked and suspended users can't exist yet: whoever makes them possible adds their columns.
 */
const CALLERS = ['nobody', 'stranger', 'requester', 'provider', 'moderator', 'operator'] as const;
type CallerName = (typeof CALLERS)[number];

interface Row {
  readonly route: string;
  readonly body?: (scene: { readonly requestId: string }) => object;
  /** The status each caller gets; those unnamed get what `others` says. */
  readonly status: Partial<Record<CallerName, number>> & { readonly others: number };
}

const everyone = (status: number) => ({ others: status });
const signedIn = (status: number) => ({ nobody: 401, others: status });
const sides = (status: number) => ({ nobody: 401, requester: status, provider: status, others: 404 });
const text = () => ({ text: 'Bonjour', clientId: crypto.randomUUID() });

const TABLE: readonly Row[] = [
  { route: 'GET /v1/chat/health', status: everyone(200) },
  { route: 'GET /v1/chat/openapi.json', status: everyone(200) },
  { route: 'GET /v1/chat/conversations', status: signedIn(200) },
  {
    route: 'POST /v1/chat/conversations',
    body: ({ requestId }) => ({ requestId, ...text() }),
    status: { nobody: 401, requester: 422, others: 201 },
  },
  { route: 'GET /v1/chat/unread-count', status: signedIn(200) },
  { route: 'GET /v1/chat/conversations/{conversationId}/messages', status: sides(200) },
  { route: 'POST /v1/chat/conversations/{conversationId}/messages', body: text, status: sides(201) },
  {
    route: 'POST /v1/chat/conversations/{conversationId}/read',
    body: () => ({ seq: 1 }),
    status: sides(204),
  },
  {
    route: 'DELETE /v1/chat/conversations/{conversationId}/messages/{seq}',
    status: { nobody: 401, provider: 200, requester: 403, others: 404 },
  },
  { route: 'POST /v1/chat/socket-tickets', status: signedIn(201) },
];

let chat: Awaited<ReturnType<typeof openChat>>;
beforeAll(async () => {
  chat = await openChat(inject('dynamodb'), 'chat-callers');
});
afterAll(() => chat.close());

async function statusFor(row: Row, caller: CallerName): Promise<number> {
  const someone = (groups?: string[]) => ({ userId: crypto.randomUUID(), ...(groups && { groups }) });
  const people = {
    stranger: someone(),
    requester: someone(),
    provider: someone(),
    moderator: someone(['moderators']),
    operator: someone(['operators']),
  };
  const requestId = crypto.randomUUID();
  const request = { id: requestId, requesterId: people.requester.userId, state: 'open' };
  await chat.hear('requests.request.posted.v1', requestId, 1, request);
  const opened = await chat.call('POST /v1/chat/conversations', {
    as: people.provider,
    body: { requestId, ...text() },
  });
  const { id } = (await opened.json()) as { id: string };
  const as = caller === 'nobody' ? undefined : people[caller];
  const route = row.route.replace('{conversationId}', id).replace('{seq}', '1');
  const body = row.body?.({ requestId });
  return (await chat.call(route, { as, ...(body && { body }) })).status;
}

it('every route has its row, and every row its route', () => {
  const routes = chat.routes.map(({ method, path }) => `${method} ${path}`);
  expect(TABLE.map((row) => row.route).toSorted()).toEqual(routes.toSorted());
});

describe.each(TABLE)('$route', (row) => {
  it.each(CALLERS)('answers %s', async (caller) => {
    expect(await statusFor(row, caller)).toBe(row.status[caller] ?? row.status.others);
  });
});
