import { createWriteStream } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startWorker } from './function-worker.ts';
import type { FunctionDefinition, FunctionWorker, Invocation, InvokeResult } from './function-worker.ts';
import { InvocationTimeoutError, StoppedError, ThrottledError } from './invocation-errors.ts';

/** How many workers one function may have: enough to show races, few enough for a small machine. */
const MAX_WORKERS = 4;

/** How long a stop waits for invocations that are under way. */
const STOP_GRACE_MS = 2_000;

/** The workers of one function. */
export interface FunctionPool {
  invoke(
    invocation: Invocation,
    options: { whenBusy: 'wait' | 'throttle'; timeoutMs?: number },
  ): Promise<InvokeResult>;
  stop(): Promise<void>;
}

interface Job {
  readonly invocation: Invocation;
  readonly resolve: (result: InvokeResult) => void;
  readonly reject: (reason: unknown) => void;
}

/** Makes the pool of a function's workers: none so far, each started when an invocation finds none idle. */
export function createFunctionPool(
  definition: FunctionDefinition,
  options: {
    environment: Readonly<Record<string, string>>;
    clockOffset: SharedArrayBuffer;
    logDir: string;
    idleMs: number;
    onInvoked: () => void;
  },
): FunctionPool {
  let logFile: WriteStream | undefined;
  const log = (text: string | Buffer) => {
    logFile ??= createWriteStream(join(options.logDir, `${definition.name}.log`), { flags: 'a' });
    logFile.write(text);
  };
  const limit = Math.min(MAX_WORKERS, definition.reservedConcurrency ?? MAX_WORKERS);

  const workers = new Set<FunctionWorker>();
  const idle = new Map<FunctionWorker, NodeJS.Timeout>();
  const inLine: Job[] = [];
  const underWay = new Set<Promise<void>>();
  let stopped = false;

  function discard(worker: FunctionWorker): void {
    clearTimeout(idle.get(worker));
    idle.delete(worker);
    workers.delete(worker);
    void worker.end();
  }

  /** An idle worker that is still alive, the one used last, so that the others can end; else a new one. */
  function takeWorker(): FunctionWorker {
    for (const worker of [...idle.keys()].toReversed()) {
      clearTimeout(idle.get(worker));
      idle.delete(worker);
      if (worker.alive) return worker;
      discard(worker);
    }
    const worker = startWorker(definition, { ...options, log });
    workers.add(worker);
    return worker;
  }

  function keepOrDiscard(worker: FunctionWorker): void {
    if (!worker.alive || stopped) return discard(worker);
    idle.set(worker, setTimeout(() => discard(worker), options.idleMs).unref());
  }

  async function work(job: Job): Promise<void> {
    const worker = takeWorker();
    try {
      job.resolve(await worker.run(job.invocation));
    } catch (error) {
      job.reject(error);
    } finally {
      options.onInvoked();
      keepOrDiscard(worker);
    }
  }

  function begin(job: Job): void {
    const working = work(job).finally(() => {
      underWay.delete(working);
      const nextJob = inLine.shift();
      if (nextJob) begin(nextJob);
    });
    underWay.add(working);
  }

  return {
    invoke(invocation, { whenBusy, timeoutMs }) {
      return new Promise((resolve, reject) => {
        if (stopped) return reject(new StoppedError(`${definition.name} takes no more invocations`));
        const isBusy = underWay.size >= limit;
        if (isBusy && (whenBusy === 'throttle' || limit === 0)) {
          return reject(new ThrottledError(`All ${limit} workers of ${definition.name} are busy`));
        }
        const timer = setTimeout(
          () => {
            const place = inLine.indexOf(job);
            if (place >= 0) inLine.splice(place, 1);
            reject(new InvocationTimeoutError(`${definition.name} did not answer within ${timeoutMs} ms`));
          },
          timeoutMs ?? 2 ** 31 - 1,
        );
        const job: Job = {
          invocation,
          resolve(result) {
            clearTimeout(timer);
            resolve(result);
          },
          reject(error) {
            clearTimeout(timer);
            reject(error);
          },
        };
        if (isBusy) inLine.push(job);
        else begin(job);
      });
    },
    async stop() {
      stopped = true;
      for (const job of inLine.splice(0)) job.reject(new StoppedError(`${definition.name} is stopping`));
      await Promise.race([Promise.all(underWay), wait(STOP_GRACE_MS, undefined, { ref: false })]);
      await Promise.all([...workers].map((worker) => worker.end()));
      if (!logFile) return;
      logFile.end();
      await once(logFile, 'close');
    },
  };
}
