import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findDynamoDbBackend } from './dynamodb-backend.ts';
import type { DynamoDbBackend } from './dynamodb-backend.ts';
import { ensureDynoxideFile } from './dynoxide-file.ts';
import { startGuarded } from './guarded-process.ts';

/** A DynamoDB of this machine's own. */
export interface DynamoDbProcess {
  /** Its URL, for `AWS_ENDPOINT_URL_DYNAMODB` or a client's `endpoint`. Any region and credentials will do. */
  readonly endpoint: string;
  readonly backend: 'local' | 'dynoxide';
  stop(): Promise<void>;
}

const START_ATTEMPTS = 3;
const READY_WITHIN_MS = 60_000;
const POLL_MS = 50;

/**
 * Starts a DynamoDB for this process alone, on a free port; it ends with this process at the latest.
 *
 * @param options.dir keeps the tables there between starts; without it they live in memory.
 * @param options.backend `auto` (the default) takes DynamoDB Local where Java 17+ is found, else dynoxide.
 * @param options.log gets what the process prints, line by line.
 * @throws NoDynamoDbError when no back end can run on this machine.
 */
export async function startDynamoDb(
  options: { dir?: string; backend?: 'auto' | 'local' | 'dynoxide'; log?: (line: string) => void } = {},
): Promise<DynamoDbProcess> {
  const { dir, log = () => {} } = options;
  const backend = await findDynamoDbBackend(options.backend ?? 'auto');
  if (dir === undefined) return await start(backend, undefined, log);
  mkdirSync(dir, { recursive: true });
  if (backend.name === 'local') return await start(backend, dir, log);
  const file = join(dir, 'dynoxide.db');
  await ensureDynoxideFile(file, async (empty) => {
    const brief = await start(backend, empty, log);
    await brief.stop();
  });
  return await start(backend, file, log);
}

async function start(
  backend: DynamoDbBackend,
  storage: string | undefined,
  log: (line: string) => void,
): Promise<DynamoDbProcess> {
  let printed: string[] = [];
  for (let attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
    const port = await freePort();
    const endpoint = `http://127.0.0.1:${port}`;
    const { command, args } = backend.command(port, storage);
    const guarded = startGuarded(command, args, (line) => {
      printed = [...printed, line].slice(-5);
      log(line);
    });
    if (await answers(endpoint, guarded.ended)) {
      return { endpoint, backend: backend.name, stop: () => guarded.stop() };
    }
    // Between finding a free port and taking it somebody else may: another is tried.
    await guarded.stop();
  }
  throw new Error(`DynamoDB (${backend.name}) did not start: ${printed.join(' | ')}`);
}

/** Waits until something answers HTTP there, whatever the answer; false when `ended` settles or a minute passes first. */
async function answers(endpoint: string, ended: Promise<unknown>): Promise<boolean> {
  const giveUp = AbortSignal.timeout(READY_WITHIN_MS);
  let over = false;
  const end = () => {
    over = true;
  };
  void ended.then(end, end);
  while (!over && !giveUp.aborted) {
    try {
      await (await fetch(endpoint, { signal: giveUp })).arrayBuffer();
      return true;
    } catch {
      await wait(POLL_MS);
    }
  }
  return false;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
