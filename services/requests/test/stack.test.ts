import { productApp } from '@nwassik/constructs';
import { emptyBundles } from '@nwassik/constructs/empty-bundles';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { listeners } from '../src/events/listens-to.ts';
import { TABLE } from '../src/store/keys.ts';
import { RequestsDataStack, RequestsStack } from '../stack.ts';

const bundles = await emptyBundles({
  requests: [
    'amazon-places',
    'area-counter',
    'http',
    'images',
    'inbox',
    'places',
    'projector',
    'publisher',
    'sweeper',
    'uploads',
  ],
});
const props = { stage: 'test', bundles };
const data = Template.fromStack(new RequestsDataStack(productApp(), props));
const template = Template.fromStack(new RequestsStack(productApp(), props));

it('the table has the indexes that the store asks', () => {
  const [table] = Object.values(data.findResources('AWS::DynamoDB::Table'));
  expect(table?.['Properties']).toMatchObject({
    TableName: 'nwassik-test-requests',
    GlobalSecondaryIndexes: TABLE.indexes.map(({ name }) => ({ IndexName: name })),
  });
});

describe('the inbox', () => {
  it('is subscribed to exactly what the service listens to', () => {
    const types = listeners({ people: {}, meters: {} } as never).map((listener) => listener.type);
    const subscribed = Object.values(template.findResources('AWS::SNS::Subscription')).flatMap(
      ({ Properties }) => (Properties as { FilterPolicy: { type: string[] } }).FilterPolicy.type,
    );
    expect(subscribed.toSorted()).toEqual(types.toSorted());
  });
});

it('only the publisher may publish, and only requests, offers and reminders reach it', () => {
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    FilterCriteria: {
      Filters: [
        {
          Pattern: JSON.stringify({
            dynamodb: { NewImage: { kind: { S: ['request', 'offer', 'reminder'] } } },
          }),
        },
      ],
    },
  });
  const policies = JSON.stringify(template.findResources('AWS::IAM::Policy'));
  expect(policies.match(/sns:Publish/g)).toHaveLength(1);
  expect(policies).not.toMatch(/dynamodb:(Scan|\*)/);
});

it.each(['sweeper', 'area-counter'])('the %s comes by every five minutes', (name) => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    Name: `nwassik-test-requests-${name}`,
    ScheduleExpression: 'rate(5 minutes)',
  });
});

describe('places', () => {
  const withSource = (placesSource: string) => {
    const app = productApp();
    app.node.setContext('placesSource', placesSource);
    return Template.fromStack(new RequestsStack(app, props));
  };

  it('come from the data beside their function, which then may call nothing', () => {
    template.hasResourceProperties('AWS::Lambda::Function', { FunctionName: 'nwassik-test-requests-places' });
    expect(JSON.stringify(template.toJSON())).not.toContain('geo-places');
  });

  it('come from Amazon Location where the stage says so, by the two calls it makes', () => {
    const amazon = withSource('amazon-location');
    amazon.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'nwassik-test-requests-amazon-places',
      Environment: { Variables: Match.objectLike({ PLACES_REGION: 'eu-central-1' }) },
    });
    amazon.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: ['geo-places:Geocode', 'geo-places:ReverseGeocode'],
            Resource: 'arn:aws:geo-places:eu-central-1::provider/default',
          }),
        ]),
      },
    });
    const functions = amazon.findResources('AWS::Lambda::Function');
    expect(JSON.stringify(functions)).not.toContain('nwassik-test-requests-places');
  });

  it('come from nowhere else', () => {
    expect(() => withSource('atlas')).toThrow('placesSource is geonames or amazon-location, not atlas');
  });
});
