import { alarmTopicName, ServiceStack, type StageProps } from '@nwassik/constructs';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { objectivesDashboard } from './objectives-dashboard.ts';
import { serviceDashboard } from './service-dashboard.ts';

export interface OperationsStackProps extends StageProps {
  /** The services' stacks, whose parts the dashboards show. */
  readonly services: readonly { readonly data: readonly ServiceStack[]; readonly main: ServiceStack }[];
}

/**
 * For whoever keeps the product running: the topic that every alarm reports to (the context value `onCall` is the
 * e-mail address it wakes), a dashboard for each service and one for what users are promised.
 */
export class OperationsStack extends ServiceStack {
  constructor(scope: Construct, props: OperationsStackProps) {
    super(scope, 'operations', props);
    // Not encrypted with AWS's key for SNS, which CloudWatch may not use; an alarm says nothing about people.
    const alarms = new Topic(this, 'alarms', { topicName: alarmTopicName(props.stage), enforceSSL: true });
    alarms.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
    const onCall: string | undefined = this.node.tryGetContext('onCall');
    if (onCall) alarms.addSubscription(new EmailSubscription(onCall));
    objectivesDashboard(this, props.stage, this.readParameter('gateway', 'http-api-id'));
    for (const { data, main } of props.services) {
      serviceDashboard(this, main.service, props.stage, [...data, main]);
    }
  }
}
