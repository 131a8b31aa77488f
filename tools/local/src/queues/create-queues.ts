import {
  CreateTopicCommand,
  SNSClient,
  SetSubscriptionAttributesCommand,
  SubscribeCommand,
  paginateListSubscriptionsByTopic,
} from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient, SetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { CREDENTIALS } from '../credentials.ts';
import type { QueueDefinition, SubscriptionDefinition, TopicDefinition } from './queues.ts';

/** What makes a queue behave as it does. Encryption does not, and not every endpoint knows it. */
const BEHAVIOUR = new Set([
  'DelaySeconds',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'RedrivePolicy',
  'VisibilityTimeout',
]);

/**
 * Makes queues, topics and subscriptions at an AWS-compatible endpoint that is not the runner's own, and brings
 * those that are there to what their templates declare.
 *
 * @returns the URL of each queue, by its name.
 */
export async function createQueues(options: {
  endpoint: string;
  region: string;
  queues: readonly QueueDefinition[];
  topics: readonly TopicDefinition[];
  subscriptions: readonly SubscriptionDefinition[];
}): Promise<ReadonlyMap<string, string>> {
  const { endpoint, region } = options;
  const sqs = new SQSClient({ endpoint, region, credentials: CREDENTIALS });
  const sns = new SNSClient({ endpoint, region, credentials: CREDENTIALS });
  try {
    const urls = new Map<string, string>();
    for (const { name } of options.queues) {
      const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
      urls.set(name, QueueUrl);
    }
    // Attributes come after all queues: a redrive policy names another one.
    for (const { name, attributes } of options.queues) {
      const Attributes = behaviourOf(attributes);
      if (Object.keys(Attributes).length === 0) continue;
      await sqs.send(new SetQueueAttributesCommand({ QueueUrl: urls.get(name), Attributes }));
    }
    for (const { name } of options.topics) await sns.send(new CreateTopicCommand({ Name: name }));
    for (const subscription of options.subscriptions) await subscribe(sns, subscription);
    return urls;
  } finally {
    sqs.destroy();
    sns.destroy();
  }
}

async function subscribe(sns: SNSClient, subscription: SubscriptionDefinition): Promise<void> {
  const { topicArn: TopicArn, queueArn: Endpoint, raw, filterPolicy, filterPolicyScope } = subscription;
  const Attributes = {
    RawMessageDelivery: String(raw),
    ...(filterPolicyScope && { FilterPolicyScope: filterPolicyScope }),
    ...(filterPolicy !== undefined && { FilterPolicy: JSON.stringify(filterPolicy) }),
  };
  for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic(
    { client: sns },
    { TopicArn },
  )) {
    const there = Subscriptions.find((one) => one.Endpoint === Endpoint);
    if (!there) continue;
    for (const [AttributeName, AttributeValue] of Object.entries(Attributes)) {
      const { SubscriptionArn } = there;
      await sns.send(
        new SetSubscriptionAttributesCommand({ SubscriptionArn, AttributeName, AttributeValue }),
      );
    }
    return;
  }
  await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint, Attributes }));
}

function behaviourOf(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => BEHAVIOUR.has(name)));
}
