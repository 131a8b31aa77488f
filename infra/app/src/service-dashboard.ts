import {
  DeadLetterQueue,
  LOGGED_ERRORS,
  QueueWithDeadLetter,
  ServiceFunction,
  ServiceTable,
} from '@nwassik/constructs';
import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IWidget, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct, IConstruct } from 'constructs';

/**
 * One service at a glance, from top to bottom: is it called and does it fail, how long does it take, what waits, what
 * was given up, and what its table bears. It names the resources and refers to none, so that services deploy alone.
 */
export function serviceDashboard(
  scope: Construct,
  service: string,
  stage: string,
  stacks: readonly IConstruct[],
): void {
  const parts = stacks.flatMap((stack) => stack.node.findAll());
  const functions = namesOf(parts, ServiceFunction, (part) => part.functionName);
  const queues = namesOf(parts, QueueWithDeadLetter, (part) => part.queueName);
  const dead = namesOf(parts, DeadLetterQueue, (part) => part.queueName);
  const tables = namesOf(parts, ServiceTable, (part) => part.tableName);
  const rows: IWidget[][] = [
    [
      graph('Calls', of(functions, 'AWS/Lambda', 'FunctionName', 'Invocations', 'Sum')),
      graph('Failures and logged errors', [
        ...of(functions, 'AWS/Lambda', 'FunctionName', 'Errors', 'Sum'),
        ...functions.map((name) => metric(LOGGED_ERRORS, name, {}, 'Sum', `${name} logged`)),
      ]),
    ],
    [
      graph('Time taken, p50 and p99', [
        ...of(functions, 'AWS/Lambda', 'FunctionName', 'Duration', 'p50'),
        ...of(functions, 'AWS/Lambda', 'FunctionName', 'Duration', 'p99'),
      ]),
      graph('Turned away', of(functions, 'AWS/Lambda', 'FunctionName', 'Throttles', 'Sum')),
    ],
    [
      graph('Oldest change not yet read from the stream', [
        ...of(functions, 'AWS/Lambda', 'FunctionName', 'IteratorAge', 'Maximum'),
      ]),
      graph('Oldest message waiting', [
        ...of(queues, 'AWS/SQS', 'QueueName', 'ApproximateAgeOfOldestMessage', 'Maximum'),
      ]),
      graph('Given up', of(dead, 'AWS/SQS', 'QueueName', 'ApproximateNumberOfMessagesVisible', 'Maximum')),
    ],
    [
      graph('Table units', [
        ...of(tables, 'AWS/DynamoDB', 'TableName', 'ConsumedReadCapacityUnits', 'Sum'),
        ...of(tables, 'AWS/DynamoDB', 'TableName', 'ConsumedWriteCapacityUnits', 'Sum'),
      ]),
      graph('Table requests throttled', [
        ...of(tables, 'AWS/DynamoDB', 'TableName', 'ReadThrottleEvents', 'Sum'),
        ...of(tables, 'AWS/DynamoDB', 'TableName', 'WriteThrottleEvents', 'Sum'),
      ]),
    ],
  ];
  new Dashboard(scope, service, { dashboardName: `nwassik-${stage}-${service}`, widgets: rows });
}

function namesOf<Part>(
  parts: readonly IConstruct[],
  kind: new (...args: never[]) => Part,
  name: (part: Part) => string,
): readonly string[] {
  return parts.filter((part) => part instanceof kind).map((part) => name(part as Part));
}

function of(
  names: readonly string[],
  namespace: string,
  dimension: string,
  metricName: string,
  statistic: string,
): readonly Metric[] {
  return names.map((name) =>
    metric(namespace, metricName, { [dimension]: name }, statistic, `${name} ${metricName} ${statistic}`),
  );
}

function metric(
  namespace: string,
  metricName: string,
  dimensionsMap: Record<string, string>,
  statistic: string,
  label: string,
): Metric {
  return new Metric({
    namespace,
    metricName,
    dimensionsMap,
    statistic,
    label,
    period: Duration.minutes(5),
  });
}

function graph(title: string, left: readonly Metric[]): GraphWidget {
  return new GraphWidget({ title, left: [...left], width: 8, height: 6 });
}
