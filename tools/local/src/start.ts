import { getRequestListener } from '@hono/node-server';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { ensureStaff, openAccounts } from './accounts.ts';
import { buildAssembly } from './build/assembly.ts';
import { buildWeb } from './build/web.ts';
import { openClock } from './clock.ts';
import { clockApi } from './clock-api.ts';
import { readAssembly } from './cloudformation/assembly.ts';
import { openDataFolder } from './data-folder.ts';
import { openDemoMarket, startOfPast } from './demo/demo-market.ts';
import { openDynamoDb } from './dynamodb/open-dynamodb.ts';
import { bucketFiles } from './front/bucket-files.ts';
import { distributionOf } from './front/distribution.ts';
import { createFront } from './front/front.ts';
import { listen } from './front/listen.ts';
import { webConfigOf } from './front/web-config.ts';
import { webFiles } from './front/web-files.ts';
import { openMailbox } from './mailbox/mailbox.ts';
import type { Options } from './options.ts';
import { createProgress } from './progress.ts';
import { openRunLog } from './run-log.ts';
import { runStacks } from './run-stacks.ts';
import type { Stops } from './stops.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Builds are shared by all data folders of this checkout. */
const BUILDS = join(ROOT, 'dist', 'local');

/** The product, ready to be used. */
export interface Started {
  /** The URL under which everything is served. */
  readonly origin: string;
  /** Loads what of the demo market can wait. */
  loadRest(): Promise<void>;
}

/**
 * Starts the product on this machine: what the synthesized stacks declare, on embedded parts.
 *
 * @param stops gets, as each part starts, how to stop it.
 * @param print gets the lines for whoever waits.
 * @throws Error saying in one line what keeps the product from starting.
 */
export async function start(options: Options, stops: Stops, print: (line: string) => void): Promise<Started> {
  const data = openDataFolder(options.dataFolder, { fresh: options.fresh });
  stops.add('data folder', data.release);
  const listener = await listen(options.port);
  stops.add('port', () => listener.close());
  const origin = `http://localhost:${listener.port}`;
  const logDir = join(data.dir, 'logs');
  const log = openRunLog(logDir);
  // Warnings of libraries are for the log, not for whoever starts the product.
  process.removeAllListeners('warning').on('warning', (warning) => log(String(warning)));
  const progress = createProgress(print);

  const awsEndpoint = process.env['AWS_ENDPOINT_URL'];
  if (awsEndpoint !== undefined) {
    print(`DynamoDB, SNS and SQS are those at ${awsEndpoint} (AWS_ENDPOINT_URL).`);
  }
  async function startDynamoDb(): Promise<string> {
    const dynamodb = await openDynamoDb({ dir: join(data.dir, 'dynamodb'), wanted: options.dynamodb, log });
    stops.add('DynamoDB', () => dynamodb.stop());
    return dynamodb.endpoint;
  }
  const [assembly, web, dynamodbEndpoint] = await Promise.all([
    progress.step('stacks and functions', async () => readAssembly(await buildAssembly(ROOT, BUILDS))),
    progress.step('web app', () => buildWeb(ROOT, BUILDS)),
    awsEndpoint ?? progress.step('DynamoDB', startDynamoDb),
  ]);

  const hasMarket = options.seed === 'demo';
  const clock = openClock(data.dir, hasMarket && data.isNew ? startOfPast(Date.now()) : undefined);
  const mailbox = openMailbox({ dir: data.dir, clock });
  stops.add('mailbox', () => mailbox.close());
  const { stacks, region, cognito, s3, buckets, httpApi, webSocketApi } = await progress.step(
    'tables, queues, functions',
    () =>
      runStacks({
        assembly,
        dir: data.dir,
        logDir,
        origin,
        dynamodbEndpoint,
        awsEndpoint,
        clock,
        mailbox,
        stops,
        log,
      }),
  );

  const config = webConfigOf(stacks, region);
  const distribution = distributionOf(stacks);
  const signIns: { role: string; email: string; password: string }[] = [];
  const front = createFront({
    config: () => ({ ...config, local: true, demoAccounts: signIns }),
    securityHeaders: distribution.headers,
    web: webFiles(web),
    httpApi,
    cognito: cognito.app,
    s3,
    bucketFiles: bucketFiles(distribution.bucketPaths, buckets),
    mailbox: mailbox.app,
    clock: clockApi(clock),
  });
  listener.serve({
    request: getRequestListener(front.fetch),
    upgrade: webSocketApi?.upgrade ?? refuseUpgrade,
  });
  stops.add('site', () => listener.pause());

  const { userPoolId: poolId, userPoolClientId: clientId } = config;
  const accounts = openAccounts(data.dir);
  const staff = await progress.step("operator's and moderator's accounts", () =>
    ensureStaff({ accounts, cognito, poolId }),
  );
  const market = hasMarket
    ? openDemoMarket({
        dir: data.dir,
        origin,
        poolId,
        clientId,
        clock,
        cognito,
        mailbox,
        accounts,
        print,
        log,
      })
    : undefined;
  if (market) {
    stops.add('demo market', () => market.stop());
    await progress.step('demo market, its past', () => market.loadPast());
  }

  signIns.push(...(market?.signIns ?? []), ...staff);
  for (const { role, email, password } of signIns) print(`${role.padEnd(10)} ${email}  ${password}`);
  print(`Mailbox: ${origin}/mailbox   Logs: ${logDir}`);
  return { origin, loadRest: async () => await market?.loadRest() };
}

function refuseUpgrade(_: IncomingMessage, socket: Duplex): void {
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
}
