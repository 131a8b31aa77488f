import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { ALARM, allowedStatements, sampleTemplate } from '../test/sample-template.ts';
import { StreamProjector } from './stream-projector.ts';
import { StreamPublisher } from './stream-publisher.ts';

describe('the publisher', () => {
  const template = sampleTemplate((stack) => {
    new StreamPublisher(stack, 'events', { kinds: ['request', 'offer'], alarm: ALARM });
  });

  it('sees only the aggregates that announce, from the oldest record on', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      StartingPosition: 'TRIM_HORIZON',
      FilterCriteria: {
        Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"kind":{"S":["request","offer"]}}}}' }],
      },
    });
  });

  it('halves a failing batch and tries until the records expire; what expired is noted in its dead queue', () => {
    const [dead] = Object.keys(template.findResources('AWS::SQS::Queue'));
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: Match.absent(),
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [dead, 'Arn'] } } },
    });
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: 'nwassik-test-sample-publisher-dead',
      SqsManagedSseEnabled: true,
    });
  });

  it('may read the stream, tell the topic and set records aside, but not touch the table', () => {
    const actions = allowedStatements(template).flatMap(({ Action }) => Action);
    expect(actions).toEqual(expect.arrayContaining(['sns:Publish', 'sqs:SendMessage']));
    expect(actions.filter((action) => action.startsWith('dynamodb:')).toSorted()).toEqual([
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
    ]);
  });
});

describe('the projector', () => {
  it('gives a record up after twenty tries, so that it blocks nobody', () => {
    const template = sampleTemplate((stack) => {
      new StreamProjector(stack, 'projections', { kinds: ['message'], alarm: ALARM });
    });
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', { MaximumRetryAttempts: 20 });
    template.hasResourceProperties('AWS::SQS::Queue', { QueueName: 'nwassik-test-sample-projector-dead' });
  });
});
