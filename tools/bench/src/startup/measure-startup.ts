import { execFile } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleFunctions } from '@nwassik/constructs';
import { TEST_CLIENT_ID, toHttpApiEvent } from '@nwassik/testing';
import type { Findings } from '../figure.ts';
import { ROOT } from '../repository.ts';
import { runCommand } from '../run-command.ts';
import { openRequests } from '../services/open-requests.ts';
import { inTemporaryFolder } from '../temporary-folder.ts';
import { bundlePeer, peerFolder, PEERS, type Peer } from './bundle-peer.ts';
import { interleave } from './interleave.ts';
import { replayAnswer } from './replay-answer.ts';
import { startupFigures } from './startup-figures.ts';

const TURNS = 15;
const TABLE = 'startup-requests';

/**
 * Starts the HTTP function of requests and its peers in fresh processes, in turns: from the import of the bundle to the
 * answer of a first page of requests, out of a table with a hundred rows. The table's answer is replayed.
 */
export async function measureStartup(dynamodb: string, progress: (line: string) => void): Promise<Findings> {
  const requests = await openRequests(dynamodb, TABLE);
  await requests.fillTo(100);
  requests.close();
  const replay = await replayAnswer(dynamodb);
  try {
    return await inTemporaryFolder((folder) => startInTurns(folder, replay.endpoint, progress));
  } finally {
    replay.close();
  }
}

async function startInTurns(
  folder: string,
  dynamodb: string,
  progress: (line: string) => void,
): Promise<Findings> {
  const event = join(folder, 'event.json');
  const page = await toHttpApiEvent(new Request('https://example.com/v1/requests?limit=20'));
  writeFileSync(event, JSON.stringify(page));
  const start = (bundle: string) => () => firstResponse(bundle, event, dynamodb);
  const times = await interleave(
    {
      requests: start(await bundleService(folder)),
      express: start(await preparePeer('express', folder, progress)),
      nestjs: start(await preparePeer('nestjs', folder, progress)),
    },
    TURNS,
  );
  return { figures: startupFigures(times), failures: [] };
}

async function bundleService(folder: string): Promise<string> {
  const bundles = await bundleFunctions({
    root: ROOT,
    outdir: join(folder, 'functions'),
    services: ['requests'],
  });
  const http = bundles.find(({ name }) => name === 'http');
  if (http === undefined) throw new Error('requests has no HTTP function');
  return http.file;
}

/** Installs a peer's packages into its own folder, where they aren't yet, and bundles it. */
async function preparePeer(peer: Peer, folder: string, progress: (line: string) => void): Promise<string> {
  const home = peerFolder(peer);
  if (isOlder(join(home, 'node_modules/.package-lock.json'), join(home, 'package-lock.json'))) {
    progress(`installing ${PEERS.indexOf(peer) + 1} of ${PEERS.length} peers: ${peer}`);
    await runCommand('npm', [
      'ci',
      '--prefix',
      home,
      '--workspaces=false',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
    ]);
  }
  const bundle = join(folder, peer, 'index.mjs');
  await bundlePeer(peer, bundle);
  progress(`${peer}: a bundle of ${Math.round(statSync(bundle).size / 1000)} KB`);
  return bundle;
}

function isOlder(installed: string, wanted: string): boolean {
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs;
}

/** In a fresh process, in milliseconds. Throws when the page isn't there. */
async function firstResponse(bundle: string, event: string, dynamodb: string): Promise<number> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, 'first-response.mjs'), bundle, event],
    { env: functionEnvironment(dynamodb) },
  );
  const line = stdout.trim().split('\n').at(-1) ?? '';
  const { milliseconds, statusCode, body } = JSON.parse(line) as {
    milliseconds: number;
    statusCode: number;
    body: string;
  };
  const { items = [] } = statusCode === 200 ? (JSON.parse(body) as { items?: unknown[] }) : {};
  if (items.length !== 20)
    throw new Error(`${bundle} answered ${statusCode} with ${items.length} cards: ${body}`);
  return milliseconds;
}

/** What Lambda sets, and the service's own. */
function functionEnvironment(dynamodb: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    TZ: 'UTC',
    NODE_ENV: 'production',
    NODE_NO_WARNINGS: '1',
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_LAMBDA_FUNCTION_NAME: 'requests-http',
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    TABLE_NAME: TABLE,
    USER_POOL_CLIENT_ID: TEST_CLIENT_ID,
  };
}
