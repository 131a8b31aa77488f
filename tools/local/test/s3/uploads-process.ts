import { SQSClient } from '@aws-sdk/client-sqs';
import { serve } from '@hono/node-server';
import { openClock } from '../../src/clock.ts';
import { CREDENTIALS } from '../../src/credentials.ts';
import { openEventBus } from '../../src/event-bus/event-bus.ts';
import { queueArn, startQueues } from '../../src/queues/queues.ts';
import { openBuckets } from '../../src/s3/buckets.ts';
import { createS3 } from '../../src/s3/s3.ts';

// Runs S3, the event bus and the queues in a process of their own, for a test to kill: prints the endpoints of S3
// and of the queues, then serves.
const [dir = '', region = ''] = process.argv.slice(2);
const clock = openClock(dir);
const queues = await startQueues({
  dir,
  region,
  queues: [{ name: 'images', attributes: {} }],
  topics: [],
  subscriptions: [],
});
const bus = openEventBus({
  rules: [{ name: 'uploads', matches: () => true, queueArns: [queueArn(region, 'images')] }],
  region,
  sqs: new SQSClient({ region, endpoint: queues.endpoint, credentials: CREDENTIALS }),
  clock,
});
const buckets = openBuckets({
  dir,
  definitions: [{ name: 'photos', tellsEventBus: true, expirations: [] }],
  clock,
  bus,
});
const signer = { accessKeyId: 'local', secretAccessKey: 'secret', region };
const app = createS3({ buckets, signer, basePath: '/s3', now: () => clock.now() });
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}/s3 ${queues.endpoint}`),
);
