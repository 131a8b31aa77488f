import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Log } from '@nwassik/observability';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { cloudEvent, type Announcement } from './cloud-event.ts';

/** An item as the stream shows it, in plain values. */
export type Image = Readonly<Record<string, unknown>>;

/**
 * What a change tells the world: a pure function of the two images of one item, undefined where there was or is
 * none. Throws when it cannot read them.
 */
export type Announce = (before: Image | undefined, after: Image | undefined) => readonly Announcement[];

export interface PublisherOptions {
  readonly service: string;
  readonly announce: Announce;
  readonly topicArn: string;
  readonly sns: SNSClient;
  /** Where a record goes, whole, that cannot be announced. */
  readonly deadLetterQueueUrl: string;
  readonly sqs: SQSClient;
  readonly log: Log;
}

/**
 * The handler of a service's publisher: tells the service's topic what each change announces, record by record in
 * the stream's order. A record that cannot be announced is set aside and the next ones go on. When the topic or
 * the queue fails, the batch is taken up again from that record until it expires; what was told before is not
 * told again.
 */
export function createPublisher(options: PublisherOptions) {
  return async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of event.Records) {
      try {
        await publish(record, options);
      } catch (error) {
        options.log.error('could not publish', error, { eventId: record.eventID });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  };
}

async function publish(record: DynamoDBRecord, options: PublisherOptions): Promise<void> {
  const { service, announce, topicArn, sns, deadLetterQueueUrl, sqs, log } = options;
  let announcements: readonly Announcement[];
  try {
    announcements = announce(image(record.dynamodb?.OldImage), image(record.dynamodb?.NewImage));
  } catch (error) {
    log.error('cannot be announced', error, { eventId: record.eventID });
    await sqs.send(
      new SendMessageCommand({ QueueUrl: deadLetterQueueUrl, MessageBody: JSON.stringify(record) }),
    );
    return;
  }
  for (const announcement of announcements) {
    const event = cloudEvent(service, announcement);
    const attribute = (value: string) => ({ DataType: 'String', StringValue: value });
    await sns.send(
      new PublishCommand({
        TopicArn: topicArn,
        Message: JSON.stringify(event),
        MessageAttributes: { type: attribute(event.type), source: attribute(event.source) },
      }),
    );
    log.info('published', { type: event.type, subject: event.subject, id: event.id });
  }
}

function image(attributes: NonNullable<DynamoDBRecord['dynamodb']>['NewImage']): Image | undefined {
  return attributes && unmarshall(attributes as Record<string, AttributeValue>);
}
