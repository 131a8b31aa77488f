import type { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventInvokeConfig } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';

import { DeadLetterQueue } from './dead-letter-queue.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';
import { ServiceStack } from './service-stack.ts';

export interface ScheduledFunctionProps extends ServiceFunctionProps {
  /** How often it runs, in whole minutes. */
  readonly every: Duration;
}

/**
 * A function that runs by the clock, one at a time: a run that takes longer than the interval is not joined by
 * the next. A run that failed three times is noted in the queue `<name>-dead`.
 *
 * @param id the function's name, e.g. `sweeper`
 */
export class ScheduledFunction extends Construct {
  readonly function: ServiceFunction;

  constructor(scope: Construct, id: string, props: ScheduledFunctionProps) {
    super(scope, `${id}-schedule`);
    const stack = ServiceStack.of(this);
    const { every, ...functionProps } = props;
    this.function = new ServiceFunction(this, id, { reservedConcurrency: 1, ...functionProps });
    const { alias } = this.function;
    const dead = new DeadLetterQueue(this, 'dead', { purpose: id, alarm: props.alarm }).queue;
    new EventInvokeConfig(this, 'failures', {
      function: alias.lambda,
      qualifier: alias.aliasName,
      onFailure: new SqsDestination(dead),
    });
    const role = new Role(this, 'role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [alias.functionArn] }),
    );
    new CfnSchedule(this, 'schedule', {
      name: stack.names.function(id),
      scheduleExpression: `rate(${every.toMinutes()} minute${every.toMinutes() === 1 ? '' : 's'})`,
      flexibleTimeWindow: { mode: 'OFF' },
      target: { arn: alias.functionArn, roleArn: role.roleArn },
    });
  }
}
