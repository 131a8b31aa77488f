import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Log } from '@nwassik/observability';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { DeliveryStore } from '../store/deliveries.ts';
import type { Key } from '../store/keys.ts';

export interface SendingParts {
  readonly deliver: (key: Key) => Promise<void>;
  readonly now: () => number;
  readonly log: Log;
}

/**
 * The handler that follows the table's new deliveries and sends those that are due at once; what waits is left to
 * `createDueSender`. A record may come twice: the second finds its delivery claimed.
 */
export function createSender({ deliver, now, log }: SendingParts) {
  return async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const { eventName, dynamodb } of event.Records) {
      if (eventName !== 'INSERT' || dynamodb?.NewImage === undefined) continue;
      const row = unmarshall(dynamodb.NewImage as Record<string, AttributeValue>);
      if (Number(row['dueAt']) > now()) continue;
      try {
        await deliver({ pk: String(row['pk']), sk: String(row['sk']) });
      } catch (error) {
        log.error('could not take a delivery', error, { sequence: dynamodb.SequenceNumber });
        return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  };
}

const AT_A_TIME = 25;
/** A run takes at most this many, so that it ends within its minute. */
const MOST_IN_A_RUN = 500;

/** The handler that, every minute, sends what has become due. */
export function createDueSender(parts: SendingParts & { readonly deliveries: DeliveryStore }) {
  const { deliver, deliveries, now, log } = parts;
  return async (): Promise<void> => {
    let sent = 0;
    while (sent < MOST_IN_A_RUN) {
      const keys = await deliveries.due(now(), AT_A_TIME);
      await Promise.all(keys.map((key) => deliver(key)));
      sent += keys.length;
      if (keys.length < AT_A_TIME) break;
    }
    log.info('sent what was due', { deliveries: sent });
  };
}
