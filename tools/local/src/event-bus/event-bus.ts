import { randomUUID } from 'node:crypto';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Clock } from '../clock.ts';
import { ACCOUNT } from '../queues/queue-settings.ts';
import { sendToQueue } from '../queues/send-to-queue.ts';
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
}

/**
 * Opens the event bus with its rules.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html
 */
export function openEventBus(options: {
  rules: readonly EventRule[];
  region: string;
  sqs: SQSClient;
  clock: Clock;
}): EventBus {
  const { rules, region, sqs, clock } = options;

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
      const matching = rules.filter((rule) => rule.matches(event));
      await Promise.all(
        matching.flatMap(({ queueArns }) => queueArns.map((arn) => sendToQueue(sqs, arn, event))),
      );
    },
  };
}
