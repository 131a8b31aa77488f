import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { SubscriptionFilter, Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

import { names } from './names.ts';
import { QueueWithDeadLetter } from './queue-with-dead-letter.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';
import { ServiceStack } from './service-stack.ts';
import { topicArn } from './service-topic.ts';

export interface InboxQueueProps extends ServiceFunctionProps {
  /** By publishing service, the types of events it listens to. */
  readonly listensTo: Readonly<Record<string, readonly string[]>>;
}

/**
 * What a service hears of others: one queue, `inbox`, subscribed to their topics for the named types, and the
 * function `inbox` that takes its messages, ten at a time and at most ten batches at once. Messages are the
 * events themselves, without SNS's envelope.
 *
 * @example
 * new InboxQueue(this, 'inbox', {
 *   listensTo: { identity: ['identity.profile.changed.v1'] },
 *   table: { actions: ['PutItem'] },
 *   alarm: { usersFeel: 'Names on requests are out of date.', doFirst: 'Read the cause in the message.' },
 * });
 */
export class InboxQueue extends Construct {
  readonly function: ServiceFunction;

  constructor(scope: Construct, id: string, props: InboxQueueProps) {
    super(scope, id);
    const stack = ServiceStack.of(this);
    const { listensTo, ...functionProps } = props;
    this.function = new ServiceFunction(this, 'inbox', { timeout: Duration.seconds(30), ...functionProps });
    const { queue, dead } = new QueueWithDeadLetter(this, 'queue', {
      purpose: 'inbox',
      consumerTimeout: this.function.timeout,
      alarm: props.alarm,
    });
    this.function.alias.addEventSource(
      new SqsEventSource(queue, { batchSize: 10, maxConcurrency: 10, reportBatchItemFailures: true }),
    );
    for (const [publisher, types] of Object.entries(listensTo)) {
      const topic = topicArn(stack, names(stack.stage, publisher).topic);
      Topic.fromTopicArn(this, `topic-${publisher}`, topic).addSubscription(
        new SqsSubscription(queue, {
          rawMessageDelivery: true,
          filterPolicy: { type: SubscriptionFilter.stringFilter({ allowlist: [...types] }) },
          deadLetterQueue: dead,
        }),
      );
    }
  }
}
