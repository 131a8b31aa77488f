import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Clock } from '../clock.ts';
import { CREDENTIALS } from '../credentials.ts';
import type { Functions } from '../lambda/functions.ts';
import { startDynamoDbEventSource } from './dynamodb-event-source.ts';
import { type EventSourceMapping, parseEventSourceMapping } from './event-source-mapping.ts';
import { runSqsEventSource } from './sqs-event-source.ts';

export type { EventSourceMapping } from './event-source-mapping.ts';

/** How long a stop waits for batches under way; what is not done then comes again at the next start. */
const STOP_GRACE_MS = 2_000;

export interface EventSources {
  /**
   * Reads the table's stream now. To be called after an invocation that may have written to the table: streams
   * have no long poll, and without this a change after a quiet time is seen up to two seconds later.
   */
  wake(tableName: string): void;
  stop(): Promise<void>;
}

/**
 * Starts polling the event sources of functions: queues and DynamoDB streams.
 * @param options.dir the checkpoints of streams are kept in its folder `streams`
 * @throws Error when a mapping or a checkpoint can't be read, naming it and what is wrong
 */
export function startEventSources(options: {
  mappings: readonly EventSourceMapping[];
  functions: Functions;
  region: string;
  dynamodbEndpoint: string;
  sqsEndpoint: string;
  dir: string;
  clock: Clock;
  log: (line: string) => void;
}): EventSources {
  const mappings = options.mappings.map(parseEventSourceMapping).filter(({ enabled }) => enabled);
  const client = { region: options.region, credentials: CREDENTIALS };
  const sqs = new SQSClient({ ...client, endpoint: options.sqsEndpoint });
  const streams = new DynamoDBStreamsClient({ ...client, endpoint: options.dynamodbEndpoint });
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal); // One for each source that waits.
  const parts = { ...options, sqs, streams, dir: join(options.dir, 'streams'), signal: stopping.signal };

  const readers = mappings
    .filter(({ source }) => source === 'dynamodb')
    .map((mapping) => ({
      tableName: mapping.sourceArn.split('/')[1],
      reader: startDynamoDbEventSource(mapping, parts),
    }));
  const pollers = mappings
    .filter(({ source }) => source === 'sqs')
    .map((mapping) => runSqsEventSource(mapping, parts));

  return {
    wake(tableName) {
      for (const { tableName: read, reader } of readers) if (read === tableName) reader.wake();
    },
    async stop() {
      stopping.abort();
      const done = Promise.all([...pollers, ...readers.map(({ reader }) => reader.done)]);
      await Promise.race([done, sleep(STOP_GRACE_MS, undefined, { ref: false })]);
      sqs.destroy();
      streams.destroy();
    },
  };
}
