import { randomUUID } from 'node:crypto';
import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Clock } from '../clock.ts';
import { CREDENTIALS } from '../credentials.ts';
import { ACCOUNT, queueNameOf } from '../queues/queue-settings.ts';
import type { EventRule } from './event-rules-of.ts';

/** What an AWS service tells the event bus. */
export interface ServiceEvent {
  /** For example `aws.s3`. */
  readonly source: string;
  readonly detailType: string;
  readonly resources: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}

/** EventBridge's default event bus. */
export interface EventBus {
  /** Resolves once every queue whose rule matches has the event: whoever answers after that loses none to a kill. */
  publish(event: ServiceEvent): Promise<void>;
  stop(): void;
}

/**
 * Opens the event bus with its rules.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html
 */
export function openEventBus(options: {
  rules: readonly EventRule[];
  region: string;
  sqsEndpoint: string;
  clock: Clock;
}): EventBus {
  const { rules, region, sqsEndpoint, clock } = options;
  const sqs = new SQSClient({ region, endpoint: sqsEndpoint, credentials: CREDENTIALS });

  async function send(queueArn: string, body: string): Promise<void> {
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: queueNameOf(queueArn) }));
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: body }));
  }

  return {
    async publish({ source, detailType, resources, detail }) {
      const event = {
        version: '0',
        id: randomUUID(),
        'detail-type': detailType,
        source,
        account: ACCOUNT,
        time: new Date(clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
        region,
        resources,
        detail,
      };
      const body = JSON.stringify(event);
      const matching = rules.filter((rule) => rule.matches(event));
      await Promise.all(matching.flatMap(({ queueArns }) => queueArns.map((arn) => send(arn, body))));
    },
    stop: () => sqs.destroy(),
  };
}
