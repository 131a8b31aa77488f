import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

import { type AlarmWords, wordedAlarm } from './alarm.ts';
import { ServiceStack } from './service-stack.ts';

/**
 * The place for what a function could not handle: encrypted, kept 14 days (the longest SQS allows), with an
 * alarm at the first message. Named `nwassik-<stage>-<service>-<purpose>-dead`.
 */
export class DeadLetterQueue extends Construct {
  readonly queueName: string;
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: { purpose: string; alarm: AlarmWords }) {
    super(scope, id);
    const stack = ServiceStack.of(this);
    this.queueName = stack.names.queue(`${props.purpose}-dead`);
    this.queue = new Queue(this, 'queue', {
      queueName: this.queueName,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is a dead-letter queue; its own alarm goes off at the first message.',
    });
    wordedAlarm(this, 'alarm', {
      stage: stack.stage,
      name: `${this.queueName}-messages`,
      words: props.alarm,
      metric: this.queue.metricApproximateNumberOfMessagesVisible({
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
      threshold: 1,
      minutes: 1,
      minutesBad: 1,
    });
  }
}
