import { Duration } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { describe, expect, it } from 'vitest';
import { ALARM, allowedStatements, sampleTemplate } from '../test/sample-template.ts';
import { ServiceFunction } from './service-function.ts';

const template = sampleTemplate((stack) => {
  new ServiceFunction(stack, 'http', {
    table: { actions: ['GetItem', 'PutItem'], indexes: ['newest'] },
    environment: { USER_POOL_ID: 'pool' },
    permissions: [new PolicyStatement({ actions: ['cognito-idp:AdminGetUser'], resources: ['pool-arn'] })],
    alarm: { usersFeel: 'Profiles do not load.', doFirst: 'Read the log group.' },
  });
});

describe('a service function', () => {
  it('runs on Node.js 24 and arm64, traced, and knows its stage, service and table', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'nwassik-test-sample-http',
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: 1024,
      Timeout: 10,
      TracingConfig: { Mode: 'Active' },
      Environment: {
        Variables: {
          STAGE: 'test',
          SERVICE: 'sample',
          TABLE_NAME: 'nwassik-test-sample',
          USER_POOL_ID: 'pool',
        },
      },
      ReservedConcurrentExecutions: Match.absent(),
    });
  });

  it('is called through its alias, whose new versions are a canary that its own alarm rolls back', () => {
    const [alarm] = Object.keys(template.findResources('AWS::CloudWatch::Alarm'));
    const [group] = Object.keys(template.findResources('AWS::CodeDeploy::DeploymentGroup'));
    template.hasResource('AWS::Lambda::Alias', {
      Properties: { Name: 'live' },
      UpdatePolicy: { CodeDeployLambdaAliasUpdate: { DeploymentGroupName: { Ref: group } } },
    });
    template.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
      DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
      AlarmConfiguration: { Enabled: true, Alarms: [{ Name: { Ref: alarm } }] },
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'],
      },
    });
  });

  it('keeps the versions a rollback may need', () => {
    template.hasResource('AWS::Lambda::Version', { DeletionPolicy: 'Retain' });
  });

  it('says in its alarm what users feel and what to do first', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: 'nwassik-test-sample-http-errors',
      AlarmDescription: 'Profiles do not load. First: Read the log group.',
      TreatMissingData: 'notBreaching',
      AlarmActions: Match.anyValue(),
      OKActions: Match.anyValue(),
    });
  });

  it('alarms on errors that it logs, too: an HTTP function that answers 500 has not failed', () => {
    template.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: '{ $.level = "ERROR" }',
      MetricTransformations: [{ MetricName: 'nwassik-test-sample-http', MetricValue: '1' }],
    });
  });

  it('keeps its logs for a month', () => {
    template.hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: '/aws/lambda/nwassik-test-sample-http',
      RetentionInDays: 30,
    });
  });

  it('may do what it was given on its own table and indexes, and nothing by wildcard', () => {
    const statements = allowedStatements(template);
    expect(statements).toContainEqual(
      expect.objectContaining({
        Action: ['dynamodb:GetItem', 'dynamodb:PutItem'],
        Resource: {
          'Fn::Join': ['', expect.arrayContaining([expect.stringContaining('table/nwassik-test-sample')])],
        },
      }),
    );
    expect(statements.filter(({ Action }) => Action === 'dynamodb:Query')).toHaveLength(1);
    expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
    const everywhere = statements.filter(({ Resource }) => Resource === '*').flatMap(({ Action }) => Action);
    expect(everywhere.toSorted()).toEqual([
      'cloudwatch:DescribeAlarms',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  it('has no AWS-managed policy', () => {
    template.allResourcesProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
  });

  it('takes another size, time limit and limit of concurrency', () => {
    const template = sampleTemplate((stack) => {
      new ServiceFunction(stack, 'http', {
        alarm: ALARM,
        memory: 256,
        timeout: Duration.seconds(3),
        reservedConcurrency: 5,
      });
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      MemorySize: 256,
      Timeout: 3,
      ReservedConcurrentExecutions: 5,
    });
  });
});
