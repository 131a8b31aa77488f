import { join } from 'node:path';

import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { type Alarm, MathExpression, type Metric, Unit } from 'aws-cdk-lib/aws-cloudwatch';
import { type CfnRole, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Alias, Architecture, type CfnFunction, Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

import { type AlarmWords, wordedAlarm } from './alarm.ts';
import { Deployments } from './deployments.ts';
import { ServiceStack } from './service-stack.ts';
import { type TableAccess, tableStatements } from './table-access.ts';

export interface ServiceFunctionProps {
  /** What users feel when this function fails, and what to do first. */
  readonly alarm: AlarmWords;
  /** What it does with the service's own table; sets `TABLE_NAME`. */
  readonly table?: TableAccess;
  /** Whatever else its code calls. */
  readonly permissions?: readonly PolicyStatement[];
  /** Beside `STAGE`, `SERVICE` and `TABLE_NAME`. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Megabytes; 1024 by default, at which a cold start has more than half a virtual CPU. */
  readonly memory?: number;
  /** 10 seconds by default. */
  readonly timeout?: Duration;
  /** At most so many at a time, where a burst could hurt what is behind it. */
  readonly reservedConcurrency?: number;
}

/**
 * A Lambda of a service: the bundle of `services/<service>/src/functions/<name>.ts` on Node.js 24 and arm64,
 * called through its alias `live`, with a role, a log group and an alarm of its own. New versions go out as a
 * canary that the alarm rolls back.
 *
 * @example
 * new ServiceFunction(this, 'http', {
 *   table: { actions: ['GetItem', 'Query'], indexes: ['newest'] },
 *   alarm: {
 *     usersFeel: 'Requests cannot be posted or read.',
 *     doFirst: 'Read the errors in the log group of this function; a deployment within the hour is rolled back.',
 *   },
 * });
 */
export class ServiceFunction extends Construct {
  readonly functionName: string;
  readonly role: Role;
  readonly function: Function;
  readonly alias: Alias;
  readonly alarm: Alarm;
  readonly timeout: Duration;

  /** @param name the file's name in `src/functions`, and the last part of the function's name */
  constructor(scope: Construct, name: string, props: ServiceFunctionProps) {
    super(scope, name);
    const stack = ServiceStack.of(this);
    this.functionName = stack.names.function(name);
    this.timeout = props.timeout ?? Duration.seconds(10);

    const logGroup = new LogGroup(this, 'logs', {
      logGroupName: `/aws/lambda/${this.functionName}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = functionRole(this, logGroup);
    for (const statement of props.table ? tableStatements(stack, props.table) : [])
      this.role.addToPolicy(statement);
    for (const statement of props.permissions ?? []) this.role.addToPolicy(statement);

    this.function = new Function(this, 'function', {
      functionName: this.functionName,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(join(stack.bundles, stack.service, name), { exclude: ['*.map'] }),
      memorySize: props.memory ?? 1024,
      timeout: this.timeout,
      ...(props.reservedConcurrency && { reservedConcurrentExecutions: props.reservedConcurrency }),
      environment: {
        STAGE: stack.stage,
        SERVICE: stack.service,
        ...(props.table && { TABLE_NAME: stack.names.table }),
        ...props.environment,
      },
      logGroup,
      role: this.role,
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
    });
    // Set here and not by `tracing`, which would add its statement, on all resources, to the policy that
    // also carries the function's own: the acknowledgement would then cover more than tracing.
    (this.function.node.defaultChild as CfnFunction).tracingConfig = { mode: 'Active' };
    this.alias = this.function.addAlias('live');

    this.alarm = wordedAlarm(this, 'alarm', {
      stage: stack.stage,
      name: `${this.functionName}-errors`,
      words: props.alarm,
      metric: failures(this.alias, loggedErrors(this, logGroup, this.functionName)),
      threshold: 1,
      minutes: 5,
      minutesBad: 2,
    });
    Deployments.of(this).canary(this.alias, this.alarm);
  }
}

/** A role that may write to its own log group and send traces; nothing else until it is given. */
function functionRole(scope: Construct, logGroup: LogGroup): Role {
  const role = new Role(scope, 'role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: {
      logs: new PolicyDocument({
        statements: [
          new PolicyStatement({
            actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            resources: [logGroup.logGroupArn],
          }),
        ],
      }),
      tracing: new PolicyDocument({
        statements: [
          new PolicyStatement({
            actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
            resources: ['*'],
          }),
        ],
      }),
    },
  });
  Validations.of(role.node.defaultChild as CfnRole).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'X-Ray takes traces without a resource: its two actions allow no other. No other statement is here.',
  });
  return role;
}

/** Namespace of the metrics, each named after its function, that count logged errors. */
export const LOGGED_ERRORS = 'Nwassik/LoggedErrors';

/** Counts what the function logs as an error: an HTTP function answers 500 and does not fail. */
function loggedErrors(scope: Construct, logGroup: LogGroup, functionName: string): Metric {
  return new MetricFilter(scope, 'logged-errors', {
    logGroup,
    filterPattern: FilterPattern.stringValue('$.level', '=', 'ERROR'),
    metricNamespace: LOGGED_ERRORS,
    metricName: functionName,
  }).metric({ statistic: 'Sum', period: Duration.minutes(1), unit: Unit.NONE });
}

function failures(alias: Alias, logged: Metric): MathExpression {
  const failed = alias.metricErrors({ period: Duration.minutes(1) });
  return new MathExpression({
    expression: 'FILL(failed, 0) + FILL(logged, 0)',
    label: 'failed or logged an error',
    usingMetrics: { failed, logged },
    period: Duration.minutes(1),
  });
}
