import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

import type { AlarmWords } from './alarm.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { ServiceStack } from './service-stack.ts';

/** Tries before a message is given up; SNS, queue and consumer together make one try. */
const MAX_RECEIVES = 5;

/**
 * Lambda advises six times the consumer's timeout, so that a throttled batch is not delivered twice.
 * Source: Lambda developer guide, "Using Lambda with Amazon SQS".
 */
const VISIBILITY_PER_TIMEOUT = 6;

export interface QueueWithDeadLetterProps {
  /** Last part of the queue's name: `nwassik-<stage>-<service>-<purpose>`; `-dead` follows for the other. */
  readonly purpose: string;
  readonly consumerTimeout: Duration;
  /** What users feel when a message was given up, and what to do first. */
  readonly alarm: AlarmWords;
}

/** An encrypted queue, reached over TLS only, whose messages go to a dead-letter queue after five tries. */
export class QueueWithDeadLetter extends Construct {
  readonly queueName: string;
  readonly queue: Queue;
  readonly dead: Queue;

  constructor(scope: Construct, id: string, props: QueueWithDeadLetterProps) {
    super(scope, id);
    const stack = ServiceStack.of(this);
    this.queueName = stack.names.queue(props.purpose);
    this.dead = new DeadLetterQueue(this, 'dead', props).queue;
    this.queue = new Queue(this, 'queue', {
      queueName: this.queueName,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(props.consumerTimeout.toSeconds() * VISIBILITY_PER_TIMEOUT),
      deadLetterQueue: { queue: this.dead, maxReceiveCount: MAX_RECEIVES },
    });
  }
}
