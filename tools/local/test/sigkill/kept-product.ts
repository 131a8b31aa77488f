import { once } from 'node:events';
import { createServer } from 'node:net';
import { descendantsOf, isRunning, startProduct } from '../product.ts';
import type { Product } from '../product.ts';

/** The product on one port and data folder, through its ends and starts. */
export interface KeptProduct {
  readonly origin: string;
  /** Starts it; resolves with its ready line. */
  start(): Promise<void>;
  /** Ends it by SIGKILL, if it runs. */
  kill(): Promise<void>;
  /** The processes that killed runs had started, as far as they are still there. */
  orphans(): number[];
  /** Stops it as Ctrl-C does; answers its exit code. */
  stop(): Promise<number | null>;
}

/**
 * Below the range that systems take the ports of outgoing connections from: nobody takes it by chance while the
 * product is away.
 */
const PORTS = { first: 20_000, last: 31_999 };

export async function keptProduct(dataFolder: string): Promise<KeptProduct> {
  const port = await freePort();
  const left: number[] = [];
  let product: Product | undefined;
  let children: number[] = [];
  return {
    origin: `http://localhost:${port}`,
    async start() {
      product = startProduct(['--port', String(port), '--data', dataFolder, '--seed', 'none']);
      await product.ready;
      // Looked for now: a kill is not to be late.
      children = descendantsOf(product.pid);
    },
    async kill() {
      if (product === undefined) return;
      product.kill('SIGKILL');
      left.push(...children);
      await product.exitCode;
      product = undefined;
    },
    orphans: () => left.filter(isRunning),
    async stop() {
      if (product === undefined) return null;
      product.kill('SIGINT');
      return await product.exitCode;
    },
  };
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = PORTS.first + Math.floor(Math.random() * (PORTS.last - PORTS.first));
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}
