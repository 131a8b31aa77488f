import { SQSClient } from '@aws-sdk/client-sqs';
import type { Clock } from '../clock.ts';
import type { Functions } from '../lambda/functions.ts';
import { type EventSourceMapping, parseEventSourceMapping } from './event-source-mapping.ts';
import { runSqsEventSource } from './sqs-event-source.ts';

export type { EventSourceMapping } from './event-source-mapping.ts';

/** Any will do: the runner's own endpoints look at neither. */
const ANYBODY = { region: 'eu-west-3', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/**
 * Starts polling the event sources of functions.
 * @throws Error when a mapping can't be read, naming its function and what is wrong
 */
export function startEventSources(options: {
  mappings: readonly EventSourceMapping[];
  functions: Functions;
  dynamodbEndpoint: string;
  sqsEndpoint: string;
  dir: string;
  clock: Clock;
  log: (line: string) => void;
}): { stop(): Promise<void> } {
  const mappings = options.mappings.map(parseEventSourceMapping).filter(({ enabled }) => enabled);
  const sqs = new SQSClient({ ...ANYBODY, endpoint: options.sqsEndpoint });
  const stopping = new AbortController();
  const parts = { ...options, sqs, signal: stopping.signal };
  const running = mappings.map((mapping) => runSqsEventSource(mapping, parts));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
      sqs.destroy();
    },
  };
}
