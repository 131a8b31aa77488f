import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  InvocationTimeoutError,
  RequestTooLargeError,
  StoppedError,
  ThrottledError,
  UnknownFunctionError,
  startFunctions,
} from '../src/lambda/functions.ts';
import type { FunctionDefinition, Functions } from '../src/lambda/functions.ts';

const ARN = 'arn:aws:lambda:eu-west-3:000000000000:function:parcels';
const WAIT = { whenBusy: 'wait' } as const;

let dir: string;
let clockOffset: SharedArrayBuffer;
let running: (Functions & { stop(): Promise<void> }) | undefined;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'functions-'));
  clockOffset = new SharedArrayBuffer(8);
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  rmSync(dir, { recursive: true });
});

/** Starts the function `parcels` with this source. */
function start(source: string, definition: Partial<FunctionDefinition> = {}, idleMs = 60_000): Functions {
  const folder = join(dir, 'bundle');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.mjs'), source);
  running = startFunctions({
    functions: [
      {
        arn: ARN,
        aliasArns: [`${ARN}:live`],
        name: 'parcels',
        folder,
        handler: 'index.handler',
        timeoutSeconds: 10,
        memoryMb: 128,
        environment: {},
        ...definition,
      },
    ],
    environment: { AWS_REGION: 'eu-west-3' },
    clockOffset,
    logDir: join(dir, 'logs'),
    idleMs,
  });
  return running;
}

const log = () => readFileSync(join(dir, 'logs', 'parcels.log'), 'utf8');

describe('an invocation', () => {
  it('hands the event to the handler and answers what it returns', async () => {
    const functions = start('export const handler = async (event) => ({ doubled: event.n * 2 });');
    expect(await functions.invoke(ARN, { n: 21 }, WAIT)).toEqual({ ok: true, payload: { doubled: 42 } });
  });

  it.each([ARN, `${ARN}:live`, 'parcels', 'parcels:live'])('reaches the function by %s', async (name) => {
    const functions = start('export const handler = async () => {};');
    expect(await functions.invoke(name, {}, WAIT)).toEqual({ ok: true, payload: null });
  });

  it('fails for a function that no template has', async () => {
    const functions = start('export const handler = async () => {};');
    for (const name of [`${ARN}-other`, `${ARN}:beta`]) {
      await expect(functions.invoke(name, {}, WAIT)).rejects.toThrow(UnknownFunctionError);
    }
  });

  it('has the native modules that lie beside the bundle, in every worker at once', async () => {
    const installed = join(dirname(fileURLToPath(import.meta.resolve('sharp'))), '..', '..');
    mkdirSync(join(dir, 'bundle'));
    symlinkSync(installed, join(dir, 'bundle', 'node_modules'));
    const functions = start(`
      import sharp from 'sharp';
      export const handler = async ({ width }) => {
        const input = { width: 4000, height: 4000, channels: 3, background: 'olive' };
        const { info } = await sharp({ create: input }).resize(width).webp().toBuffer({ resolveWithObject: true });
        return info.format + info.width;
      };
    `);
    const sizes = [320, 960, 1920, 100];
    const answers = await Promise.all(sizes.map((width) => functions.invoke(ARN, { width }, WAIT)));
    expect(answers).toEqual(sizes.map((width) => ({ ok: true, payload: `webp${width}` })));
  });

  it('gives the handler its context', async () => {
    const functions = start(
      `export const handler = async (event, context) => ({ ...context, left: context.getRemainingTimeInMillis() });`,
      { timeoutSeconds: 3, memoryMb: 256 },
    );
    const result = await functions.invoke(`${ARN}:live`, {}, WAIT);
    expect(result).toEqual({
      ok: true,
      payload: {
        awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        callbackWaitsForEmptyEventLoop: true,
        functionName: 'parcels',
        functionVersion: '$LATEST',
        invokedFunctionArn: `${ARN}:live`,
        left: expect.toSatisfy((ms: number) => ms > 2_000 && ms <= 3_000),
        logGroupName: '/aws/lambda/parcels',
        logStreamName: expect.any(String),
        memoryLimitInMB: '256',
      },
    });
  });

  it("has the function's environment, the runtime's, and a trace", async () => {
    const functions = start('export const handler = async () => process.env;', {
      environment: { TABLE_NAME: 'parcels' },
    });
    const result = await functions.invoke(ARN, {}, WAIT);
    expect(result).toMatchObject({
      ok: true,
      payload: {
        AWS_REGION: 'eu-west-3',
        AWS_LAMBDA_FUNCTION_NAME: 'parcels',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
        TABLE_NAME: 'parcels',
        _X_AMZN_TRACE_ID: expect.stringMatching(
          /^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=1$/,
        ),
      },
    });
    expect(result).not.toHaveProperty('payload.PATH');
  });

  it('belongs to the trace the caller names', async () => {
    const functions = start('export const handler = async () => process.env._X_AMZN_TRACE_ID;');
    const traceHeader = 'Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e';
    expect(await functions.invoke(ARN, {}, { ...WAIT, traceHeader })).toEqual({
      ok: true,
      payload: traceHeader,
    });
  });

  it('sees the time of the movable clock, also after it moved', async () => {
    const functions = start(
      `export const handler = async () => [Date.now(), new Date().getTime(), Date.parse(Date()), new Date(5).getTime(), new Date() instanceof Date];`,
    );
    const hours = 3_600_000;
    for (const offset of [0, 48 * hours]) {
      Atomics.store(new BigInt64Array(clockOffset), 0, BigInt(offset));
      const result = await functions.invoke(ARN, {}, WAIT);
      if (!result.ok) throw new Error(result.errorMessage);
      const [now, constructed, printed, ...rest] = result.payload as [number, number, number];
      for (const instant of [now, constructed, printed])
        expect(Math.abs(instant - Date.now() - offset)).toBeLessThan(2_000);
      expect(rest).toEqual([5, true]);
    }
  });

  it('writes what the function prints to its log', async () => {
    const functions = start(
      `export const handler = async () => { console.log('parcel sent'); console.error('late'); };`,
    );
    await functions.invoke(ARN, {}, WAIT);
    await expect.poll(log).toMatch(/parcel sent\n(.|\n)*late\n|late\n(.|\n)*parcel sent\n/);
  });

  it('is refused when the event is larger than 6 MB, and fails when the answer is', async () => {
    const functions = start(`export const handler = async (event) => 'x'.repeat(event.answer);`);
    await expect(functions.invoke(ARN, { padding: 'x'.repeat(6_291_457) }, WAIT)).rejects.toThrow(
      RequestTooLargeError,
    );
    expect(await functions.invoke(ARN, { answer: 6_291_557 }, WAIT)).toMatchObject({
      ok: false,
      errorType: 'Function.ResponseSizeTooLarge',
    });
  });
});

