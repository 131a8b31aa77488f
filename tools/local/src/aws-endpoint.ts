import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/**
 * Where functions find the AWS services that have no endpoint of their own here. A service that the runner doesn't
 * stand in for answers 501, so that no call ever leaves the machine.
 *
 * @param options.management the API by which functions send to open sockets.
 */
export async function startAwsEndpoint(options: {
  management?: Hono;
}): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const app = new Hono();
  if (options.management) app.route('/', options.management);
  app.all('*', (c) => {
    const called = c.req.header('x-amz-target') ?? `${c.req.method} ${c.req.path}`;
    const message = `The local runner does not stand in for ${called}`;
    return c.json({ __type: 'NotImplemented', message }, 501);
  });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop() {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
