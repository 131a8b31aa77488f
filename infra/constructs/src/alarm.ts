import { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** What an alarm tells the person it wakes. */
export interface AlarmWords {
  /** One sentence: what users feel while this alarm is on. */
  readonly usersFeel: string;
  /** One sentence: what to do first. */
  readonly doFirst: string;
}

/** Name of the topic that carries alarms to whoever is on call; the operations stack makes it. */
export function alarmTopicName(stage: string): string {
  return `nwassik-${stage}-operations-alarms`;
}

/**
 * An alarm that says what users feel and what to do first. It goes off when `metric` reaches `threshold` in
 * `minutesBad` of the last `minutes` one-minute periods, and reports to the stage's alarm topic.
 */
export function wordedAlarm(
  scope: Construct,
  id: string,
  props: {
    stage: string;
    name: string;
    words: AlarmWords;
    metric: IMetric;
    threshold: number;
    minutes: number;
    minutesBad: number;
  },
): Alarm {
  const alarm = new Alarm(scope, id, {
    alarmName: props.name,
    alarmDescription: `${props.words.usersFeel} First: ${props.words.doFirst}`,
    metric: props.metric,
    threshold: props.threshold,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: props.minutes,
    datapointsToAlarm: props.minutesBad,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  const topicArn = Stack.of(scope).formatArn({ service: 'sns', resource: alarmTopicName(props.stage) });
  const action = new SnsAction(Topic.fromTopicArn(alarm, 'topic', topicArn));
  alarm.addAlarmAction(action);
  alarm.addOkAction(action);
  return alarm;
}
