import { type Message, md5OfAttributes, md5OfBody } from './message.ts';
import type { ReceiptHandle } from './queue.ts';
import { SqsError } from './sqs-error.ts';

/** A sent message as `SendMessage` answers it, or as an entry of a batch. */
export function describeSent(message: Message, entryId?: string): unknown {
  return {
    Id: entryId,
    MessageId: message.id,
    MD5OfMessageBody: md5OfBody(message.body),
    MD5OfMessageAttributes: md5OfAttributes(message.attributes),
  };
}

/** A received message, with those of its attributes that were asked for. */
export function describeReceived(
  message: Message,
  system: readonly string[],
  wanted: readonly string[],
): unknown {
  const attributes = only(message.attributes, wanted);
  return {
    MessageId: message.id,
    ReceiptHandle: formatHandle(message),
    Body: message.body,
    MD5OfBody: md5OfBody(message.body),
    Attributes: only(
      {
        SenderId: 'LOCAL',
        SentTimestamp: String(message.sentAt),
        ApproximateReceiveCount: String(message.receiveCount),
        ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
        ...(message.deadLetterSource === undefined
          ? {}
          : { DeadLetterQueueSourceArn: message.deadLetterSource }),
      },
      system,
    ),
    ...(Object.keys(attributes).length === 0
      ? {}
      : { MessageAttributes: attributes, MD5OfMessageAttributes: md5OfAttributes(attributes) }),
  };
}

/** Those of the attributes that a list of names asks for; `All`, `.*` and `prefix.*` are understood. */
export function only<Value>(
  attributes: Record<string, Value>,
  wanted: readonly string[],
): Record<string, Value> {
  const isWanted = (name: string): boolean =>
    wanted.some((each) =>
      each.endsWith('.*') ? name.startsWith(each.slice(0, -1)) : each === name || each === 'All',
    );
  if (wanted.includes('.*')) return attributes;
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => isWanted(name)));
}

function formatHandle({ id, receiveCount }: ReceiptHandle): string {
  return `${id}/${receiveCount}`;
}

/** @throws SqsError when the text is no receipt handle of ours */
export function parseHandle(handle: string): ReceiptHandle {
  const [, id, receiveCount] = /^([\da-f-]{36})\/(\d+)$/.exec(handle) ?? [];
  if (id === undefined) {
    throw new SqsError(
      'ReceiptHandleIsInvalid',
      `The input receipt handle "${handle}" is not a valid receipt handle.`,
    );
  }
  return { id, receiveCount: Number(receiveCount) };
}
