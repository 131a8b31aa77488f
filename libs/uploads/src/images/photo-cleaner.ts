import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Log } from '@nwassik/observability';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { PHOTO_KIND } from '../photo-item.ts';
import { incomingKey, servedKeys } from '../photo.ts';
import type { PhotoObjects } from './photo-objects.ts';

/**
 * The handler of a table's stream that removes the objects of photos whose rows are gone, by their time or because
 * nothing shows them any more. Removing is the same however often it is done.
 */
export function createPhotoCleaner(parts: {
  readonly service: string;
  readonly objects: Pick<PhotoObjects, 'remove'>;
  readonly log: Log;
}) {
  const { service, objects, log } = parts;

  async function clean({ eventName, dynamodb }: DynamoDBRecord): Promise<void> {
    const { kind, photoId } = dynamodb?.OldImage ?? {};
    if (eventName !== 'REMOVE' || kind?.S !== PHOTO_KIND || photoId?.S === undefined) return;
    try {
      await objects.remove([incomingKey(photoId.S), ...Object.values(servedKeys(service, photoId.S))]);
      log.info('removed a photo', { photoId: photoId.S });
    } catch (error) {
      log.error('could not remove a photo', error, { photoId: photoId.S });
      throw error;
    }
  }

  return async (event: DynamoDBStreamEvent, context?: Context): Promise<DynamoDBBatchResponse> =>
    processPartialResponse(event, clean, new BatchProcessor(EventType.DynamoDBStreams), {
      ...(context && { context }),
      throwOnFullBatchFailure: false,
    });
}
