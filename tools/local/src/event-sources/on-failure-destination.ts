import { randomUUID } from 'node:crypto';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { sendToQueue } from '../queues/send-to-queue.ts';
import type { StreamRecord } from '../streams/stream-api.ts';

/** Records that a function was given up on. */
export interface DiscardedBatch {
  /** With its alias, if it was invoked by one. */
  readonly functionName: string;
  readonly streamArn: string;
  readonly shardId: string;
  readonly records: readonly StreamRecord[];
  readonly condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  readonly invokeCount: number;
  /** Whether the last invocation ended with an error, rather than with a report of failures. */
  readonly isFunctionError: boolean;
}

/**
 * Tells the on-failure queue of an event source mapping what was discarded. As in AWS the message says where
 * in the stream the records are, not what is in them.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export async function sendToOnFailureQueue(
  sqs: SQSClient,
  queueArn: string,
  batch: DiscardedBatch,
  now: number,
): Promise<void> {
  await sendToQueue(sqs, queueArn, describe(batch, queueArn, now));
}

function describe(batch: DiscardedBatch, queueArn: string, now: number): unknown {
  const [, , , region, account] = queueArn.split(':'); // The function's too.
  const [first, last] = [batch.records.at(0), batch.records.at(-1)];
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: `arn:aws:lambda:${region}:${account}:function:${batch.functionName}`,
      condition: batch.condition,
      approximateInvokeCount: batch.invokeCount,
    },
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      functionError: batch.isFunctionError ? 'Unhandled' : null,
    },
    version: '1.0',
    timestamp: new Date(now).toISOString(),
    DDBStreamBatchInfo: {
      shardId: batch.shardId,
      startSequenceNumber: first?.dynamodb.SequenceNumber,
      endSequenceNumber: last?.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(last),
      batchSize: batch.records.length,
      streamArn: batch.streamArn,
    },
  };
}

/** To the second, as DynamoDB keeps it. */
function arrival(record: StreamRecord | undefined): string | undefined {
  return record?.dynamodb.ApproximateCreationDateTime?.toISOString().replace(/\.\d+Z$/, 'Z');
}
