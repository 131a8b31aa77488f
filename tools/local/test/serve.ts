import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { onTestFinished } from 'vitest';

/** Serves an app on a free port until the test that asks ends, and answers its origin. */
export async function served(app: Hono): Promise<string> {
  const port = await new Promise<number>((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (info: AddressInfo) =>
      resolve(info.port),
    );
    onTestFinished(() => new Promise<void>((done) => server.close(() => done())));
  });
  return `http://127.0.0.1:${port}`;
}
