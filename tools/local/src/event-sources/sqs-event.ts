import type { Message, MessageAttributeValue } from '@aws-sdk/client-sqs';

/** A record of the event that a queue's consumer is invoked with. */
export type SqsRecord = ReturnType<typeof toSqsRecord>;

/**
 * A received message as Lambda hands it to functions.
 * @param shiftMs added to its times, so that its age is right on the functions' clock
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html
 */
export function toSqsRecord(message: Message, queueArn: string, shiftMs: number) {
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: {
      ...message.Attributes,
      ...shifted(message, 'SentTimestamp', shiftMs),
      ...shifted(message, 'ApproximateFirstReceiveTimestamp', shiftMs),
    },
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [name, toAttribute(value)]),
    ),
    md5OfBody: message.MD5OfBody,
    md5OfMessageAttributes: message.MD5OfMessageAttributes,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: queueArn.split(':')[3],
  };
}

/**
 * A record as filters see it: a body that is JSON is matched by its fields. (A pattern for a plain text then
 * matches no JSON, and the other way round.)
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-sqs-filtering.html
 */
export function toFilterable(record: SqsRecord): unknown {
  try {
    return { ...record, body: JSON.parse(record.body) };
  } catch {
    return record;
  }
}

function shifted(
  message: Message,
  name: 'SentTimestamp' | 'ApproximateFirstReceiveTimestamp',
  shiftMs: number,
): Record<string, string> {
  const time = message.Attributes?.[name];
  return time === undefined ? {} : { [name]: String(Number(time) + shiftMs) };
}

function toAttribute({ DataType, StringValue, BinaryValue }: MessageAttributeValue) {
  return {
    ...(StringValue === undefined ? {} : { stringValue: StringValue }),
    ...(BinaryValue === undefined ? {} : { binaryValue: Buffer.from(BinaryValue).toString('base64') }),
    stringListValues: [],
    binaryListValues: [],
    dataType: DataType,
  };
}
