import { compileEventPattern } from '../event-patterns/event-pattern.ts';
import type { MessageAttributes } from './message.ts';
import { queueNameOf } from './queue-settings.ts';
import type { Draft } from './queue-store.ts';

export interface TopicDefinition {
  readonly name: string;
}

/** The ARN of a topic of this machine's one account. */
export function topicArn(region: string, name: string): string {
  return `arn:aws:sns:${region}:000000000000:${name}`;
}

/** A subscription of a queue to a topic. Delivery on one machine can't fail, so its redrive policy has no use. */
export interface SubscriptionDefinition {
  readonly topicArn: string;
  readonly queueArn: string;
  readonly raw: boolean;
  readonly filterPolicy?: unknown;
  readonly filterPolicyScope?: 'MessageAttributes' | 'MessageBody';
}

export interface Subscription {
  readonly topicArn: string;
  readonly queue: string;
  /** The message for the queue, or nothing where the filter policy holds it back. */
  deliver(publication: Publication): Draft | undefined;
}

/** A message published to a topic. */
export interface Publication {
  readonly id: string;
  readonly topicArn: string;
  readonly message: string;
  readonly subject?: string | undefined;
  readonly attributes: MessageAttributes;
  readonly at: Date;
}

/**
 * Compiles a subscription's filter policy.
 * @throws Error naming an operator of the filter policy that is not known
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html
 */
export function compileSubscription(definition: SubscriptionDefinition): Subscription {
  const queue = queueNameOf(definition.queueArn);
  const passes =
    definition.filterPolicy === undefined ? () => true : compileEventPattern(definition.filterPolicy);
  const byBody = definition.filterPolicyScope === 'MessageBody';
  return {
    topicArn: definition.topicArn,
    queue,
    deliver(publication) {
      if (!passes(byBody ? parseBody(publication.message) : filterable(publication.attributes)))
        return undefined;
      return definition.raw
        ? { queue, body: publication.message, attributes: publication.attributes }
        : { queue, body: JSON.stringify(notification(publication)), attributes: {} };
    },
  };
}

/** Attributes as a filter policy sees them: numbers as numbers, `String.Array` as a list, binary not at all. */
function filterable(attributes: MessageAttributes): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType, StringValue }]) => {
      if (StringValue === undefined) return [name, undefined];
      if (DataType.startsWith('Number')) return [name, Number(StringValue)];
      return [name, DataType === 'String.Array' ? parseBody(StringValue) : StringValue];
    }),
  );
}

/** A text that is not JSON matches no policy. */
function parseBody(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The envelope of a message that is not delivered raw. */
function notification({ id, topicArn, message, subject, attributes, at }: Publication): unknown {
  return {
    Type: 'Notification',
    MessageId: id,
    TopicArn: topicArn,
    ...(subject === undefined ? {} : { Subject: subject }),
    Message: message,
    Timestamp: at.toISOString(),
    MessageAttributes: Object.fromEntries(
      Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        { Type: DataType, Value: StringValue ?? BinaryValue },
      ]),
    ),
  };
}
