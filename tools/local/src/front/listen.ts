import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { StartupError } from '../startup-error.ts';

/** What answers at the runner's port. */
export interface Site {
  request(incoming: IncomingMessage, outgoing: ServerResponse): void;
  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** The runner's port, held from the start on. */
export interface Listener {
  readonly port: number;
  /** Puts the site on; until then every request is answered 503. */
  serve(site: Site): void;
  /** Takes the site off again: requests under way go on, new ones are answered 503. */
  pause(): void;
  /** Takes no new connection, gives those that are open a moment, then ends them. */
  close(): Promise<void>;
}

/** Both ways in which `localhost` may be meant; nobody else on the network gets in. */
const LOOPBACKS = ['127.0.0.1', '::1'] as const;

const CLOSE_GRACE_MS = 1_000;

/**
 * Listens on `localhost`.
 *
 * @param port 0 takes any free one.
 * @throws StartupError when the port is in use.
 */
export async function listen(port: number): Promise<Listener> {
  let site = CLOSED;
  const upgraded = new Set<Duplex>();
  const [first, second] = LOOPBACKS.map(() =>
    createServer((incoming, outgoing) => site.request(incoming, outgoing)).on(
      'upgrade',
      (incoming, socket, head) => {
        upgraded.add(socket);
        socket.once('close', () => upgraded.delete(socket));
        site.upgrade(incoming, socket, head);
      },
    ),
  ) as [Server, Server];
  await bind(first, port, LOOPBACKS[0]);
  const bound = first.address() as AddressInfo;
  const hasIpv6 = await bind(second, bound.port, LOOPBACKS[1]).then(
    () => true,
    (error: unknown) => {
      if (error instanceof StartupError) {
        first.close();
        throw error;
      }
      return false; // A machine without IPv6.
    },
  );
  const servers = hasIpv6 ? [first, second] : [first];

  return {
    port: bound.port,
    serve(open) {
      site = open;
    },
    pause() {
      site = CLOSED;
    },
    async close() {
      const closed = servers.map(async (server) => {
        server.close();
        server.closeIdleConnections();
        await once(server, 'close');
      });
      const grace = wait(CLOSE_GRACE_MS, undefined, { ref: false });
      await Promise.race([Promise.all(closed), grace]);
      for (const server of servers) server.closeAllConnections();
      for (const socket of upgraded) socket.destroy();
      await Promise.all(closed);
    },
  };
}

/** What answers while there is no site. */
const CLOSED: Site = {
  request(_, outgoing) {
    outgoing.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '1' }).end('Not ready.\n');
  },
  upgrade(_, socket) {
    socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
  },
};

async function bind(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new StartupError(`Port ${port} is in use: stop what uses it, or choose another with --port N.`);
    }
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') {
      throw new StartupError(`Port ${port} needs more rights than you have: choose another with --port N.`);
    }
    throw error;
  }
}
