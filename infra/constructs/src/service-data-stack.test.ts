import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, it } from 'vitest';
import { productApp } from './product-app.ts';
import { ServiceDataStack } from './service-data-stack.ts';

class SampleDataStack extends ServiceDataStack {}

const template = Template.fromStack(
  new SampleDataStack(productApp(), 'sample', {
    stage: 'test',
    bundles: '',
    table: {
      partitionKey: 'pk',
      sortKey: 'sk',
      indexes: [
        { name: 'newest', partitionKey: 'newestPk', sortKey: 'newestSk', projection: ['card'] },
        { name: 'mine', partitionKey: 'minePk', sortKey: 'mineSk', projection: 'keys-only' },
      ],
      localIndexes: [{ name: 'client', sortKey: 'clientSk', projection: 'all' }],
    },
  }),
);

describe("a service's table", () => {
  it('survives its stack and can be taken back to any point in time', () => {
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        TableName: 'nwassik-test-sample',
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      },
    });
  });

  it('streams both images and lets rows end by time', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    });
  });

  it('has the indexes of its schema', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      GlobalSecondaryIndexes: [
        {
          IndexName: 'newest',
          KeySchema: [
            { AttributeName: 'newestPk', KeyType: 'HASH' },
            { AttributeName: 'newestSk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['card'] },
        },
        { IndexName: 'mine', Projection: { ProjectionType: 'KEYS_ONLY' } },
      ],
      LocalSecondaryIndexes: [
        {
          IndexName: 'client',
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'clientSk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    });
  });
});

describe("a service's topic", () => {
  it('is encrypted and refuses plain HTTP', () => {
    template.hasResourceProperties('AWS::SNS::Topic', {
      TopicName: 'nwassik-test-sample-events',
      KmsMasterKeyId: Match.anyValue(),
    });
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: [{ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
      },
    });
  });
});

describe("a service's data stack", () => {
  it.each(['table-name', 'stream-arn', 'topic-arn'])('tells the other stacks its %s', (thing) => {
    template.hasResourceProperties('AWS::SSM::Parameter', { Name: `/nwassik/test/sample/${thing}` });
  });
});
