import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { fromHttpApiResult, toHttpApiEvent } from './http-api-event.ts';
import { claimsOf } from './http-client.ts';

/** A token that `serveHandler` takes for a user's. */
export function testToken(userId: string): string {
  return `Bearer ${userId}`;
}

/**
 * Serves a real Lambda handler on this machine, as the gateway would: for tests that need a URL. A bearer token is
 * taken for the id of whoever calls.
 */
export async function serveHandler(handler: (event: never, context: never) => unknown) {
  const server = createServer(
    getRequestListener(async (request) => {
      const userId = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
      const event = await toHttpApiEvent(
        request,
        userId === undefined ? {} : { claims: claimsOf({ userId }) },
      );
      return fromHttpApiResult(await handler(event as never, { awsRequestId: 'served' } as never));
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}
