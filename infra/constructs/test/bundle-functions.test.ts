import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions, type FunctionBundle } from '../src/bundle-functions.ts';

const root = join(import.meta.dirname, 'bundled');
let outdir: string;
let bundles: readonly FunctionBundle[];

beforeAll(async () => {
  outdir = await mkdtemp(join(tmpdir(), 'nwassik-bundle-'));
  bundles = await bundleFunctions({ root, outdir });
});

afterAll(() => rm(outdir, { recursive: true }));

/** Runs a bundle as Lambda does, with nothing in its environment but what is given. */
async function invoke(name: string, event: unknown, env: Record<string, string> = {}): Promise<unknown> {
  const file = bundles.find((bundle) => bundle.name === name)?.file ?? '';
  const call = `const { handler } = await import(${JSON.stringify(pathToFileURL(file).href)});
    console.log(JSON.stringify(await handler(${JSON.stringify(event)})));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', call], {
    env,
  });
  return JSON.parse(stdout);
}

describe('bundleFunctions', () => {
  it('makes one folder per function of every service, with the source map beside the code', () => {
    expect(bundles.map(({ service, name }) => `${service}/${name}`)).toEqual([
      'other/count',
      'sample/answer',
      'sample/echo',
      'sample/keep',
      'sample/read',
      'sample/tell',
    ]);
    for (const { service, name, file, bytes } of bundles) {
      expect(file).toBe(join(outdir, service, name, 'index.mjs'));
      expect(existsSync(`${file}.map`)).toBe(true);
      expect(bytes).toBeGreaterThan(0);
    }
  });

  it('bundles only the services it is asked for', async () => {
    const some = await bundleFunctions({ root, outdir: join(outdir, 'some'), services: ['other'] });
    expect(some.map(({ name }) => name)).toEqual(['count']);
    expect(existsSync(join(outdir, 'some', 'sample'))).toBe(false);
  });

  it("puts a function's data beside its bundle, in place of what was there", async () => {
    const elsewhere = join(outdir, 'data');
    const data = join(elsewhere, 'other', 'count', 'count.data');
    await bundleFunctions({ root, outdir: elsewhere, services: ['other'] });
    await writeFile(join(data, 'old.txt'), 'left over');
    await bundleFunctions({ root, outdir: elsewhere, services: ['other'] });
    expect(await readdir(data)).toEqual(['numbers.txt']);
    expect(await readFile(join(data, 'numbers.txt'), 'utf8')).toBe('one\ntwo\n');
  });

  it("keeps esbuild's account of what is in each bundle", async () => {
    const metafile = JSON.parse(await readFile(join(outdir, 'metafile.json'), 'utf8'));
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.some((input) => input.includes('@aws-sdk/client-sns/dist-es/'))).toBe(true);
    expect(inputs.some((input) => input.includes('credential-provider-sso'))).toBe(false);
  });

  it('keeps a function with an SDK client under 160 KB', () => {
    expect(bundles.find(({ name }) => name === 'tell')?.bytes).toBeLessThan(160 * 1024);
  });

  it('keeps one with a client of S3 under 240 KB, the schemas of a hundred other calls left out', () => {
    expect(bundles.find(({ name }) => name === 'keep')?.bytes).toBeLessThan(240 * 1024);
  });

  it('leaves out of a function what its wiring builds for another', async () => {
    expect(bundles.find(({ name }) => name === 'echo')?.bytes).toBeLessThan(1024);
    expect(await invoke('echo', 'hello')).toBe('hello');
  });

  it('has answers made without loading undici', async () => {
    const answer = { status: 201, text: 'hello', etag: '"1"', undici: false };
    expect(await invoke('answer', 'hello')).toEqual(answer);
  });

  it('has what is read not compiled first', async () => {
    const file = bundles.find(({ name }) => name === 'read')?.file ?? '';
    const read = `globalThis.Function = () => { throw new Error('compiled'); };
      const { handler } = await import(${JSON.stringify(pathToFileURL(file).href)});
      console.log(handler({ text: 'hi' }), handler({ text: 1 }));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', read]);
    expect(stdout).toBe('true false\n');
  });

  it('lets a bundled CommonJS package require what Node.js brings', async () => {
    expect(await invoke('count', 'one\ntwo')).toBe(2);
  });
});

describe('a bundled SDK client', () => {
  it('signs with the credentials in its environment', async () => {
    const server = createServer((_, response) => {
      response.end(
        '<PublishResponse><PublishResult><MessageId>m</MessageId></PublishResult></PublishResponse>',
      );
    }).listen(0);
    try {
      await once(server, 'listening');
      const received = once(server, 'request') as Promise<[IncomingMessage]>;
      await invoke('tell', 'hello', {
        AWS_REGION: 'eu-west-3',
        AWS_ACCESS_KEY_ID: 'AKIDROLE',
        AWS_SECRET_ACCESS_KEY: 'secret',
        AWS_SESSION_TOKEN: 'session',
        AWS_ENDPOINT_URL_SNS: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      });
      const [{ headers }] = await received;
      expect(headers.authorization).toMatch(
        /^AWS4-HMAC-SHA256 Credential=AKIDROLE\/\d{8}\/eu-west-3\/sns\/aws4_request, /,
      );
      expect(headers['x-amz-security-token']).toBe('session');
    } finally {
      server.close();
    }
  });

  it('reads and writes objects, whatever schemas were left out', async () => {
    const objects = new Map<string, Buffer[]>();
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://s3');
      if (request.method !== 'PUT') {
        response.end(Buffer.concat(objects.get(pathname) ?? []));
        return;
      }
      const chunks: Buffer[] = [];
      objects.set(pathname, chunks);
      request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => response.end());
    }).listen(0);
    try {
      await once(server, 'listening');
      const answer = await invoke('keep', 'hello', {
        AWS_REGION: 'eu-west-3',
        AWS_ACCESS_KEY_ID: 'AKIDROLE',
        AWS_SECRET_ACCESS_KEY: 'secret',
        AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      });
      expect(answer).toBe('hello');
      expect([...objects.keys()]).toEqual(['/texts/one']);
    } finally {
      server.close();
    }
  });

  it('reads no configuration from files', async () => {
    const file = join(outdir, 'config');
    await writeFile(file, '[default]\nregion = eu-west-3\n');
    await expect(invoke('tell', 'hello', { AWS_CONFIG_FILE: file })).rejects.toThrow('Region is missing');
  });

  it('looks nowhere else for credentials', async () => {
    await expect(invoke('tell', 'hello', { AWS_REGION: 'eu-west-3' })).rejects.toThrow(
      'Unable to find environment variable credentials',
    );
  });
});
