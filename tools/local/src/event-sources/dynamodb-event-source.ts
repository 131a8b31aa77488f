import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Clock } from '../clock.ts';
import type { Functions } from '../lambda/functions.ts';
import { openCheckpoints } from '../streams/checkpoints.ts';
import { streamApi, type StreamRecord } from '../streams/stream-api.ts';
import { startStreamReader, type StreamBatch, type StreamReader } from '../streams/stream-reader.ts';
import { failedItems } from './batch-response.ts';
import { toDynamoDbRecord } from './dynamodb-event.ts';
import type { Mapping } from './event-source-mapping.ts';
import { type DiscardedBatch, sendToOnFailureQueue } from './on-failure-destination.ts';

const FIRST_RETRY_MS = 200;
const LONGEST_RETRY_MS = 10_000;

/** How an invocation went: where in the batch it failed first, and whether by an error or by a report. */
type Outcome = { readonly failedAt: number; readonly isFunctionError: boolean } | 'succeeded';

/**
 * Reads a DynamoDB stream and invokes the function with its records, until the signal aborts.
 *
 * A failed batch holds up its shard: it is tried again from the first record reported as failed, cut in two
 * where the mapping says so, and at the end of its tries discarded, of which the on-failure queue hears. A
 * record's age counts from its reading, not from its writing: the runner may have been off for a night, and
 * DynamoDB Local rounds the time of writing down to the minute.
 */
export function startDynamoDbEventSource(
  mapping: Mapping,
  {
    streams,
    sqs,
    functions,
    clock,
    dir,
    log,
    signal,
  }: {
    streams: DynamoDBStreamsClient;
    sqs: SQSClient;
    functions: Functions;
    clock: Clock;
    /** Where the checkpoints are kept. */
    dir: string;
    log: (line: string) => void;
    signal: AbortSignal;
  },
): StreamReader {
  const functionName = mapping.functionName.replace(/^arn:.*:function:/, '');
  const name = `${functionName} on ${mapping.sourceArn.split('/')[1]}`;
  return startStreamReader({
    api: streamApi(streams, mapping.sourceArn),
    checkpoints: openCheckpoints(dir, name.replaceAll(/[^\w.-]+/g, '-'), mapping.sourceArn),
    startsAt: mapping.startsAt,
    batchSize: mapping.batchSize,
    batchingWindowMs: mapping.batchingWindowMs,
    log: (line) => log(`${name}: ${line}`),
    signal,
    consume: async (batch) => {
      const passes = (record: StreamRecord): boolean =>
        mapping.passes(toDynamoDbRecord(record, mapping.sourceArn, 0));
      await consume(batch.records.filter(passes), batch, Date.now());
    },
  });

  /** Resolves once each of the records succeeded or was discarded. */
  async function consume(
    records: readonly StreamRecord[],
    batch: StreamBatch,
    readAt: number,
  ): Promise<void> {
    let left = records;
    for (let invocations = 1; left.length > 0; invocations++) {
      signal.throwIfAborted();
      const outcome = await invoke(left);
      if (outcome === 'succeeded') return;

      const { failedAt, isFunctionError } = outcome;
      const lastGood = left[failedAt - 1];
      if (lastGood) batch.advance(lastGood);
      left = left.slice(failedAt);
      // Cutting a batch, at the reported record or in the middle, does not count as a try.
      if (mapping.bisects && lastGood) return await consume(left, batch, readAt);
      if (mapping.bisects && left.length > 1) {
        const middle = Math.ceil(left.length / 2);
        await consume(left.slice(0, middle), batch, readAt);
        return await consume(left.slice(middle), batch, readAt);
      }

      const condition = giveUp(invocations, readAt);
      if (condition) {
        return await discard(left, batch, { condition, invokeCount: invocations, isFunctionError });
      }
      await sleep(Math.min(FIRST_RETRY_MS * 2 ** (invocations - 1), LONGEST_RETRY_MS), undefined, { signal });
    }
  }

  async function invoke(records: readonly StreamRecord[]): Promise<Outcome> {
    const shiftMs = clock.now() - Date.now();
    const event = { Records: records.map((record) => toDynamoDbRecord(record, mapping.sourceArn, shiftMs)) };
    const result = await functions.invoke(mapping.functionName, event, { whenBusy: 'wait' });
    if (!result.ok) {
      log(`${name}: ${records.length} records failed, ${result.errorType}: ${result.errorMessage}`);
      return { failedAt: 0, isFunctionError: true };
    }
    if (!mapping.reportsFailures) return 'succeeded';
    const sequenceNumbers = records.map(({ dynamodb }) => dynamodb.SequenceNumber);
    const failed = failedItems(result.payload, sequenceNumbers);
    const failedAt = sequenceNumbers.findIndex((sequenceNumber) => failed.has(sequenceNumber));
    return failedAt === -1 ? 'succeeded' : { failedAt, isFunctionError: false };
  }

  function giveUp(invocations: number, readAt: number): DiscardedBatch['condition'] | undefined {
    if (invocations > mapping.maximumRetries) return 'RetryAttemptsExhausted';
    return Date.now() - readAt > mapping.maximumAgeMs ? 'RecordAgeExceeded' : undefined;
  }

  async function discard(
    records: readonly StreamRecord[],
    batch: StreamBatch,
    why: Pick<DiscardedBatch, 'condition' | 'invokeCount' | 'isFunctionError'>,
  ): Promise<void> {
    log(`${name}: ${records.length} records discarded, ${why.condition}`);
    const last = records.at(-1);
    if (mapping.onFailure !== undefined) {
      const { shardId } = batch;
      const discarded = { ...why, functionName, streamArn: mapping.sourceArn, shardId, records };
      await sendToOnFailureQueue(sqs, mapping.onFailure, discarded, clock.now());
    }
    if (last) batch.advance(last);
  }
}
