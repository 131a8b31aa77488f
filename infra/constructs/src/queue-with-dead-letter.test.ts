import { Duration } from 'aws-cdk-lib';
import { describe, it } from 'vitest';
import { sampleTemplate } from '../test/sample-template.ts';
import { QueueWithDeadLetter } from './queue-with-dead-letter.ts';

const template = sampleTemplate((stack) => {
  new QueueWithDeadLetter(stack, 'queue', {
    purpose: 'images',
    consumerTimeout: Duration.seconds(20),
    alarm: { usersFeel: 'Photos stay in processing.', doFirst: 'Read a message.' },
  });
});

describe('a queue with its dead-letter queue', () => {
  it('hides a message six times as long as its consumer may take, and gives it up after five tries', () => {
    const [dead] = Object.keys(
      template.findResources('AWS::SQS::Queue', {
        Properties: { QueueName: 'nwassik-test-sample-images-dead' },
      }),
    );
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: 'nwassik-test-sample-images',
      VisibilityTimeout: 120,
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [dead, 'Arn'] }, maxReceiveCount: 5 },
    });
  });

  it('encrypts both and refuses plain HTTP', () => {
    template.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
    template.resourceCountIs('AWS::SQS::QueuePolicy', 2);
    template.allResourcesProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: [{ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
      },
    });
  });

  it('alarms at the first message given up, in words', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: 'nwassik-test-sample-images-dead-messages',
      AlarmDescription: 'Photos stay in processing. First: Read a message.',
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Threshold: 1,
      EvaluationPeriods: 1,
    });
  });
});
