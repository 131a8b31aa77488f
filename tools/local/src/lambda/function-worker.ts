import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';

/** A function as its template declares it. */
export interface FunctionDefinition {
  readonly arn: string;
  /** ARNs of its versions and aliases, by which it is invoked too. */
  readonly aliasArns: readonly string[];
  readonly name: string;
  /** The folder of its bundle. */
  readonly folder: string;
  /** `<file>.<export>` in that folder, the file an ES module ending in `.mjs`. */
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** How many at a time, where the template limits it. */
  readonly reservedConcurrency?: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** How an invocation ended: with the handler's answer, or with a function error, as Lambda reports it. */
export type InvokeResult =
  | { ok: true; payload: unknown }
  | { ok: false; errorType: string; errorMessage: string };

export interface Invocation {
  readonly functionArn: string;
  /** The event as JSON. */
  readonly payload: string;
  readonly traceHeader: string;
}

/** One execution environment of a function: handles one invocation at a time. */
export interface FunctionWorker {
  run(invocation: Invocation): Promise<InvokeResult>;
  /** False once it has ended, crashed or timed out. */
  readonly alive: boolean;
  end(): Promise<void>;
}

/** Lambda gives the start of a function 10 seconds; a busy machine with a cold disk gets more. */
const INIT_TIMEOUT_MS = 30_000;

type Report = { errorType: string; errorMessage: string };
type FromRuntime =
  | { kind: 'ready' }
  | { kind: 'answered'; payload: string }
  | ({ kind: 'failed' | 'died' } & Report);

/**
 * Starts a worker that loads the function's bundle.
 *
 * @param options.log gets what the function prints.
 */
export function startWorker(
  definition: FunctionDefinition,
  options: {
    environment: Readonly<Record<string, string>>;
    clockOffset: SharedArrayBuffer;
    log: (text: string | Buffer) => void;
  },
): FunctionWorker {
  const logGroup = `/aws/lambda/${definition.name}`;
  const logStream = randomUUID();
  const worker = new Worker(new URL('./runtime.mjs', import.meta.url), {
    name: definition.name,
    workerData: { folder: definition.folder, handler: definition.handler, clockOffset: options.clockOffset },
    env: {
      // The endpoints of this machine come over those that a template may have set for AWS.
      ...definition.environment,
      ...options.environment,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_NAME: definition.name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMb),
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_LAMBDA_LOG_GROUP_NAME: logGroup,
      AWS_LAMBDA_LOG_STREAM_NAME: logStream,
      LAMBDA_TASK_ROOT: definition.folder,
      _HANDLER: definition.handler,
    },
    // Not this process's own: the TypeScript loader it was started with would slow the worker's start.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: definition.memoryMb },
    stdout: true,
    stderr: true,
  });
  worker.stdout.on('data', options.log);
  worker.stderr.on('data', options.log);

  let alive = true;
  // Every step waits for exactly one message; whatever ends the worker answers it in the runtime's place.
  const messages: FromRuntime[] = [];
  let awaiting: ((message: FromRuntime) => void) | undefined;
  const receive = (message: FromRuntime) => {
    if (message.kind === 'died') alive = false;
    if (awaiting) awaiting(message);
    else messages.push(message);
    awaiting = undefined;
  };
  const nextMessage = () =>
    new Promise<FromRuntime>((resolve) => {
      const message = messages.shift();
      if (message) resolve(message);
      else awaiting = resolve;
    });
  const died = (errorType: string, errorMessage: string) =>
    receive({ kind: 'died', errorType, errorMessage });
  worker.on('message', receive);
  worker.on('error', (error) => died('Runtime.ExitError', `Runtime exited with error: ${error.message}`));
  worker.on('exit', (code) => died('Runtime.ExitError', `Runtime exited with error: exit status ${code}`));

  const messageWithin = async (timeoutMs: number, errorMessage: string): Promise<FromRuntime> => {
    const timer = setTimeout(() => {
      options.log(`${errorMessage}\n`);
      died('Sandbox.Timedout', errorMessage);
    }, timeoutMs);
    try {
      return await nextMessage();
    } finally {
      clearTimeout(timer);
    }
  };
  const end = async () => {
    alive = false;
    await worker.terminate();
  };

  let ready = false;
  return {
    get alive() {
      return alive;
    },
    async run({ functionArn, payload, traceHeader }) {
      const requestId = randomUUID();
      if (!ready) {
        const first = await messageWithin(INIT_TIMEOUT_MS, `RequestId: ${requestId} Error: Init timed out`);
        if (first.kind !== 'ready') return resultOf(first);
        ready = true;
      }
      const timeoutMs = definition.timeoutSeconds * 1000;
      const message = {
        event: payload,
        timeoutMs,
        traceHeader,
        context: {
          awsRequestId: requestId,
          functionName: definition.name,
          functionVersion: '$LATEST',
          invokedFunctionArn: functionArn,
          memoryLimitInMB: String(definition.memoryMb),
          logGroupName: logGroup,
          logStreamName: logStream,
        },
      };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread, not a window.
      worker.postMessage(message);
      return resultOf(
        await messageWithin(
          timeoutMs,
          `RequestId: ${requestId} Error: Task timed out after ${definition.timeoutSeconds.toFixed(2)} seconds`,
        ),
      );
    },
    end,
  };
}

function resultOf(message: FromRuntime): InvokeResult {
  if (message.kind === 'answered') return { ok: true, payload: JSON.parse(message.payload) as unknown };
  if (message.kind === 'ready') throw new Error('The runtime said twice that it is ready');
  return { ok: false, errorType: message.errorType, errorMessage: message.errorMessage };
}
