import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createFunctionPool } from './function-pool.ts';
import type { FunctionPool } from './function-pool.ts';
import type { FunctionDefinition, InvokeResult } from './function-worker.ts';
import { RequestTooLargeError, UnknownFunctionError } from './invocation-errors.ts';

export type { FunctionDefinition, InvokeResult } from './function-worker.ts';
export * from './invocation-errors.ts';

export interface InvokeOptions {
  /** With all of the function's workers busy: `wait` in line, or fail with ThrottledError at once. */
  readonly whenBusy: 'wait' | 'throttle';
  /** How long the caller waits, in line and for the answer; the function itself goes on after that. */
  readonly timeoutMs?: number;
  /** The X-Ray trace the invocation belongs to; a new one without it. */
  readonly traceHeader?: string;
}

/** The functions of the templates. */
export interface Functions {
  /**
   * Invokes a function and answers how that ended, a function error included.
   *
   * @param functionArn its ARN or name, with an alias or a version behind a colon or without.
   * @throws ThrottledError when all its workers are busy and the caller would not wait.
   * @throws InvocationTimeoutError when the caller's time is over before the function's answer.
   * @throws UnknownFunctionError, RequestTooLargeError (6 MB), StoppedError
   */
  invoke(functionArn: string, event: unknown, options: InvokeOptions): Promise<InvokeResult>;
}

/** The largest event of a synchronous invocation, in bytes. */
const MAX_EVENT_BYTES = 6_291_456;

/** An X-Ray trace header for a trace of its own: `Root=1-<time>-<random>;Parent=<random>;Sampled=1`. */
export function newTraceHeader(now: number): string {
  const time = Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0');
  return `Root=1-${time}-${randomBytes(12).toString('hex')};Parent=${randomBytes(8).toString('hex')};Sampled=1`;
}

/**
 * Runs functions in worker threads, which start at first use and end when idle.
 *
 * @param options.environment what every function's environment has beside its own variables.
 * @param options.clockOffset milliseconds as one BigInt64, by which `Date` in the functions is moved.
 * @param options.logDir gets `<function>.log` with what each function prints.
 * @param options.idleMs how long a worker without work is kept; two minutes by default.
 * @param options.onInvoked is told of each invocation that has ended, however it ended.
 */
export function startFunctions(options: {
  functions: readonly FunctionDefinition[];
  environment: Readonly<Record<string, string>>;
  clockOffset: SharedArrayBuffer;
  logDir: string;
  idleMs?: number;
  onInvoked?: (definition: FunctionDefinition) => void;
}): Functions & { stop(): Promise<void> } {
  const { environment, clockOffset, logDir, idleMs = 120_000, onInvoked = () => {} } = options;
  mkdirSync(logDir, { recursive: true });
  const offset = new BigInt64Array(clockOffset);
  const pools: FunctionPool[] = [];
  const byName = new Map<string, FunctionPool>();
  for (const definition of options.functions) {
    const pool = createFunctionPool(definition, {
      environment,
      clockOffset,
      logDir,
      idleMs,
      onInvoked: () => onInvoked(definition),
    });
    pools.push(pool);
    for (const arn of [definition.arn, ...definition.aliasArns]) byName.set(nameIn(arn), pool);
  }

  return {
    async invoke(functionArn, event, { whenBusy, timeoutMs, traceHeader }) {
      const pool = byName.get(nameIn(functionArn));
      if (!pool) throw new UnknownFunctionError(`No function ${functionArn}`);
      const payload = JSON.stringify(event) ?? 'null';
      if (Buffer.byteLength(payload) > MAX_EVENT_BYTES) {
        throw new RequestTooLargeError(`The event is larger than ${MAX_EVENT_BYTES} bytes`);
      }
      return await pool.invoke(
        {
          functionArn,
          payload,
          traceHeader: traceHeader ?? newTraceHeader(Date.now() + Number(Atomics.load(offset, 0))),
        },
        { whenBusy, ...(timeoutMs !== undefined && { timeoutMs }) },
      );
    },
    async stop() {
      await Promise.all(pools.map((pool) => pool.stop()));
    },
  };
}

/** `<name>` or `<name>:<alias>`, of an ARN as well as of itself. */
export function nameIn(functionArn: string): string {
  return functionArn.replace(/^arn:[^:]*:lambda:[^:]*:[^:]*:function:/, '');
}
