import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { dynamoDbBackendsHere } from '@nwassik/testing';
import { WebSocket } from 'ws';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { descendantsOf, isRunning, startProduct } from './product.ts';
import type { Product } from './product.ts';

/** The first start after a change of the sources builds everything. */
const LONG = { timeout: 180_000 };

const BACKENDS = await dynamoDbBackendsHere();

let dir: string;
let started: Product[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'product-'));
  started = [];
});
afterEach(async () => {
  for (const product of started) product.kill('SIGKILL');
  await Promise.all(started.map(({ exitCode }) => exitCode));
  rmSync(dir, { recursive: true, maxRetries: 10 });
});

function start(args: readonly string[] = [], env?: NodeJS.ProcessEnv): Product {
  const product = startProduct(['--port', '0', '--data', join(dir, 'data'), '--seed', 'none', ...args], env);
  started.push(product);
  return product;
}

const getJson = async (url: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, { headers });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

interface Account {
  role: string;
  email: string;
  password: string;
}
const credentials = () =>
  JSON.parse(readFileSync(join(dir, 'data', 'credentials.json'), 'utf8')) as Account[];

async function signIn(origin: string, { email, password }: Account): Promise<string> {
  const { body: config } = await getJson(`${origin}/config.json`);
  const cognito = new CognitoIdentityProviderClient({
    region: 'eu-west-3',
    endpoint: new URL(String(config['cognitoEndpoint']), origin).href,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { AuthenticationResult } = await cognito.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: String(config['userPoolClientId']),
      AuthParameters: { USERNAME: email, PASSWORD: password },
    }),
  );
  return AuthenticationResult?.AccessToken ?? '';
}

async function connectSocket(origin: string, account: Account): Promise<WebSocket> {
  const response = await fetch(`${origin}/v1/chat/socket-tickets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await signIn(origin, account)}` },
  });
  const { ticket } = (await response.json()) as { ticket: string };
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket?ticket=${ticket}`);
  await once(socket, 'open');
  return socket;
}

describe.each(BACKENDS)('the product on %s', LONG, (dynamodb) => {
  it('serves the web app, the API and sign-in under one origin, and stops without a trace', async () => {
    const product = start(['--dynamodb', dynamodb]);
    const origin = await product.ready;
    expect(origin).toMatch(/^http:\/\/localhost:\d+$/);
    expect(product.lines.at(-1)).toBe(`Ready: ${origin}`);

    expect(await getJson(`${origin}/v1/identity/health`)).toEqual({
      status: 200,
      body: { service: 'identity', status: 'ok' },
    });
    expect(await getJson(`${origin}/v1/identity/me`)).toEqual({
      status: 401,
      body: { message: 'Unauthorized' },
    });
    const page = await fetch(`${origin}/requests/anything`);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await fetch(`${origin}/mailbox`)).status).toBe(200);
    expect(await getJson(`${origin}/clock.json`)).toMatchObject({ status: 200 });

    expect(credentials().map(({ role }) => role)).toEqual(['operator', 'moderator']);
    for (const account of credentials()) {
      expect(product.lines.join('\n')).toContain(account.password);
      const token = await signIn(origin, account);
      const own = await getJson(`${origin}/v1/identity/me`, { authorization: `Bearer ${token}` });
      expect(own.status).toBe(200);
    }

    const socket = await connectSocket(origin, credentials()[0] as Account);
    socket.send(JSON.stringify({ type: 'ping' }));
    const [frame] = await once(socket, 'message');
    expect(JSON.parse(String(frame))).toEqual({ type: 'pong' });

    const children = descendantsOf(product.pid);
    expect(children.length).toBeGreaterThan(0);
    const closed = once(socket, 'close');
    product.kill('SIGINT');
    expect((await closed)[0]).toBe(1001);
    expect(await product.exitCode).toBe(0);
    await expect.poll(() => children.filter(isRunning), { timeout: 2_000 }).toEqual([]);
    await expect(fetch(origin)).rejects.toThrow();
  });

  it('has everything again after SIGKILL, which leaves no process behind', async () => {
    const first = start(['--dynamodb', dynamodb]);
    const origin = await first.ready;
    const before = credentials();
    const token = await signIn(origin, before[0] as Account);
    const renamed = await fetch(`${origin}/v1/identity/me`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'if-match': '*' },
      body: JSON.stringify({ bio: 'Kept over a kill.' }),
    });
    expect(renamed.status).toBe(200);
    await fetch(`${origin}/clock.json`, { method: 'POST', body: JSON.stringify({ advanceSeconds: 120 }) });
    const children = descendantsOf(first.pid);
    first.kill('SIGKILL');
    await first.exitCode;
    await expect.poll(() => children.filter(isRunning), { timeout: 5_000 }).toEqual([]);

    const second = start();
    const again = await second.ready;
    expect(credentials()).toEqual(before);
    const own = await getJson(`${again}/v1/identity/me`, {
      authorization: `Bearer ${await signIn(again, before[0] as Account)}`,
    });
    expect(own.body).toMatchObject({ bio: 'Kept over a kill.' });
    const { body } = await getJson(`${again}/clock.json`);
    expect(Date.parse(String(body['now'])) - Date.now()).toBeGreaterThan(110_000);
  });
});

describe('a start that cannot be', LONG, () => {
  async function refusal(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<string> {
    const product = start(args, env);
    expect(await product.exitCode).toBe(1);
    const told = product.lines.filter((line) => !/^ *\d+\.\d s /.test(line));
    expect(told).toHaveLength(1);
    return told[0] ?? '';
  }

  it('tells of an unknown flag', async () => {
    expect(await refusal(['--watch'])).toMatch(
      /^Not started: Unknown option '--watch'\. Usage: npm start -- /,
    );
  });

  it('tells of a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await refusal(['--port', String(port)])).toBe(
      `Not started: Port ${port} is in use: stop what uses it, or choose another with --port N.`,
    );
    other.close();
  });

  it('tells of a data folder in use', async () => {
    mkdirSync(join(dir, 'data'));
    writeFileSync(join(dir, 'data', 'nwassik-data.json'), '{"format":1}');
    writeFileSync(join(dir, 'data', 'runner.lock'), JSON.stringify({ pid: process.pid, startedAt: '' }));
    expect(await refusal([])).toMatch(/is in use by another run \(process \d+\)/);
  });

  it('tells when neither Java nor dynoxide will do', async () => {
    expect(await refusal(['--dynamodb', 'local'], { JAVA_HOME: join(dir, 'no-java') })).toMatch(
      /DynamoDB Local needs Java 17 or newer/,
    );
  });

  it.each(BACKENDS)('tells of damaged tables of %s', async (dynamodb) => {
    mkdirSync(join(dir, 'data', 'dynamodb'), { recursive: true });
    writeFileSync(join(dir, 'data', 'nwassik-data.json'), '{"format":1}');
    const file = dynamodb === 'local' ? 'shared-local-instance.db' : 'dynoxide.db';
    writeFileSync(join(dir, 'data', 'dynamodb', file), 'no database at all');
    expect(await refusal([])).toMatch(/start with --fresh/i);
  });

  it('tells of damaged accounts', async () => {
    mkdirSync(join(dir, 'data'));
    writeFileSync(join(dir, 'data', 'nwassik-data.json'), '{"format":1}');
    writeFileSync(join(dir, 'data', 'credentials.json'), '[{');
    expect(await refusal(['--dynamodb', 'dynoxide'])).toMatch(
      /credentials\.json is damaged: start with --fresh/,
    );
  });
});
