import * as z from 'zod';
import { compileEventPattern, type EventPattern } from '../event-patterns/event-pattern.ts';

/** The properties of an `AWS::Lambda::EventSourceMapping` that the runner understands, with AWS's defaults. */
const properties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.int().min(1).max(10_000).optional(),
  MaximumBatchingWindowInSeconds: z.int().min(0).max(300).default(0),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.int().min(2).max(1_000) }).optional(),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).optional(),
  /** More than one batch of a shard at a time: one is always right, and enough here. */
  ParallelizationFactor: z.int().min(1).max(10).optional(),
  MaximumRetryAttempts: z.int().min(-1).max(10_000).default(-1),
  MaximumRecordAgeInSeconds: z.int().min(-1).max(604_800).default(-1),
  BisectBatchOnFunctionError: z.boolean().default(false),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
  Tags: z.unknown().optional(),
});

/** The properties of an event source mapping as its template declares it, references resolved, not yet checked. */
export type EventSourceMapping = Readonly<Record<string, unknown>>;

/** An event source mapping that was read and checked. */
export interface Mapping {
  readonly source: 'sqs' | 'dynamodb';
  readonly sourceArn: string;
  /** A name or an ARN, with or without an alias, as Lambda's callers may say it. */
  readonly functionName: string;
  readonly enabled: boolean;
  readonly batchSize: number;
  readonly batchingWindowMs: number;
  /** Whether one of the filters lets an event through; all do without filters. */
  readonly passes: EventPattern;
  /** Whether the function says which items of a batch failed. */
  readonly reportsFailures: boolean;
  readonly maximumConcurrency: number;
  readonly startsAt: 'TRIM_HORIZON' | 'LATEST';
  /** Infinity where the mapping sets no limit. */
  readonly maximumRetries: number;
  /** Infinity where the mapping sets no limit. */
  readonly maximumAgeMs: number;
  readonly bisects: boolean;
  /** The ARN of the queue that hears of discarded stream records. */
  readonly onFailure: string | undefined;
}

/** As many batches of a queue at a time as a function has workers here. */
const DEFAULT_CONCURRENCY = 4;

const DEFAULT_BATCH_SIZE = { sqs: 10, dynamodb: 100 } as const;

/**
 * Reads the properties of an event source mapping.
 * @throws Error naming the function and what is wrong: an event source or a property that is not known here,
 * a value out of its range, a filter with an unknown operator
 */
export function parseEventSourceMapping(mapping: EventSourceMapping): Mapping {
  const parsed = properties.safeParse(mapping);
  const describe = (what: string): string =>
    `The event source of ${String(mapping['FunctionName'])}: ${what}`;
  if (!parsed.success) throw new Error(describe(z.prettifyError(parsed.error)));
  const { data } = parsed;

  const source = data.EventSourceArn.split(':')[2];
  if (source !== 'sqs' && source !== 'dynamodb') {
    throw new Error(describe(`the runner knows queues and DynamoDB streams, not ${data.EventSourceArn}`));
  }
  const onFailure = data.DestinationConfig?.OnFailure.Destination;
  if (onFailure !== undefined && onFailure.split(':')[2] !== 'sqs') {
    throw new Error(describe(`its on-failure destination is not a queue: ${onFailure}`));
  }

  return {
    source,
    sourceArn: data.EventSourceArn,
    functionName: data.FunctionName,
    enabled: data.Enabled,
    batchSize: data.BatchSize ?? DEFAULT_BATCH_SIZE[source],
    batchingWindowMs: data.MaximumBatchingWindowInSeconds * 1_000,
    passes: compileFilters(data.FilterCriteria?.Filters ?? [], describe),
    reportsFailures: data.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    maximumConcurrency: data.ScalingConfig?.MaximumConcurrency ?? DEFAULT_CONCURRENCY,
    startsAt: data.StartingPosition ?? 'TRIM_HORIZON',
    maximumRetries: orInfinity(data.MaximumRetryAttempts),
    maximumAgeMs: orInfinity(data.MaximumRecordAgeInSeconds) * 1_000,
    bisects: data.BisectBatchOnFunctionError,
    onFailure,
  };
}

function compileFilters(
  filters: readonly { Pattern: string }[],
  describe: (what: string) => string,
): EventPattern {
  if (filters.length === 0) return () => true;
  const patterns = filters.map(({ Pattern }) => {
    try {
      return compileEventPattern(JSON.parse(Pattern));
    } catch (cause) {
      throw new Error(describe(`filter ${Pattern}: ${String(cause)}`), { cause });
    }
  });
  return (event) => patterns.some((matches) => matches(event));
}

function orInfinity(limit: number): number {
  return limit === -1 ? Infinity : limit;
}
