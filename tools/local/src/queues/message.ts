import { createHash } from 'node:crypto';
import * as z from 'zod';

/** An attribute of a message as SQS and SNS clients send it; binary values are base64. */
export const messageAttribute = z.object({
  DataType: z.string().min(1),
  StringValue: z.string().optional(),
  BinaryValue: z.string().optional(),
});

export const messageAttributes = z.record(z.string(), messageAttribute);

export type MessageAttributes = z.infer<typeof messageAttributes>;

/** A message in a queue, with all that must survive the process. Times are milliseconds since the epoch. */
export const storedMessage = z.object({
  id: z.string(),
  body: z.string(),
  attributes: messageAttributes,
  sentAt: z.number(),
  delayedUntil: z.number(),
  receiveCount: z.int(),
  firstReceivedAt: z.number().optional(),
  /** The ARN of the queue it was given up in, once it lies in a dead-letter queue. */
  deadLetterSource: z.string().optional(),
});

export type Message = Readonly<z.infer<typeof storedMessage>>;

/** What a message counts against SQS's and SNS's size limits: its body and its attributes, in bytes. */
export function sizeOf(body: string, attributes: MessageAttributes): number {
  const parts = Object.entries(attributes).flatMap(
    ([name, { DataType, StringValue = '', BinaryValue = '' }]) => [
      Buffer.byteLength(name + DataType + StringValue),
      Buffer.from(BinaryValue, 'base64').length,
    ],
  );
  return parts.reduce((total, bytes) => total + bytes, Buffer.byteLength(body));
}

export function md5OfBody(body: string): string {
  return createHash('md5').update(body).digest('hex');
}

const STRING_VALUE = 1;
const BINARY_VALUE = 2;

/**
 * The digest SQS returns for a message's attributes; none without attributes.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html
 */
export function md5OfAttributes(attributes: MessageAttributes): string | undefined {
  const sorted = Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (sorted.length === 0) return undefined;
  const hash = createHash('md5');
  const addSized = (bytes: Buffer): void => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  };
  for (const [name, { DataType, StringValue, BinaryValue }] of sorted) {
    addSized(Buffer.from(name));
    addSized(Buffer.from(DataType));
    hash.update(Buffer.of(BinaryValue === undefined ? STRING_VALUE : BINARY_VALUE));
    addSized(BinaryValue === undefined ? Buffer.from(StringValue ?? '') : Buffer.from(BinaryValue, 'base64'));
  }
  return hash.digest('hex');
}
