import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';

import { QueueWithDeadLetter } from './queue-with-dead-letter.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';
import { ServiceStack } from './service-stack.ts';
import { objectStatements } from './uploads-access.ts';
import { uploadsBucketName } from './uploads-bucket.ts';

/** So many pictures are opened at a time. */
const AT_ONCE = 5;

/**
 * What becomes of files that arrive in a service's bucket: EventBridge tells the queue `images` of each, and the
 * function `images` takes them one by one, five at a time. It reads and removes what arrived and writes what is shown
 * (`UPLOADS_BUCKET`). A picture of 40 million pixels takes it some 600 MB.
 */
export class ImageQueue extends Construct {
  readonly function: ServiceFunction;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const stack = ServiceStack.of(this);
    const bucket = uploadsBucketName(stack);
    this.function = new ServiceFunction(this, 'images', {
      memory: 2048,
      timeout: Duration.minutes(1),
      ...props,
      environment: { UPLOADS_BUCKET: bucket, ...props.environment },
    });
    objectStatements(this.function, {
      read: 'incoming/*',
      write: `uploads/${stack.service}/*`,
      remove: ['incoming/*', `uploads/${stack.service}/*`],
    });
    const { queue, dead } = new QueueWithDeadLetter(this, 'queue', {
      purpose: 'images',
      consumerTimeout: this.function.timeout,
      alarm: props.alarm,
    });
    this.function.alias.addEventSource(
      new SqsEventSource(queue, { batchSize: 1, maxConcurrency: AT_ONCE, reportBatchItemFailures: true }),
    );
    new Rule(this, 'arrivals', {
      ruleName: stack.names.function('arrivals'),
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [bucket] }, object: { key: [{ prefix: 'incoming/' }] } },
      },
      targets: [new SqsQueue(queue, { deadLetterQueue: dead })],
    });
  }
}
