import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { Hono } from 'hono';
import { afterAll, onTestFinished } from 'vitest';
import { openClock } from '../src/clock.ts';
import { openCognito } from '../src/cognito/cognito.ts';
import { cognitoIds } from '../src/cognito/ids.ts';
import { openInstallKeys } from '../src/cognito/install-keys.ts';
import { startFunctions } from '../src/lambda/functions.ts';
import { openMailbox } from '../src/mailbox/mailbox.ts';
import { emptyFolder } from './folder.ts';
import { FUNCTION_ARN, poolDefinition } from './pool-definition.ts';
import type { PoolChanges } from './pool-definition.ts';
import { served } from './serve.ts';

const REGION = 'eu-west-3';

export const PASSWORD = 'sesame-ouvre-toi';

export interface PoolOptions extends PoolChanges {
  /** A data folder to open again. */
  readonly dir?: string;
}

/**
 * The product's user pool, its API at `/cognito` of a real server, spoken to by the AWS SDK's client, with
 * real workers for its triggers. It ends with the test.
 */
export async function userPool(options: PoolOptions = {}) {
  const dir = options.dir ?? emptyFolder();
  shareKeys(dir);
  const clock = openClock(dir);
  const mailbox = openMailbox({ dir, clock });
  const functions = triggerFunctions(dir, clock.offset, options.triggers ?? {});
  const ids = cognitoIds({ dir, region: REGION });
  const poolId = ids.userPoolId('identity-data/pool');
  const clientId = ids.userPoolClientId('identity-data/web');
  const otherClientId = ids.userPoolClientId('identity-data/other');
  const front = new Hono();
  const origin = await served(front);
  const endpoint = `${origin}/cognito`;
  const cognito = await openCognito({
    dir,
    clock,
    region: REGION,
    endpoint,
    functions,
    mailbox,
    pools: [poolDefinition({ poolId, clientIds: [clientId, otherClientId] }, options)],
  });
  front.route('/cognito', cognito.app);
  const client = new CognitoIdentityProviderClient({
    region: REGION,
    endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  onTestFinished(() => {
    client.destroy();
    cognito.close();
    mailbox.close();
  });
  /** The code in the newest mail to this address. */
  const codeFor = async (to: string): Promise<string> => {
    const answer = await mailbox.app.request(`/mailbox.json?to=${encodeURIComponent(to)}`);
    const [newest] = (await answer.json()) as { text: string }[];
    return /\b\d{6}\b/.exec(newest?.text ?? '')?.[0] ?? 'no code';
  };
  return { dir, clock, mailbox, cognito, client, clientId, otherClientId, poolId, endpoint, origin, codeFor };
}

export type UserPool = Awaited<ReturnType<typeof userPool>>;

/** Making an RSA key takes longer than most tests: those of a file share one. */
const keysFolder = mkdtempSync(join(tmpdir(), 'nwassik-keys-'));
openInstallKeys(keysFolder);
afterAll(() => rmSync(keysFolder, { recursive: true }));

function shareKeys(dir: string): void {
  const path = join('cognito', 'keys.json');
  mkdirSync(join(dir, 'cognito'), { recursive: true });
  if (!existsSync(join(dir, path))) copyFileSync(join(keysFolder, path), join(dir, path));
}

function triggerFunctions(
  dir: string,
  clockOffset: SharedArrayBuffer,
  sources: Readonly<Record<string, string>>,
) {
  const functions = startFunctions({
    functions: Object.entries(sources).map(([name, source]) => {
      const folder = join(dir, 'bundles', name);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'index.mjs'), source);
      return {
        arn: `${FUNCTION_ARN}${name}`,
        aliasArns: [],
        name,
        folder,
        handler: 'index.handler',
        timeoutSeconds: 10,
        memoryMb: 128,
        environment: {},
      };
    }),
    environment: { AWS_REGION: REGION },
    clockOffset,
    logDir: join(dir, 'logs'),
  });
  onTestFinished(() => functions.stop());
  return functions;
}