describe('a function error', () => {
  it('names the error the handler threw and leaves the worker running', async () => {
    const functions = start(
      `let n = 0; export const handler = async () => { if (n++ === 0) throw new RangeError('too far'); return n; };`,
    );
    expect(await functions.invoke(ARN, {}, WAIT)).toEqual({
      ok: false,
      errorType: 'RangeError',
      errorMessage: 'too far',
    });
    expect(await functions.invoke(ARN, {}, WAIT)).toEqual({ ok: true, payload: 2 });
    // The worker's log reaches the file on a way of its own.
    await expect.poll(log).toContain('too far');
  });

  it('reports a bundle that fails while loading, each time anew', async () => {
    const functions = start(`throw new Error('TABLE_NAME is missing'); export const handler = 1;`);
    for (const attempt of [1, 2]) {
      expect(await functions.invoke(ARN, { attempt }, WAIT)).toEqual({
        ok: false,
        errorType: 'Error',
        errorMessage: 'TABLE_NAME is missing',
      });
    }
  });

  it('reports a handler that the bundle does not export', async () => {
    const functions = start(`export const other = 1;`);
    expect(await functions.invoke(ARN, {}, WAIT)).toMatchObject({
      ok: false,
      errorType: 'Runtime.HandlerNotFound',
    });
  });

  it('ends the worker of a function that runs into its timeout', async () => {
    const functions = start(
      `let n = 0; export const handler = async (event) => { n++; if (event.forever) for (;;); return n; };`,
      { timeoutSeconds: 0.3 },
    );
    expect(await functions.invoke(ARN, {}, WAIT)).toEqual({ ok: true, payload: 1 });
    expect(await functions.invoke(ARN, { forever: true }, WAIT)).toEqual({
      ok: false,
      errorType: 'Sandbox.Timedout',
      errorMessage: expect.stringMatching(/^RequestId: \S+ Error: Task timed out after 0\.30 seconds$/),
    });
    expect(await functions.invoke(ARN, {}, WAIT)).toEqual({ ok: true, payload: 1 });
    await expect.poll(log).toContain('Task timed out after 0.30 seconds');
  });

  it.each([
    ['an unhandled rejection', `Promise.reject(new Error('lost'))`, 'Runtime.UnhandledPromiseRejection'],
    ['an uncaught exception', `setTimeout(() => { throw new Error('lost'); })`, 'Runtime.UncaughtException'],
    ['an exit', `process.exit(3)`, 'Runtime.ExitError'],
    [
      'all memory',
      `const all = []; for (;;) all.push(new Array(1e5).fill(Math.random()))`,
      'Runtime.ExitError',
    ],
  ])('ends the worker of a function that is ended by %s', async (_, statement, errorType) => {
    const functions = start(
      `let n = 0; export const handler = async (event) => {
        n++;
        if (!event.crash) return n;
        ${statement};
        return await new Promise(() => {});
      };`,
    );
    expect(await functions.invoke(ARN, {}, WAIT)).toEqual({ ok: true, payload: 1 });
    expect(await functions.invoke(ARN, { crash: true }, WAIT)).toMatchObject({ ok: false, errorType });
    expect(await functions.invoke(ARN, {}, WAIT)).toEqual({ ok: true, payload: 1 });
  });
});

