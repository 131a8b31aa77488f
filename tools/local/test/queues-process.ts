import { queueArn, startQueues, topicArn } from '../src/queues/queues.ts';

// Runs the queues in a process of their own, for a test to kill: prints the endpoint, then serves.
const [dir = '', region = ''] = process.argv.slice(2);
const { endpoint } = await startQueues({
  dir,
  region,
  queues: [
    { name: 'inbox', attributes: { VisibilityTimeout: '600' } },
    { name: 'copies', attributes: {} },
  ],
  topics: [{ name: 'events' }],
  subscriptions: [
    { topicArn: topicArn(region, 'events'), queueArn: queueArn(region, 'copies'), raw: true },
    {
      topicArn: topicArn(region, 'events'),
      queueArn: queueArn(region, 'inbox'),
      raw: true,
      filterPolicy: { type: ['wanted'] },
    },
  ],
});
console.log(endpoint);
