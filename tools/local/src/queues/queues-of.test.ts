import { describe, expect, it } from 'vitest';
import { stacksOf } from '../../test/stacks.ts';
import { queuesOf } from './queues-of.ts';

describe('the queues of the stacks', () => {
  it('have the attributes, topics and subscriptions that the templates declare', () => {
    const stacks = stacksOf({
      Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'inbox-dead' } },
      Inbox: {
        Type: 'AWS::SQS::Queue',
        Properties: {
          QueueName: 'inbox',
          VisibilityTimeout: 60,
          SqsManagedSseEnabled: true,
          RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 5 },
          Tags: [{ Key: 'a', Value: 'b' }],
        },
      },
      Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'news' } },
      Subscription: {
        Type: 'AWS::SNS::Subscription',
        Properties: {
          Protocol: 'sqs',
          TopicArn: { Ref: 'Topic' },
          Endpoint: { 'Fn::GetAtt': ['Inbox', 'Arn'] },
          RawMessageDelivery: true,
          FilterPolicy: { type: ['a.v1'] },
        },
      },
    });
    expect(queuesOf(stacks)).toEqual({
      queues: [
        { name: 'inbox-dead', attributes: {} },
        {
          name: 'inbox',
          attributes: {
            VisibilityTimeout: '60',
            SqsManagedSseEnabled: 'true',
            RedrivePolicy:
              '{"deadLetterTargetArn":"arn:aws:sqs:eu-west-3:000000000000:inbox-dead","maxReceiveCount":5}',
          },
        },
      ],
      topics: [{ name: 'news' }],
      subscriptions: [
        {
          topicArn: 'arn:aws:sns:eu-west-3:000000000000:news',
          queueArn: 'arn:aws:sqs:eu-west-3:000000000000:inbox',
          raw: true,
          filterPolicy: { type: ['a.v1'] },
        },
      ],
    });
  });

  it('refuse a subscription that is no queue', () => {
    const Mail = {
      Type: 'AWS::SNS::Subscription',
      Properties: { Protocol: 'email', TopicArn: 't', Endpoint: 'a@b.example' },
    };
    expect(() => queuesOf(stacksOf({ Mail }))).toThrow(/shop\/Mail \(AWS::SNS::Subscription\): Protocol/);
  });
});
