import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteMessageBatchCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { Clock } from '../clock.ts';
import type { Functions } from '../lambda/functions.ts';
import { failedItems } from './batch-response.ts';
import type { Mapping } from './event-source-mapping.ts';
import { type SqsRecord, toFilterable, toSqsRecord } from './sqs-event.ts';

const LONGEST_POLL_S = 20;
const LARGEST_RECEIVE = 10;
const PAUSE_AFTER_ERROR_MS = 1_000;

/**
 * Polls a queue and invokes the function with what it finds, several batches at a time, until the signal
 * aborts; resolves once the last batch is done.
 *
 * What succeeded is deleted. What failed stays in flight: it comes back when its visibility timeout is over,
 * and the queue gives up on it as its redrive policy says. What no filter lets through is deleted unseen.
 */
export async function runSqsEventSource(
  mapping: Mapping,
  {
    sqs,
    functions,
    clock,
    log,
    signal,
  }: {
    sqs: SQSClient;
    functions: Functions;
    clock: Clock;
    log: (line: string) => void;
    signal: AbortSignal;
  },
): Promise<void> {
  const queueName = mapping.sourceArn.slice(mapping.sourceArn.lastIndexOf(':') + 1);
  const underWay = new Set<Promise<void>>();
  let queueUrl: string | undefined;

  while (!signal.aborted) {
    try {
      queueUrl ??= (await sqs.send(new GetQueueUrlCommand({ QueueName: queueName }))).QueueUrl;
      const batch = await receiveBatch(queueUrl);
      if (batch.length === 0) continue;
      const done = consume(queueUrl, batch)
        .catch((error: unknown) => log(`${queueName}: ${String(error)}`))
        .finally(() => underWay.delete(done));
      underWay.add(done);
      if (underWay.size >= mapping.maximumConcurrency) await Promise.race(underWay);
    } catch (error) {
      if (signal.aborted) break;
      log(`${queueName} can't be read: ${String(error)}`);
      await sleep(PAUSE_AFTER_ERROR_MS, undefined, { signal }).catch(() => {});
    }
  }
  await Promise.all(underWay);

  /** The first messages there are, and with a batching window those that come within it, up to the batch size. */
  async function receiveBatch(url: string | undefined): Promise<SqsRecord[]> {
    const records = await receive(url, mapping.batchSize, LONGEST_POLL_S);
    const windowEnds = Date.now() + mapping.batchingWindowMs;
    while (records.length > 0 && records.length < mapping.batchSize && !signal.aborted) {
      const left = Math.floor((windowEnds - Date.now()) / 1_000);
      if (left <= 0) break;
      records.push(
        ...(await receive(url, mapping.batchSize - records.length, Math.min(left, LONGEST_POLL_S))),
      );
    }
    return records;
  }

  async function receive(url: string | undefined, most: number, waitSeconds: number): Promise<SqsRecord[]> {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: Math.min(most, LARGEST_RECEIVE),
        WaitTimeSeconds: waitSeconds,
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['All'],
      }),
      { abortSignal: signal },
    );
    const shiftMs = clock.now() - Date.now();
    return Messages.map((message) => toSqsRecord(message, mapping.sourceArn, shiftMs));
  }

  async function consume(url: string | undefined, batch: readonly SqsRecord[]): Promise<void> {
    const records = batch.filter((record) => mapping.passes(toFilterable(record)));
    const failed = records.length === 0 ? new Set<string>() : await invoke(records);
    const finished = batch.filter(({ messageId }) => !failed.has(messageId));
    for (let at = 0; at < finished.length; at += LARGEST_RECEIVE) {
      await sqs.send(
        new DeleteMessageBatchCommand({
          QueueUrl: url,
          Entries: finished.slice(at, at + LARGEST_RECEIVE).map(({ messageId, receiptHandle }) => ({
            Id: messageId,
            ReceiptHandle: receiptHandle,
          })),
        }),
      );
    }
  }

  /** Invokes the function and answers the ids of the messages that failed. */
  async function invoke(records: readonly SqsRecord[]): Promise<ReadonlySet<string>> {
    const ids = records.map(({ messageId }) => messageId);
    const result = await functions.invoke(mapping.functionName, { Records: records }, { whenBusy: 'wait' });
    if (!result.ok) {
      log(`${queueName}: ${ids.length} messages come back, ${result.errorType}: ${result.errorMessage}`);
      return new Set(ids);
    }
    return mapping.reportsFailures ? failedItems(result.payload, ids) : new Set();
  }
}
