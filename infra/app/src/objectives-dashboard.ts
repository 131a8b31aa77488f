import { Duration } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/**
 * What users are promised, and whether it holds: answers without an error of ours, in time, and news that arrives.
 * One graph for each, with a line at what is promised.
 */
export function objectivesDashboard(scope: Construct, stage: string, apiId: string): void {
  new Dashboard(scope, 'objectives', {
    dashboardName: `nwassik-${stage}-objectives`,
    widgets: [
      [
        new TextWidget({
          markdown: [
            '# What users are promised',
            '- 99.9 % of requests in 28 days are answered without an error of ours.',
            '- 99 % of answers take less than a second at the gateway.',
            '- What one person does, the other sees within 5 seconds: the streams are read and the queues empty.',
          ].join('\n'),
          width: 24,
          height: 4,
        }),
      ],
      [
        objective('Answers without an error of ours, %', availability(apiId), 99.9),
        objective('Time to answer, p99, ms', gateway(apiId, 'Latency', 'p99'), 1_000),
        objective('Oldest change not yet read from a stream, ms', oldestChange(stage), 5_000),
        objective('Oldest message waiting in an inbox, s', oldestMessage(stage), 5),
      ],
    ],
  });
}

function objective(title: string, metric: IMetric, value: number): GraphWidget {
  return new GraphWidget({
    title,
    left: [metric],
    leftAnnotations: [{ value, label: 'promised' }],
    width: 6,
    height: 6,
  });
}

function gateway(apiId: string, metricName: string, statistic: string): Metric {
  return new Metric({
    namespace: 'AWS/ApiGateway',
    metricName,
    dimensionsMap: { ApiId: apiId },
    statistic,
    period: Duration.minutes(5),
  });
}

function availability(apiId: string): MathExpression {
  return new MathExpression({
    expression: '100 * (1 - FILL(errors, 0) / requests)',
    label: 'without an error of ours',
    usingMetrics: { errors: gateway(apiId, '5xx', 'Sum'), requests: gateway(apiId, 'Count', 'Sum') },
    period: Duration.minutes(5),
  });
}

/** Over all functions and queues of the stage, whatever services there are: found by their names. */
function oldestChange(stage: string): MathExpression {
  return oldest(`{AWS/Lambda,FunctionName} MetricName="IteratorAge" nwassik-${stage}`);
}

function oldestMessage(stage: string): MathExpression {
  return oldest(
    `{AWS/SQS,QueueName} MetricName="ApproximateAgeOfOldestMessage" nwassik-${stage} inbox NOT dead`,
  );
}

function oldest(search: string): MathExpression {
  return new MathExpression({
    expression: `MAX(SEARCH('${search}', 'Maximum'))`,
    label: 'the oldest',
    usingMetrics: {},
    period: Duration.minutes(5),
  });
}
