import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Clock } from '../clock.ts';
import { sendToQueue } from '../queues/send-to-queue.ts';
import type { EventInvokeConfig } from './event-invoke-configs.ts';
import { nameIn } from './functions.ts';
import type { Functions } from './functions.ts';

/** Asynchronous invocations of functions. */
export interface AsyncInvocations {
  /** Resolves once the function has handled the event, or was given up on; it never rejects. */
  invoke(functionArn: string, event: unknown): Promise<void>;
  /** Gives up waiting for other tries. */
  stop(): void;
}

/** Lambda waits one minute and then two before it tries again; nobody would wait that long here. */
const RETRY_AFTER_MS = [1_000, 2_000];

/** A failure as Lambda reports it. */
interface Failure {
  readonly errorType: string;
  readonly errorMessage: string;
}

/**
 * Invokes functions as Lambda does what nobody waits for: a failing one again, twice unless its configuration says
 * otherwise, and tells the configuration's queue of what was given up.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
 */
export function startAsyncInvocations(options: {
  functions: Functions;
  configs: readonly EventInvokeConfig[];
  sqs: SQSClient;
  clock: Clock;
  log: (line: string) => void;
}): AsyncInvocations {
  const { functions, configs, sqs, clock, log } = options;
  const stopping = new AbortController();

  async function once(functionArn: string, event: unknown): Promise<Failure | undefined> {
    try {
      const result = await functions.invoke(functionArn, event, { whenBusy: 'wait' });
      return result.ok ? undefined : { errorType: result.errorType, errorMessage: result.errorMessage };
    } catch (error) {
      return { errorType: 'InvocationError', errorMessage: String(error) };
    }
  }

  return {
    async invoke(functionArn, event) {
      const config = configs.find(({ functionName }) => functionName === nameIn(functionArn));
      const tries = (config?.retries ?? RETRY_AFTER_MS.length) + 1;
      for (let tried = 1; ; tried++) {
        const failure = await once(functionArn, event);
        if (!failure || stopping.signal.aborted) return;
        const { errorType, errorMessage } = failure;
        log(`${nameIn(functionArn)} failed, try ${tried} of ${tries}: ${errorType}: ${errorMessage}`);
        if (tried === tries) {
          if (config?.onFailure === undefined) return;
          const record = givenUp(functionArn, event, tried, failure, clock.now());
          await sendToQueue(sqs, config.onFailure, record).catch((error: unknown) =>
            log(`${nameIn(functionArn)}: ${config.onFailure} was not told: ${String(error)}`),
          );
          return;
        }
        await sleep(RETRY_AFTER_MS[tried - 1], undefined, { signal: stopping.signal }).catch(() => {});
        if (stopping.signal.aborted) return;
      }
    },
    stop: () => stopping.abort(),
  };
}

/** What an on-failure destination is told. */
function givenUp(functionArn: string, event: unknown, tries: number, failure: Failure, now: number): unknown {
  return {
    version: '1.0',
    timestamp: new Date(now).toISOString(),
    requestContext: {
      requestId: randomUUID(),
      functionArn,
      condition: 'RetriesExhausted',
      approximateInvokeCount: tries,
    },
    requestPayload: event,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: failure,
  };
}
