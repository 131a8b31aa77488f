import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Log } from '@nwassik/observability';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { envelopeSchema } from './cloud-event.ts';

/** What a service does about one type of event, and what it needs of it. */
export interface Listener {
  readonly type: string;
  /** Reads an event's `data` and acts on it. Throws when the data isn't as needed, or the action failed. */
  hear(data: unknown, about: About): Promise<void>;
}

export interface About {
  /** The event's id: the key of an effect that may happen only once. */
  readonly id: string;
  readonly subject: string;
  /** When it happened, RFC 3339 UTC. */
  readonly time: string;
}

/** A listener whose data is described by a schema: the minimum that this service needs of the publisher. */
export function listen<Data extends z.ZodType>(
  type: string,
  data: Data,
  act: (data: z.output<Data>, about: About) => Promise<void>,
): Listener {
  return { type, hear: (received, about) => act(data.parse(received), about) };
}

/**
 * The handler of a service's inbox. Each message is by itself: one that fails comes again, and after five tries
 * goes to the dead-letter queue; the others are done. A type nobody listens to is let go, so that a publisher may
 * add one before we know it.
 */
export function createConsumer(options: { readonly listeners: readonly Listener[]; readonly log: Log }) {
  const { listeners, log } = options;
  const byType = new Map(listeners.map((listener) => [listener.type, listener]));

  async function take(record: SQSRecord): Promise<void> {
    try {
      const event = envelopeSchema.parse(JSON.parse(record.body));
      const listener = byType.get(event.type);
      if (listener === undefined) {
        log.warn('nobody listens to this', { type: event.type, id: event.id });
        return;
      }
      const { id, subject, time } = event;
      await listener.hear(event.data, { id, subject, time });
      log.info('heard', { type: event.type, subject, id });
    } catch (error) {
      const tries = record.attributes.ApproximateReceiveCount;
      log.error('could not take a message', error, { messageId: record.messageId, tries });
      throw error;
    }
  }

  return async (event: SQSEvent, context?: Context): Promise<SQSBatchResponse> =>
    processPartialResponse(event, take, new BatchProcessor(EventType.SQS), {
      ...(context && { context }),
      throwOnFullBatchFailure: false,
    });
}
