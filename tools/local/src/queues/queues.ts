import { once } from 'node:events';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { parseQueueSettings, type QueueDefinition } from './queue-settings.ts';
import { openQueueStore } from './queue-store.ts';
import { answerSns } from './sns-api.ts';
import { answerSqs } from './sqs-api.ts';
import {
  compileSubscription,
  type Subscription,
  type SubscriptionDefinition,
  topicArn,
  type TopicDefinition,
} from './topic.ts';

export type { QueueDefinition } from './queue-settings.ts';
export { queueArn, queueUrl } from './queue-settings.ts';
export { topicArn } from './topic.ts';
export type { SubscriptionDefinition, TopicDefinition } from './topic.ts';

/**
 * Starts SQS and SNS on a free port of this machine, with the queues, topics and subscriptions given. Both are
 * served at one endpoint; a queue's URL there is `queueUrl(endpoint, name)`.
 *
 * What a call was acknowledged for is in `<dir>/queues.jsonl` before the answer, and there again at the next
 * start: messages with their ids, attributes, times and receive counts, in the queues they were in.
 * @throws Error when an attribute, a filter policy or a reference between them is wrong, naming it
 */
export async function startQueues(options: {
  dir: string;
  region: string;
  queues: readonly QueueDefinition[];
  topics: readonly TopicDefinition[];
  subscriptions: readonly SubscriptionDefinition[];
}): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const settings = options.queues.map((definition) => parseQueueSettings(definition, options.region));
  const topics = subscriptionsByTopic(options);
  const store = openQueueStore(join(options.dir, 'queues.jsonl'), settings);

  const app = new Hono().post('*', (context) => {
    if (!context.req.header('x-amz-target')?.startsWith('AmazonSQS.')) {
      return answerSns(context, { store, subscriptions: (topicArn) => topics.get(topicArn) });
    }
    return answerSqs(context, { store, endpoint, signal: context.req.raw.signal });
  });

  const { server, endpoint } = await listen(app);
  return {
    endpoint,
    async stop() {
      store.endPolls();
      server.close();
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      await once(server, 'close');
      store.close();
    },
  };
}

function subscriptionsByTopic({
  region,
  queues,
  topics,
  subscriptions,
}: Parameters<typeof startQueues>[0]): ReadonlyMap<string, readonly Subscription[]> {
  const byTopic = new Map(topics.map(({ name }) => [topicArn(region, name), [] as Subscription[]]));
  for (const definition of subscriptions) {
    const subscription = compileSubscription(definition);
    const topic = byTopic.get(subscription.topicArn);
    if (!topic)
      throw new Error(`A subscription names a topic that no stack declares: ${subscription.topicArn}`);
    if (!queues.some(({ name }) => name === subscription.queue)) {
      throw new Error(`A subscription names a queue that no stack declares: ${definition.queueArn}`);
    }
    topic.push(subscription);
  }
  return byTopic;
}

async function listen(app: Hono): Promise<{ server: ServerType; endpoint: string }> {
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The queues have no port');
  return { server, endpoint: `http://127.0.0.1:${address.port}` };
}
