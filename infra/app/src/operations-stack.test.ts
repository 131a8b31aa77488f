import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { createApp } from './create-app.ts';
import { OperationsStack } from './operations-stack.ts';
import { productBundles } from '../test/product-bundles.ts';

const bundles = await productBundles();
const app = createApp({ stage: 'test', bundles });
const operations = app.node.findAll().find((part) => part instanceof OperationsStack);
if (!operations) throw new Error('The app has no operations stack');
const template = Template.fromStack(operations);

/** The widgets of a dashboard, parts that AWS fills in left out. */
function dashboard(name: string): string {
  const [found] = Object.values(
    template.findResources('AWS::CloudWatch::Dashboard', { Properties: { DashboardName: name } }),
  );
  return JSON.stringify(found?.['Properties'].DashboardBody);
}

describe('operations', () => {
  it('hears of every alarm, over TLS', () => {
    template.hasResourceProperties('AWS::SNS::Topic', { TopicName: 'nwassik-test-operations-alarms' });
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Principal: { Service: 'cloudwatch.amazonaws.com' }, Action: 'sns:Publish' }),
        ]),
      },
    });
  });

  it("see a service's functions, dead-letter queues and table on its dashboard", () => {
    const identity = dashboard('nwassik-test-identity');
    for (const name of ['identity-http', 'identity-publisher', 'identity-post-confirmation']) {
      expect(identity).toContain(`nwassik-test-${name}`);
    }
    expect(identity).toContain('nwassik-test-identity-publisher-dead');
    expect(identity).toContain('ConsumedWriteCapacityUnits');
  });

  it('see on one dashboard what users are promised', () => {
    const objectives = dashboard('nwassik-test-objectives');
    for (const metric of ['5xx', 'Latency', 'IteratorAge', 'ApproximateAgeOfOldestMessage']) {
      expect(objectives).toContain(metric);
    }
  });
});
