import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { answerJsonCall, type JsonCalls } from './json-calls.ts';

/** Where functions find the AWS services that have no endpoint of their own here. */
export interface AwsEndpoint {
  readonly endpoint: string;
  /** Serves the API by which functions send to the open sockets of this stage. */
  mountManagement(stage: string, management: Hono): void;
  stop(): Promise<void>;
}

/**
 * Starts the endpoint for all services that have none of their own. One that the runner doesn't stand in for
 * answers 501, so that no call ever leaves the machine.
 *
 * @param services.jsonCalls those of all services that speak JSON.
 */
export async function startAwsEndpoint(services: { jsonCalls: JsonCalls; ses: Hono }): Promise<AwsEndpoint> {
  const managements = new Map<string, Hono>();
  const app = new Hono();
  app.all('/:stage/@connections/*', async (c, next) => {
    const management = managements.get(c.req.param('stage'));
    return management ? await management.fetch(c.req.raw) : await next();
  });
  app.route('/', services.ses);
  app.post('/', async (c, next) => (await answerJsonCall(services.jsonCalls, c.req.raw)) ?? (await next()));
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
    mountManagement: (stage, management) =>
      void managements.set(stage, new Hono().mount(`/${stage}`, management.fetch)),
    async stop() {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
