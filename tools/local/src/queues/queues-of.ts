import * as z from 'zod';
import { propertiesOf } from '../cloudformation/properties.ts';
import type { Stacks } from '../cloudformation/stacks.ts';
import type { QueueDefinition, SubscriptionDefinition, TopicDefinition } from './queues.ts';

/** Properties of a queue that are no attributes of SQS. */
const NO_ATTRIBUTES = new Set(['QueueName', 'Tags']);

const subscription = z.object({
  Protocol: z.literal('sqs'),
  TopicArn: z.string(),
  Endpoint: z.string(),
  RawMessageDelivery: z.boolean().default(false),
  FilterPolicy: z.unknown(),
  FilterPolicyScope: z.enum(['MessageAttributes', 'MessageBody']).exactOptional(),
});

/** The queues, topics and subscriptions of the stacks. */
export function queuesOf(stacks: Stacks): {
  queues: QueueDefinition[];
  topics: TopicDefinition[];
  subscriptions: SubscriptionDefinition[];
} {
  return {
    queues: stacks.ofType('AWS::SQS::Queue').map((resource) => ({
      name: resource.attribute('QueueName'),
      attributes: attributesOf(resource.properties),
    })),
    topics: stacks.ofType('AWS::SNS::Topic').map((resource) => ({ name: resource.attribute('TopicName') })),
    subscriptions: stacks.ofType('AWS::SNS::Subscription').map((resource) => {
      const { TopicArn, Endpoint, ...declared } = propertiesOf(resource, subscription);
      return {
        topicArn: TopicArn,
        queueArn: Endpoint,
        raw: declared.RawMessageDelivery,
        filterPolicy: declared.FilterPolicy,
        ...(declared.FilterPolicyScope && { filterPolicyScope: declared.FilterPolicyScope }),
      };
    }),
  };
}

/** CloudFormation's properties as SQS's attributes, which are texts. */
function attributesOf(properties: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !NO_ATTRIBUTES.has(name))
      .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}