describe('concurrent invocations', () => {
  const SLOW = `
    import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
    import { threadId } from 'node:worker_threads';
    let busy = false;
    export const handler = async (event) => {
      if (busy) throw new Error('two at a time');
      busy = true;
      await wait(event.ms);
      busy = false;
      return threadId;
    };`;
  const threads = async (results: ReturnType<Functions['invoke']>[]) =>
    new Set((await Promise.all(results)).map((result) => (result.ok ? result.payload : result.errorMessage)));

  it('run on at most four workers, one at a time on each; more wait in line', async () => {
    const functions = start(SLOW);
    const used = await threads(Array.from({ length: 10 }, () => functions.invoke(ARN, { ms: 50 }, WAIT)));
    expect(used.size).toBe(4);
    expect([...used].every((thread) => typeof thread === 'number')).toBe(true);
  });

  it('are throttled beyond four when they would not wait', async () => {
    const functions = start(SLOW);
    const four = Array.from({ length: 4 }, () => functions.invoke(ARN, { ms: 50 }, WAIT));
    await expect(functions.invoke(ARN, { ms: 0 }, { whenBusy: 'throttle' })).rejects.toThrow(ThrottledError);
    await Promise.all(four);
    expect(await functions.invoke(ARN, { ms: 0 }, { whenBusy: 'throttle' })).toMatchObject({ ok: true });
  });

  it('keep to a reserved concurrency below four', async () => {
    const functions = start(SLOW, { reservedConcurrency: 1 });
    const used = await threads([1, 2, 3].map(() => functions.invoke(ARN, { ms: 10 }, WAIT)));
    expect(used.size).toBe(1);
  });

  it('give up when the time of their caller is over, in line as well as under way', async () => {
    const functions = start(SLOW, { reservedConcurrency: 1 });
    await functions.invoke(ARN, { ms: 0 }, WAIT);
    const first = functions.invoke(ARN, { ms: 300 }, { ...WAIT, timeoutMs: 50 });
    const second = functions.invoke(ARN, { ms: 0 }, { ...WAIT, timeoutMs: 50 });
    await expect(first).rejects.toThrow(InvocationTimeoutError);
    await expect(second).rejects.toThrow(InvocationTimeoutError);
    expect(await functions.invoke(ARN, { ms: 0 }, WAIT)).toMatchObject({ ok: true });
  });

  it('start a new worker when the last one has been idle for too long', async () => {
    const functions = start(SLOW, {}, 50);
    const [before] = await threads([functions.invoke(ARN, { ms: 0 }, WAIT)]);
    await wait(200);
    const [after] = await threads([functions.invoke(ARN, { ms: 0 }, WAIT)]);
    expect(after).not.toBe(before);
  });

  it('are let finish by a stop, which refuses those in line', async () => {
    const functions = start(SLOW, { reservedConcurrency: 1 });
    const first = functions.invoke(ARN, { ms: 100 }, WAIT);
    const second = functions.invoke(ARN, { ms: 0 }, WAIT);
    const outcomes = Promise.allSettled([first, second]);
    await running?.stop();
    expect(await outcomes).toEqual([
      { status: 'fulfilled', value: { ok: true, payload: expect.any(Number) } },
      { status: 'rejected', reason: expect.any(StoppedError) },
    ]);
    await expect(functions.invoke(ARN, { ms: 0 }, WAIT)).rejects.toThrow(StoppedError);
    running = undefined;
  });
});
