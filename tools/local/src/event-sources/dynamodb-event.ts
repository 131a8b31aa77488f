import type { AttributeValue } from '@aws-sdk/client-dynamodb-streams';
import type { StreamRecord } from '../streams/stream-api.ts';

/** A record of the event that a stream's consumer is invoked with. */
export type DynamoDbRecord = ReturnType<typeof toDynamoDbRecord>;

/**
 * A stream record as Lambda hands it to functions: images in DynamoDB JSON, binary values in base64.
 * @param shiftMs added to its time, so that its age is right on the functions' clock
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html
 */
export function toDynamoDbRecord(record: StreamRecord, streamArn: string, shiftMs: number) {
  const { ApproximateCreationDateTime, Keys, NewImage, OldImage, ...change } = record.dynamodb;
  return {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: record.eventVersion,
    eventSource: record.eventSource,
    awsRegion: record.awsRegion,
    dynamodb: {
      ...change,
      ApproximateCreationDateTime:
        ApproximateCreationDateTime && Math.floor((ApproximateCreationDateTime.getTime() + shiftMs) / 1_000),
      Keys: Keys && toJson(Keys),
      NewImage: NewImage && toJson(NewImage),
      OldImage: OldImage && toJson(OldImage),
    },
    userIdentity: record.userIdentity && {
      type: record.userIdentity.Type,
      principalId: record.userIdentity.PrincipalId,
    },
    eventSourceARN: streamArn,
  };
}

function toJson(item: Record<string, AttributeValue>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, valueToJson(value)]));
}

function valueToJson(value: AttributeValue): unknown {
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  if (value.L !== undefined) return { L: value.L.map(valueToJson) };
  if (value.M !== undefined) return { M: toJson(value.M) };
  return value;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
