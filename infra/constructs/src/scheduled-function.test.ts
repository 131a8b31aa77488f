import { Duration } from 'aws-cdk-lib';
import { describe, it } from 'vitest';
import { ALARM, sampleTemplate } from '../test/sample-template.ts';
import { ScheduledFunction } from './scheduled-function.ts';

const template = sampleTemplate((stack) => {
  new ScheduledFunction(stack, 'sweeper', { every: Duration.minutes(1), alarm: ALARM });
});

describe('a scheduled function', () => {
  it('runs by the clock, one at a time', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      Name: 'nwassik-test-sample-sweeper',
      ScheduleExpression: 'rate(1 minute)',
      FlexibleTimeWindow: { Mode: 'OFF' },
    });
    template.hasResourceProperties('AWS::Lambda::Function', { ReservedConcurrentExecutions: 1 });
  });

  it('notes a run that failed in a dead-letter queue', () => {
    const [dead] = Object.keys(template.findResources('AWS::SQS::Queue'));
    template.hasResourceProperties('AWS::SQS::Queue', { QueueName: 'nwassik-test-sample-sweeper-dead' });
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      Qualifier: 'live',
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [dead, 'Arn'] } } },
    });
  });

  it('counts longer intervals in minutes', () => {
    const template = sampleTemplate((stack) => {
      new ScheduledFunction(stack, 'sweeper', { every: Duration.hours(1), alarm: ALARM });
    });
    template.hasResourceProperties('AWS::Scheduler::Schedule', { ScheduleExpression: 'rate(60 minutes)' });
  });
});
