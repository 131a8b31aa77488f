import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';

import type { ServiceFunction } from './service-function.ts';
import { ServiceStack } from './service-stack.ts';

/**
 * Feeds the stream of the service's table to a function: in order for each item, from the oldest record, a
 * failing batch halved until the failing record stands alone, and what is given up noted in `dead`.
 *
 * Only the named kinds of items come through (their attribute `kind`): as they are written, and, named apart, as they
 * are removed, which of aggregates is no news, since they end by a state.
 *
 * @param props.retries tries after the first; all that fit in the stream's day when left out
 */
export function consumeStream(
  consumer: ServiceFunction,
  props: { kinds?: readonly string[]; removals?: readonly string[]; dead: Queue; retries?: number },
): void {
  const stack = ServiceStack.of(consumer);
  const streamArn = stack.readParameter(stack.service, 'stream-arn');
  consumer.role.addToPolicy(
    new PolicyStatement({
      actions: [
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
      ],
      resources: [streamArn],
    }),
  );
  consumer.alias.addEventSourceMapping('stream', {
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 25,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    ...(props.retries !== undefined && { retryAttempts: props.retries }),
    onFailure: new SqsDlq(props.dead),
    filters: [
      ...(props.kinds ? [FilterCriteria.filter({ dynamodb: { NewImage: ofKind(props.kinds) } })] : []),
      ...(props.removals ? [removed(props.removals)] : []),
    ],
  });
}

function removed(kinds: readonly string[]) {
  return FilterCriteria.filter({
    eventName: FilterRule.isEqual('REMOVE'),
    dynamodb: { OldImage: ofKind(kinds) },
  });
}

function ofKind(kinds: readonly string[]) {
  return { kind: { S: FilterRule.or(...kinds) } };
}
