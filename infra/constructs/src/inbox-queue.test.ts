import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { ALARM, sampleTemplate } from '../test/sample-template.ts';
import { InboxQueue } from './inbox-queue.ts';

const template = sampleTemplate((stack) => {
  new InboxQueue(stack, 'inbox', {
    listensTo: {
      identity: ['identity.profile.changed.v1', 'identity.block.changed.v1'],
      requests: ['requests.request.posted.v1'],
    },
    table: { actions: ['PutItem'] },
    alarm: ALARM,
  });
});

function subscriptionTo(topic: string) {
  const subscriptions = Object.values(template.findResources('AWS::SNS::Subscription'));
  return subscriptions.find(({ Properties }) => JSON.stringify(Properties.TopicArn).includes(topic))?.[
    'Properties'
  ];
}

describe("a service's inbox", () => {
  it('takes from each topic the types it listens to, without the envelope', () => {
    template.resourceCountIs('AWS::SNS::Subscription', 2);
    expect(subscriptionTo('nwassik-test-identity-events')).toMatchObject({
      Protocol: 'sqs',
      RawMessageDelivery: true,
      FilterPolicy: { type: ['identity.profile.changed.v1', 'identity.block.changed.v1'] },
    });
    expect(subscriptionTo('nwassik-test-requests-events')).toMatchObject({
      FilterPolicy: { type: ['requests.request.posted.v1'] },
    });
  });

  it('keeps what SNS could not deliver', () => {
    template.allResourcesProperties('AWS::SNS::Subscription', {
      RedrivePolicy: { deadLetterTargetArn: Match.anyValue() },
    });
  });

  it('hands its function ten messages at a time and takes back those that failed', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 10 },
    });
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: 'nwassik-test-sample-inbox',
      VisibilityTimeout: 180,
    });
  });
});
