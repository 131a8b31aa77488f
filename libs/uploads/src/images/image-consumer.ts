import type { Log } from '@nwassik/observability';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { incomingKey } from '../photo.ts';

const PREFIX = incomingKey('');

/** What S3 tells EventBridge of a file that arrived (Amazon S3 user guide, "EventBridge event message structure"). */
const arrivalSchema = z.object({
  'detail-type': z.literal('Object Created'),
  detail: z.object({ object: z.object({ key: z.string().check(z.startsWith(PREFIX)) }) }),
});

/**
 * The handler of the queue that tells of files that arrived. A message that fails comes again, and after five tries
 * goes to the dead-letter queue.
 */
export function createImageConsumer(parts: {
  /** Takes the file of one photo; see `takingPhotos`. */
  readonly take: (photoId: string) => Promise<string>;
  readonly log: Log;
}) {
  const { take, log } = parts;

  async function handle({
    messageId,
    body,
    attributes,
  }: SQSRecord): Promise<SQSBatchResponse['batchItemFailures']> {
    try {
      const { detail } = arrivalSchema.parse(JSON.parse(body));
      const photoId = detail.object.key.slice(PREFIX.length);
      log.info('took a photo', { photoId, became: await take(photoId) });
      return [];
    } catch (error) {
      log.error('could not take a photo', error, { messageId, tries: attributes.ApproximateReceiveCount });
      return [{ itemIdentifier: messageId }];
    }
  }

  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const failures = [];
    for (const record of event.Records) failures.push(...(await handle(record)));
    return { batchItemFailures: failures };
  };
}
