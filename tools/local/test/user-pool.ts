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
import { served } from './serve.ts';

const REGION = 'eu-west-3';
const FUNCTION_ARN = 'arn:aws:lambda:eu-west-3:000000000000:function:';

export const PASSWORD = 'sesame-ouvre-toi';

/** What differs from the pool that the product declares. */
export interface PoolOptions {
  readonly dir?: string;
  readonly pool?: Readonly<Record<string, unknown>>;
  readonly client?: Readonly<Record<string, unknown>>;
  /** Sources of modules that export `handler`, by the trigger they are for. */
  readonly triggers?: Readonly<Record<string, string>>;
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
    pools: [
      {
        id: poolId,
        properties: poolProperties(options),
        clients: [
          { id: clientId, properties: clientProperties(poolId, options) },
          { id: otherClientId, properties: clientProperties(poolId, options) },
        ],
        groups: ['moderators', 'operators'].map((GroupName) => ({
          properties: { UserPoolId: poolId, GroupName, Description: 'Work here.' },
        })),
      },
    ],
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

function poolProperties({ pool, triggers = {} }: PoolOptions) {
  const { PreTokenGeneration, ...others } = triggers;
  const arns = Object.keys(others).map((name) => [name, `${FUNCTION_ARN}${name}`] as const);
  return {
    UserPoolName: 'nwassik-test',
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
    AutoVerifiedAttributes: ['email'],
    EmailVerificationMessage: 'Votre code : {####}<br><span dir="rtl">رمزك: {####}</span>',
    EmailVerificationSubject: 'Nwassik · code · الرمز',
    Policies: {
      PasswordPolicy: {
        MinimumLength: 10,
        RequireLowercase: false,
        RequireNumbers: false,
        RequireSymbols: false,
        RequireUppercase: false,
      },
    },
    Schema: [
      { Name: 'email', Required: true, Mutable: true },
      { Name: 'name', Required: true, Mutable: true },
      { Name: 'locale', Required: true, Mutable: true },
      { Name: 'zoneinfo', Required: true, Mutable: true },
    ],
    UsernameAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
    LambdaConfig: {
      ...Object.fromEntries(arns),
      ...(PreTokenGeneration !== undefined && {
        PreTokenGeneration: `${FUNCTION_ARN}PreTokenGeneration`,
        PreTokenGenerationConfig: {
          LambdaArn: `${FUNCTION_ARN}PreTokenGeneration`,
          LambdaVersion: 'V2_0',
        },
      }),
    },
    ...pool,
  };
}

function clientProperties(poolId: string, { client }: PoolOptions) {
  const attributes = ['email', 'locale', 'name', 'zoneinfo'];
  return {
    UserPoolId: poolId,
    ClientName: 'web',
    GenerateSecret: false,
    AllowedOAuthFlowsUserPoolClient: false,
    AccessTokenValidity: 10,
    IdTokenValidity: 10,
    RefreshTokenValidity: 43_200,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
    EnableTokenRevocation: true,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
    ReadAttributes: [...attributes, 'email_verified'],
    WriteAttributes: attributes,
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
    SupportedIdentityProviders: ['COGNITO'],
    ...client,
  };
}
