// What runs inside a function's worker, in the place of Lambda's Node.js runtime: loads the bundle once, then
// handles one invocation at a time. Plain JavaScript, because the worker starts without a TypeScript loader.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

/** What Lambda takes of a function's response, in bytes. */
const MAX_RESPONSE_BYTES = 6_291_556;

shiftDate(new BigInt64Array(workerData.clockOffset));

// An error that nobody handles ends a runtime, and with it the invocation it was in.
process.on('uncaughtException', (error) => die('Runtime.UncaughtException', error));
process.on('unhandledRejection', (reason) => die('Runtime.UnhandledPromiseRejection', reason));

const handler = await loadHandler();
if (handler) {
  parentPort.on('message', handle);
  send({ kind: 'ready' });
}

function send(message) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A port to a thread, not a window.
  parentPort.postMessage(message);
}

async function loadHandler() {
  const [file, name] = workerData.handler.split('.');
  try {
    const module = await import(pathToFileURL(join(workerData.folder, `${file}.mjs`)).href);
    if (typeof module[name] === 'function') return module[name];
    die('Runtime.HandlerNotFound', new Error(`${workerData.handler} is undefined or not exported`));
  } catch (error) {
    die(undefined, error);
  }
  return undefined;
}

async function handle({ event, context, timeoutMs, traceHeader }) {
  const deadline = performance.now() + timeoutMs;
  process.env._X_AMZN_TRACE_ID = traceHeader;
  try {
    const result = await handler(JSON.parse(event), {
      ...context,
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, Math.floor(deadline - performance.now())),
    });
    answer(JSON.stringify(result) ?? 'null');
  } catch (error) {
    console.error(error);
    send({ kind: 'failed', ...reportOf(error) });
  }
}

function answer(payload) {
  if (Buffer.byteLength(payload) <= MAX_RESPONSE_BYTES) {
    send({ kind: 'answered', payload });
    return;
  }
  const errorMessage = `Response payload size exceeded maximum allowed payload size (${MAX_RESPONSE_BYTES} bytes).`;
  send({ kind: 'failed', errorType: 'Function.ResponseSizeTooLarge', errorMessage });
}

/** Reports an error after which this worker takes no more work; its owner ends it. */
function die(errorType, error) {
  console.error(error);
  send({ kind: 'died', ...reportOf(error, errorType) });
}

/** An error as Lambda reports it; what is thrown need not be an Error. */
function reportOf(error, errorType) {
  if (!(error instanceof Error)) return { errorType: errorType ?? typeof error, errorMessage: String(error) };
  return { errorType: errorType ?? error.name, errorMessage: error.message };
}

/** Moves what `Date` takes for now by the runner's clock, which may be moved forward while the worker runs. */
function shiftDate(offset) {
  const RealDate = Date;
  const now = () => RealDate.now() + Number(Atomics.load(offset, 0));
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = globalThis.Date;
}
