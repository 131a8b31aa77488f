import { productApp } from '@nwassik/constructs';
import { emptyBundles } from '@nwassik/constructs/empty-bundles';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { listeners } from '../src/events/listens-to.ts';
import { AGGREGATES } from '../src/store/keys.ts';
import { SubscriptionsDataStack, SubscriptionsStack } from '../stack.ts';

const bundles = await emptyBundles({ subscriptions: ['http', 'inbox', 'publisher', 'sweeper'] });
const props = { stage: 'test', bundles };
const data = Template.fromStack(new SubscriptionsDataStack(productApp(), props));
const template = Template.fromStack(new SubscriptionsStack(productApp(), props));

it('the inbox is subscribed to exactly what the service listens to', () => {
  const parts = { users: {}, responses: {}, work: {}, now: Date.now } as never;
  const types = listeners(parts).map((listener) => listener.type);
  const subscribed = Object.values(template.findResources('AWS::SNS::Subscription')).flatMap(
    ({ Properties }) => (Properties as { FilterPolicy: { type: string[] } }).FilterPolicy.type,
  );
  expect(subscribed.toSorted()).toEqual(types.toSorted());
});

describe('the pepper of the vouchers', () => {
  it('is a generated secret, kept when the stack goes', () => {
    expect(Object.values(data.findResources('AWS::SecretsManager::Secret'))).toMatchObject([
      { DeletionPolicy: 'Retain', Properties: { GenerateSecretString: { PasswordLength: 64 } } },
    ]);
  });

  it('is read by the HTTP function alone', () => {
    const policies = Object.values(template.findResources('AWS::IAM::Policy')).filter((policy) =>
      JSON.stringify(policy).includes('secretsmanager:GetSecretValue'),
    );
    expect(policies).toHaveLength(1);
    expect(JSON.stringify(policies)).not.toContain('"secretsmanager:*"');
  });
});

it('what announces reaches the publisher, and nothing else', () => {
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    FilterCriteria: {
      Filters: [{ Pattern: JSON.stringify({ dynamodb: { NewImage: { kind: { S: AGGREGATES } } } }) }],
    },
  });
});

it('the sweeper comes by every five minutes', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', { ScheduleExpression: 'rate(5 minutes)' });
});
