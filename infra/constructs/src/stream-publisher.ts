import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

import type { AlarmWords } from './alarm.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { ServiceFunction } from './service-function.ts';
import { ServiceStack } from './service-stack.ts';
import { topicArn } from './service-topic.ts';
import { consumeStream } from './stream-consumer.ts';

export interface StreamPublisherProps {
  /** The kinds of items that announce: the service's aggregates. */
  readonly kinds: readonly string[];
  /** For the function and for its dead-letter queue alike. */
  readonly alarm: AlarmWords;
}

/**
 * The function `publisher`: reads the changes of the service's aggregates from the table's stream and tells the
 * service's topic. A failing topic is tried again until the records expire after a day; a record that cannot be
 * announced goes, whole, to the queue `publisher-dead`, which the function writes to itself
 * (`DEAD_LETTER_QUEUE_URL`).
 */
export class StreamPublisher extends Construct {
  readonly function: ServiceFunction;

  constructor(scope: Construct, id: string, props: StreamPublisherProps) {
    super(scope, id);
    const stack = ServiceStack.of(this);
    const dead = new DeadLetterQueue(this, 'dead', { purpose: 'publisher', alarm: props.alarm }).queue;
    const topic = topicArn(stack, stack.names.topic);
    this.function = new ServiceFunction(this, 'publisher', {
      alarm: props.alarm,
      timeout: Duration.seconds(30),
      environment: { TOPIC_ARN: topic, DEAD_LETTER_QUEUE_URL: dead.queueUrl },
      permissions: [
        new PolicyStatement({ actions: ['sns:Publish'], resources: [topic] }),
        new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [dead.queueArn] }),
      ],
    });
    consumeStream(this.function, { kinds: props.kinds, dead });
  }
}
